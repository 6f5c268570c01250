import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { bareName } from "../../shapes/member-table.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { stateEntity } from "./state.ts";

/** A name as code writes a type. */
const typeName = /^\p{Lu}[\p{L}\p{N}]{1,60}$/u;

/** `Entity | Table | Columns`: a table of tables names in a column of its own the entities that they keep. */
export function entitiesBesideTables({ roles, table }: TableView, context: Context, out: Collector): void {
  const column = roles.indexOf("entity");
  if (column < 0 || !roles.includes("table") || within(context, "alternatives", "testing-strategy")) return;
  const names = table.rows.flatMap(({ cells }) => (cells[column] ? [bareName(cells[column])] : []));
  if (!names.every(({ text }) => typeName.test(text))) return;
  for (const name of names) stateEntity(out, name.text, {}, { range: wholeRange(name), place: "row" });
}
