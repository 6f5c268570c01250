import type { Cell, Row } from "../../../syntax/block.ts";
import { slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { folderIn, isCodeName, ofImports, statePart } from "./importing.ts";
import { type Name, parseName } from "./name.ts";
import { namesBlocks } from "./name-column.ts";
import { blocksAmong, isBlock, isProduct } from "./words.ts";

/** Tables of arrows: `From | To`, `Caller | Callee`, and `Area | Imports` where the architecture is told. */
export const relationTable: Claim<TableView> = {
  sure(view, context) {
    if (within(context, "data-model", "database-design", "testing-strategy")) return 0;
    if (hasRole(view, "from") && hasRole(view, "to")) return 0.6;
    return usesColumns(view, context) ? 0.55 : 0;
  },
  read(view, _context: Context, out) {
    const plain = !hasRole(view, "from") || !hasRole(view, "to");
    const fromOf = (row: Row) => (plain ? row.cells[0] : cellOf(view, row, "from"));
    const toOf = (row: Row) => cellOf(view, row, plain ? "uses" : "to");
    const told = toldAbove(view);
    const among = endsAmong(view.table.rows.flatMap((row) => [fromOf(row), toOf(row)]));
    const isEnd = told ? (name: string) => among(name) || isCodeName(name) : among;
    const state = (end: End) =>
      told && !isProduct(end.name.text) && statePart(end.name, end.range, "row", told.folder, out);
    for (const row of view.table.rows) {
      const label = cellOf(view, row, "relation", "purpose", "description")?.text.trim();
      for (const from of endsIn(fromOf(row), isEnd)) {
        state(from);
        const goals = endsIn(toOf(row), isEnd);
        for (const to of goals) {
          state(to);
          if (from.name.id !== to.name.id)
            out.relate({
              kind: "uses",
              from: from.name.id,
              to: to.name.id,
              ...(label ? { label } : {}),
              range: goals.length > 1 ? to.range : from.range,
              place: "row",
              certainty: "supposed",
            });
        }
      }
    }
  },
};

/** Whether a table names in its first column, whatever its title, what uses the things of another. */
const usesColumns = (view: TableView, context: Context): boolean =>
  (within(context, "components", "system-architecture") || (namesBlocks(view) && within(context, "dependencies"))) &&
  hasRole(view, "uses") &&
  view.roles[0] !== "uses" &&
  view.titles.length <= 3 &&
  view.table.rows.every((row) => endsIn(row.cells[0], isBlock).length === 1);

/**
 * What says above a table that its arrows are imports, so that each end is a part, and the folder that these parts stand in; `null`
 * where nothing does.
 */
function toldAbove({ above: { line, heading } }: TableView): { readonly folder: string | null } | null {
  const words = [line, heading].find((each) => each !== null && ofImports.test(each.text));
  return words ? { folder: folderIn(line) ?? folderIn(words) } : null;
}

interface End {
  readonly name: Name;
  readonly range: Range;
}

/** The things that a cell names: one, or several that commas part. */
function endsIn(cell: Cell | undefined, isEnd: (name: string) => boolean): readonly End[] {
  if (!cell) return [];
  const whole = parseName(cell.text);
  const parts = cell.text.length > 400 ? [] : [...cell.text.matchAll(/[^,;\n]+/g)];
  const named = parts.map((part) => ({ name: parseName(part[0].trim()), part }));
  if (parts.length < 2 || !named.every(({ name }) => name && isEnd(name.text) && name.text.split(" ").length <= 4))
    return whole && isEnd(whole.text) ? [{ name: whole, range: wholeRange(cell) }] : [];
  return named.map(({ name, part }) => ({
    name: name!,
    range: wholeRange(trimmed(slice(cell, part.index, part.index + part[0].length))),
  }));
}

/** What can be an end of an arrow among these cells. */
export const endsAmong = (cells: readonly (Cell | undefined)[]): ((name: string) => boolean) =>
  blocksAmong(cells.flatMap((cell) => (cell?.text ?? "").slice(0, 400).split(/[,;\n]/)).map((name) => name.trim()));
