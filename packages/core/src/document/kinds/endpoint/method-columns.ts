import { operationsOf } from "../../../notation/http/read.ts";
import { methodsOf } from "../../../notation/http/request-line.ts";
import { readRoute } from "../../../notation/http/route.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Claim } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { isCrossed, isTicked } from "../../shapes/ticks.ts";
import { isPath } from "./columns.ts";
import { stateOperation } from "./state-operation.ts";

/** Tables with a column for each method and a path in each row, where a tick or a word says that there is such an operation. */
export const methodColumnTable: Claim<TableView> = {
  sure: (view) => (methodColumns(view).length > 1 && pathColumn(view) >= 0 ? 0.95 : 0),
  read(view, context, out) {
    const methods = methodColumns(view);
    const path = pathColumn(view);
    for (const row of view.table.rows) {
      const cell = row.cells[path];
      const start = cell ? cell.text.search(/[/{$h<]/) : -1;
      const route = cell && start >= 0 ? readRoute(cell.text, start) : null;
      if (!cell || !route) continue;
      const range = sourceRange(cell, route.from, route.to);
      for (const { method, column } of methods) {
        const told = row.cells[column]?.text.replace(/\s+/g, " ").trim() ?? "";
        if (isCrossed(told) || !(isTicked(told) || /\p{L}{3}/u.test(told))) continue;
        const facts = isTicked(told) ? {} : { summary: told };
        for (const operation of operationsOf({ methods: [method], route, from: route.from, to: route.to }))
          stateOperation(operation, { range, place: "row", facts }, context, out);
      }
    }
  },
};

const methodColumns = ({ titles }: TableView): readonly { readonly method: string; readonly column: number }[] =>
  titles.flatMap((title, column) => {
    const methods = methodsOf(title);
    return methods.length === 1 ? [{ method: methods[0]!, column }] : [];
  });

/** The column of paths: the first that holds nothing else. */
function pathColumn({ titles, table: { rows } }: TableView): number {
  return titles.findIndex((title, i) => {
    if (methodsOf(title).length > 0) return false;
    const cells = rows.map((row) => row.cells[i]?.text.replace(/^[\s`*]+/, "") ?? "").filter((text) => text !== "");
    return cells.length > 0 && cells.every(isPath);
  });
}
