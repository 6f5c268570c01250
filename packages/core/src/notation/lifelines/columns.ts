import type { Grid } from "../box/grid.ts";
import { type Range, range } from "../../text/range.ts";

/** Someone who takes part, by the column of the line below the name. */
export interface Lane {
  readonly name: string;
  readonly range: Range;
  readonly column: number;
}

const bar = /[│┃|├┤┼]/;
/** Three kinds of lines above the lanes: names alone, or names in boxes of one line. */
const roofs = /^[\s┌┐┬─╔╗═╭╮+-]+$/;
const floors = /^[\s└┘┬┴─╚╝╧╤═╰╯+-]+$/;
const longestName = 30;

/** The lanes that a drawing begins with, and the row from which messages run between them. */
export function lanesOf(grid: Grid): { readonly lanes: readonly Lane[]; readonly from: number } | null {
  const text = (row: number): string => grid.rows[row]?.join("") ?? "";
  let row = 0;
  while (row < grid.height && text(row).trim() === "") row++;
  const boxed = roofs.test(text(row)) && /[─═-]/.test(text(row));
  const names = namesIn(grid, boxed ? row + 1 : row, boxed);
  if (names.length < 2 || names.length > 10) return null;
  const first = boxed ? row + 3 : row + 1;
  if (boxed && !floors.test(text(row + 2))) return null;
  const bars = barsIn(grid, first);
  if (bars.length !== names.length) return null;
  // Each line stands below its name, or so near that no other name is meant.
  if (!bars.every((column, i) => column >= names[i]!.start - 4 && column <= names[i]!.end + 4)) return null;
  return { lanes: bars.map((column, i) => ({ name: names[i]!.name, range: names[i]!.range, column })), from: first };
}

interface Named {
  readonly name: string;
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

function namesIn(grid: Grid, row: number, boxed: boolean): Named[] {
  const cells = grid.rows[row] ?? [];
  const found: Named[] = [];
  for (let at = 0; at < cells.length; ) {
    if (cells[at] === "" || cells[at]!.trim() === "" || (boxed && bar.test(cells[at]!))) {
      at++;
      continue;
    }
    let end = at;
    while (end < cells.length && !(boxed ? bar.test(cells[end]!) : isGap(cells, end))) end++;
    const words = grid.words(row, at, end);
    if (!words || words.text.length > longestName || !/^[\p{L}\p{N}][^│|<>→=;{}]*$/u.test(words.text)) return [];
    found.push({ name: words.text, range: range(words.from, words.to), start: at, end });
    at = end + 1;
  }
  return found;
}

const isGap = (cells: readonly string[], at: number): boolean => cells[at] === " " && (cells[at + 1] ?? " ") === " ";

/** The columns of a row in which lines run, if nothing else stands in it. */
function barsIn(grid: Grid, row: number): number[] {
  const cells = grid.rows[row] ?? [];
  if (cells.some((cell) => cell.trim() !== "" && !bar.test(cell))) return [];
  return cells.flatMap((cell, column) => (bar.test(cell) ? [column] : []));
}
