import type { Lines } from "@asbuilt/core/text/lines";
import type { Range } from "@asbuilt/core/text/range";
import { cellsOf } from "../terminal/printable.ts";
import type { Colors } from "../terminal/terminal.ts";

/**
 * The line a range is in, with its number, and the range underlined. A long line is cut to what stands around the range.
 * A range over several lines is underlined on its first; one that is all that is shown needs no mark.
 */
export function frame(
  lines: Lines,
  range: Range,
  { colors: c, width, gutter, mark }: { colors: Colors; width: number; gutter: number; mark: (text: string) => string },
): string[] {
  const { line, column } = lines.placeAt(range.from);
  const words = lines.textOf(line);
  const room = Math.max(20, width - gutter - 3);
  // A line may be a whole document: only what stands near is looked at.
  const near = 4 * room;
  const start = boundary(words, column - 1 - near);
  const end = boundary(words, column - 1 + near);
  const cells = cellsOf(words.slice(start, end));
  const from = cellAt(cells, column - 1 - start);
  const to = Math.max(cellAt(cells, column - 1 - start + Math.max(1, range.to - range.from)), from + 1);

  const [first, last] = windowAround(cells, from, to, room);
  const shown = cells.slice(first, last);
  const before = first > 0 || start > 0 ? "…" : "";
  const after = last < cells.length || end < words.length ? "…" : "";
  const text = before + shown.map((cell) => cell.shown).join("") + after;
  const lead = before.length + widthBetween(cells, first, from);
  const under = Math.max(1, widthBetween(cells, from, Math.min(to, last)));
  const bar = c.dim("│");
  const row = `${c.dim(String(line).padStart(gutter))} ${bar} ${text.trimEnd()}`;
  const isAll = shown.every(({ shown: letter }, i) => (i + first >= from && i + first < to) || letter.trim() === "");
  if (isAll) return [row];
  return [row, `${" ".repeat(gutter)} ${bar} ${" ".repeat(lead)}${mark("^".repeat(under))}`];
}

/** The offset, within the text, that parts no character. */
function boundary(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, offset));
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** The cell that holds the UTF-16 unit at `unit`; the number of cells if it is beyond the line. */
function cellAt(cells: readonly { readonly units: number }[], unit: number): number {
  let at = 0;
  for (const [i, { units }] of cells.entries()) {
    if (at + units > unit) return i;
    at += units;
  }
  return cells.length;
}

/** The stretch of cells that is shown: the whole line if it fits, else the range with what stands before and after it. */
function windowAround(
  cells: readonly { readonly width: number }[],
  from: number,
  to: number,
  room: number,
): [number, number] {
  if (widthBetween(cells, 0, cells.length) <= room) return [0, cells.length];
  const within = room - 2;
  let first = Math.min(from, cells.length);
  let last = first;
  let used = 0;
  const take = (i: number): boolean => {
    if (i < 0 || i >= cells.length || used + cells[i]!.width > within) return false;
    used += cells[i]!.width;
    return true;
  };
  while (last < to && take(last)) last++;
  for (let grew = true; grew; ) {
    const left = take(first - 1);
    if (left) first--;
    const right = take(last);
    if (right) last++;
    grew = left || right;
  }
  return [first, last];
}

function widthBetween(cells: readonly { readonly width: number }[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to && i < cells.length; i++) sum += cells[i]!.width;
  return sum;
}
