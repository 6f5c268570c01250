import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import type { ColumnRole } from "../../document/shapes/column-role.ts";
import { cellOf, type TableView, viewTable } from "../../document/shapes/table-view.ts";
import type { Origin } from "../../model/element.ts";
import type { Block, Cell, Row } from "../../syntax/block.ts";
import { perBody } from "../../syntax/per-body.ts";
import { sourceRange, trimmed, wholeRange } from "../../text/mapped.ts";
import { contains, type Range, shift } from "../../text/range.ts";
import { sectionAt } from "./chapters.ts";

/** A table of a document, its columns known by what they hold. */
export interface PlacedTable {
  readonly document: string;
  readonly section: ReadSection;
  readonly view: TableView;
}

/** The tables of a section, also those in lists and quotes. */
export const tablesIn = (document: string, section: ReadSection): PlacedTable[] =>
  viewsIn(section.body).map((view) => ({ document, section, view }));

/** The tables of a section, each with what its columns hold. */
export const viewsIn = perBody(({ blocks }) => inside(blocks));

export const tablesOf = ({ name, sections }: ReadDocument): PlacedTable[] =>
  sections.flatMap((section) => tablesIn(name, section));

function inside(blocks: readonly Block[]): TableView[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table") return [viewTable(block, null)];
    if (block.kind === "list") return block.items.flatMap((item) => inside(item.blocks));
    return block.kind === "quote" ? inside(block.blocks) : [];
  });
}

/** The row that states something, with its table. */
export interface PlacedRow extends PlacedTable {
  readonly row: Row;
}

/** The row of a table in which something is stated; `undefined` where no row states it. */
export function rowAt(design: Design, origin: Origin): PlacedRow | undefined {
  const section = origin.place === "row" ? sectionAt(design, origin) : undefined;
  if (!section) return undefined;
  const at = origin.range.from - section.from;
  for (const table of tablesIn(origin.document, section)) {
    const row = rowOver(table.view.table.rows, at);
    if (row) return { ...table, row };
  }
  return undefined;
}

/** The row at a place, looked for by halves: each of a table's thousand rows may be asked for. */
function rowOver(rows: readonly Row[], at: number): Row | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.range.to <= at) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row && row.range.from <= at ? row : undefined;
}

/** The words of the cell under the first column with one of `roles`, in one line; empty where the cell is. */
export const wordsUnder = ({ view, row }: Pick<PlacedRow, "view" | "row">, ...roles: readonly ColumnRole[]): string =>
  cellOf(view, row, ...roles)
    ?.text.replace(/\s+/g, " ")
    .trim() ?? "";

/** The column of a row in which something stands; -1 where none of its cells holds it. */
export const columnAt = ({ section, row }: PlacedRow, range: Range): number =>
  row.cells.findIndex((cell) => contains(cellPlace(section, cell), range));

/** Where the words of a cell, or `[from, to)` of them, stand in the document. */
export const cellPlace = (section: ReadSection, cell: Cell, part?: Range): Range =>
  shift(part ? sourceRange(cell, part.from, part.to) : wholeRange(trimmed(cell)), section.from);
