import type { Cell } from "../../../syntax/block.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { dataType } from "../../../model/kinds/data-type.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareName, memberColumns, memberNames } from "../../shapes/member-table.ts";
import { membersOfCell } from "../../shapes/member-line.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { titlesMembers } from "../../shapes/told-members.ts";
import { namesInCell } from "./named.ts";
import { identifier } from "./names-in-list.ts";
import { stateColumn, stateMember, stateTable } from "./state.ts";

/** Tables that list tables, one per row or several: `Table | Description`, `Area | Tables`. */
export const tableOfTables: Claim<TableView> = {
  sure(view, context) {
    if (!view.roles.includes("table") || memberColumns(view)?.owner === view.roles.indexOf("table")) return 0;
    const named = cellsOf(view).filter((cell) => identifier.test(bareName(cell).text) || namesInCell(cell).length > 1);
    if (named.length === 0 || named.length * 2 < view.table.rows.length) return 0;
    if (view.roles[0] !== "table" && !within(context, "database-design", "data-model")) return 0;
    return within(context, "database-design", "data-model") ? 0.85 : view.roles.indexOf("table") === 0 ? 0.6 : 0;
  },
  read(view, _context, out) {
    const all = view.roles.findIndex((role) => role === "column" || role === "field");
    const some = all < 0 ? view.titles.findIndex(titlesMembers) : -1;
    const column = Math.max(all, some) >= 0 ? Math.max(all, some) : view.roles.indexOf("key");
    // `Key columns` beside a table may leave out others, as bullets may.
    const place = some >= 0 ? "item" : "row";
    for (const row of view.table.rows) {
      const cell = row.cells[view.roles.indexOf("table")];
      if (!cell) continue;
      const name = bareName(cell);
      if (!identifier.test(name.text)) {
        for (const { text, range } of namesInCell(cell)) stateTable(out, text, {}, { range, place: "row" });
        continue;
      }
      stateTable(out, name.text, {}, { range: wholeRange(name), place });
      const listed = column < 0 ? undefined : row.cells[column];
      if (!listed) continue;
      const members = view.roles[column] === "key" ? [] : membersOfCell(listed);
      for (const member of members) stateMember(out, name.text, member, place);
      if (members.length > 0) continue;
      // `Primary key | UUID` tells the type of a key, not its name; `ASSIGN_ID` beside `orders` how it is made.
      for (const each of memberNames(listed))
        if (
          identifier.test(each.text) &&
          !reserved.test(each.text) &&
          !(/^[A-Z]+$/.test(each.text) && dataType(each.text).logical !== "unknown") &&
          !(view.roles[column] === "key" && isConstant(each.text) && !isConstant(name.text))
        )
          stateColumn(out, name.text, each.text, {}, { range: wholeRange(each), place });
    }
  },
};

const isConstant = (text: string): boolean => /^[A-Z][A-Z\d_]+$/.test(text);

/** Words of SQL that say what holds of columns and name none: `` Unique `(shop_id, sku)` ``. */
const reserved = /^(?:unique|primary|foreign|index|check|constraint|references|default|null|not)$/i;

const cellsOf = (view: TableView): Cell[] =>
  view.table.rows.flatMap((row) => row.cells[view.roles.indexOf("table")] ?? []);
