import type { Operation } from "../../../notation/notation.ts";
import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { cellOf, type TableView } from "../../shapes/table-view.ts";
import { stateAccess } from "../control/of-endpoint.ts";
import { stateOperation } from "./state-operation.ts";
import { fieldsInCell } from "./told-bodies.ts";

// Procedures of tRPC are told by the name under which callers know them, and by what they are: `user.getById`, a query.

const name = String.raw`(?:(?:trpc|api|client)\.)?([a-z]\w{0,40}(?:\.[a-z]\w{0,40}){1,5})(?:\(\))?`;
const whole = new RegExp(`^${name}$`, "i");
const said = new RegExp(String.raw`^\s*${name}\s?(?:\(|[-–—:]\s?)\s?(query|mutation|subscription)\b`, "i");
const sort = /^(query|mutation|subscription)$/i;

interface Columns {
  readonly name: number;
  readonly sort: number;
}

/** A column of queries and mutations, and one of names with dots: all cells are such. */
function columnsOf({ table: { rows } }: TableView): Columns | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length === 0 || width > 60) return null;
  const all = (index: number, form: RegExp): boolean => {
    const cells = rows.map(({ cells }) => cells[index]?.text.trim() ?? "").filter((text) => text !== "");
    return cells.length > 0 && cells.every((text) => text.length < 300 && form.test(text));
  };
  const indexes = Array.from({ length: width }, (_, i) => i);
  const sorts = indexes.find((i) => all(i, sort));
  const names = sorts === undefined ? undefined : indexes.find((i) => i !== sorts && all(i, whole));
  return sorts === undefined || names === undefined ? null : { sort: sorts, name: names };
}

/** Tables of procedures with what they are, and who may call them. */
export const procedureTable: Claim<TableView> = {
  sure: (view) => (columnsOf(view) ? 0.95 : 0),
  read(view, context, out) {
    const columns = columnsOf(view);
    if (!columns) return;
    for (const row of view.table.rows) {
      const cell = row.cells[columns.name];
      const path = whole.exec(cell?.text.trim() ?? "")?.[1];
      const method = row.cells[columns.sort]?.text.trim().toUpperCase() ?? "";
      if (!cell || path === undefined || method === "") continue;
      const from = cell.text.indexOf(path);
      const range = sourceRange(cell, from, from + path.length);
      const operation: Operation = { method, path, range: { from, to: from + path.length } };
      const words = (...roles: Parameters<typeof cellOf>[2][]): string | undefined =>
        roles.map((role) => cellOf(view, row, role)?.text.replace(/\s+/g, " ").trim()).find(Boolean);
      const summary = words("description", "purpose", "notes");
      const access = words("access", "role");
      const input =
        row.cells[view.titles.findIndex((title) => /^(?:inputs?|arguments?|parameters?|takes)$/.test(title))];
      const parameters = input ? fieldsInCell(input) : [];
      const facts = {
        ...(summary ? { summary } : {}),
        ...(access ? { access } : {}),
        ...(parameters.length > 0 ? { parameters } : {}),
      };
      stateOperation(operation, { range, place: "row", facts }, context, out);
      stateAccess(operation, access, { range, place: "row" }, context, out);
    }
  },
};

/** States a procedure that an item or a heading says: `user.getById` (query). */
export function readProcedure(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" && place !== "heading") return;
  const found = said.exec(inline.text.slice(0, 400));
  if (!found) return;
  const [, path, method] = found as unknown as [string, string, string];
  const from = inline.text.indexOf(path);
  const range = { from, to: from + path.length };
  const operation: Operation = { method: method.toUpperCase(), path, range };
  stateOperation(operation, { range: sourceRange(inline, from, range.to), place }, context, out);
}
