import { dataType } from "../../../model/kinds/data-type.ts";
import { slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import {
  flagOf,
  mapsFields,
  type MemberColumns,
  memberColumns,
  readMemberRows,
  untypedColumns,
} from "../../shapes/member-table.ts";
import { saysTable } from "../../shapes/structure-name.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { listsIndexes } from "./index-rows.ts";
import { namesSeveral, ownerAbove, titledAbove } from "./owner.ts";
import { stateMember, stateTable } from "./state.ts";

/** Tables that list the columns of database tables, one per row: of the table named above, or of the one that a cell names. */
export const columnTable: Claim<TableView> = {
  sure(view, context) {
    const columns = columnsOf(view, context);
    if (!columns || mapsFields(view) || listsIndexes(view) || listsKeys(view, columns)) return 0;
    const typed = columns.type < 0 || typedShare(view, columns.type) >= 0.5;
    if (!typed || view.roles.includes("method") || view.roles.includes("path")) return 0;
    if (view.roles.includes("table") && columns.owner >= 0) return 0.95;
    const several = view.above.caption !== null && namesSeveral(view.above.caption);
    if (several && within(context, "database-design", "data-model")) return isDotted(view, columns) ? 0.9 : 0;
    if (columns.owner >= 0 || !(ownerAbove(view.above, context) ?? titledAbove(view.above, context))) return 0;
    return sureOfColumns(view, context);
  },
  read(view, context, out) {
    const columns = columnsOf(view, context);
    if (columns) readColumns(view, columns, context, out);
  },
};

/** Whether most names are patterns of the keys of a store, which are no columns: `queue:{counter}`. */
const listsKeys = ({ table: { rows } }: TableView, { name }: MemberColumns): boolean =>
  rows.filter(({ cells }) => isKeyPattern(cells[name]?.text ?? "")).length * 2 > rows.length;

const isKeyPattern = (text: string): boolean =>
  /[}>]:/.test(text) || (text.includes(":") && /[{<*]/.test(text.slice(text.indexOf(":"))));

/** Where members are listed; on databases a table may name columns as code writes them and tell of each in words alone. */
function columnsOf(view: TableView, context: Context): MemberColumns | null {
  const typed = memberColumns(view);
  if (typed || !within(context, "database-design", "data-model")) return typed;
  const told = untypedColumns(view);
  if (!told || !(view.roles[0] === "column" || within(context, "database-design"))) return null;
  return view.table.rows.every(({ cells }) => identifier.test(cells[0]?.text.trim() ?? "")) ? told : null;
}

const identifier = /^[a-z_][A-Za-z0-9_]*$/;

/** How surely named and typed members are columns rather than fields: by a title, by keys, by the words above, by the chapter. */
function sureOfColumns(view: TableView, context: Context): number {
  const { caption, latest, heading } = view.above;
  const said = [caption, latest, heading].some((words) => words !== null && saysTable(words.text));
  const keys = view.titles.some((title) => flagOf(title) === "primary" || flagOf(title) === "foreign");
  const column = view.roles.includes("column");
  if (within(context, "database-design")) return 0.9;
  if (said) return 0.85;
  if (keys || (column && within(context, "data-model"))) return 0.8;
  return column ? 0.7 : 0;
}

function typedShare(view: TableView, column: number): number {
  const cells = view.table.rows.map((row) => row.cells[column]?.text.trim() ?? "").filter((text) => text !== "");
  const known = cells.filter((text) => dataType(text).logical !== "unknown");
  return cells.length === 0 ? 0 : known.length / cells.length;
}

const dotted = /^([A-Za-z_]\w*)\.[A-Za-z_]\w*$/;

/** Names of rows that tell of the table as a whole: `| PK | (order_id, line) |`. */
const isConstraint = /^(?:PK|FK|UK|PRIMARY KEY|FOREIGN KEY|UNIQUE|UNIQUE KEY|INDEX|CHECK)$/;

/** Whether nearly all rows name their table before a dot. */
function isDotted(view: TableView, columns: MemberColumns): boolean {
  const names = readMemberRows(view, columns).map(({ member }) => member.name.text);
  return names.filter((name) => dotted.test(name) || isConstraint.test(name)).length * 5 >= names.length * 4;
}

function readColumns(view: TableView, columns: MemberColumns, context: Context, out: Collector): void {
  const above = ownerAbove(view.above, context);
  const titled = above ? null : titledAbove(view.above, context);
  const stated = new Set<string>();
  for (const { member: whole, owner } of readMemberRows(view, columns)) {
    if (isConstraint.test(whole.name.text)) continue;
    const parts = above === null && owner === null ? dotted.exec(whole.name.text) : null;
    const table = parts ? slice(whole.name, 0, parts[1]!.length) : (owner ?? above);
    if (!table && titled) {
      if (stated.size === 0)
        stateTable(out, titled.text, {}, { range: titled.range, place: "heading", weight: "mentions" });
      stated.add(titled.text);
      stateMember(out, titled.text, whole, "row");
    }
    if (!table || table.text === "") continue;
    const member = parts ? { ...whole, name: slice(whole.name, parts[1]!.length + 1) } : whole;
    if (!stated.has(table.text)) {
      stated.add(table.text);
      stateTable(out, table.text, {}, { range: wholeRange(table), place: owner ? "row" : "heading" });
    }
    stateMember(out, table.text, member, "row");
  }
}
