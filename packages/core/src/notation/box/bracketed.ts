import { matches } from "../../text/matches.ts";
import type { Box } from "./boxes.ts";
import { isDrawn, pointsTo } from "./glyphs.ts";
import type { Grid } from "./grid.ts";

/** A name in brackets with blanks between: `[ Web Client ]`. */
const bracketed = /\[\s[^[\]]{1,60}\s\]/g;

/**
 * Names in brackets that stand beside the boxes in a row of their own, with a line above or below them: boxes of one row, of which
 * the whole name is the side.
 */
export function bracketedBoxes(grid: Grid, boxes: readonly Box[]): Box[] {
  const found: Box[] = [];
  for (let row = 0; row < grid.height; row++) {
    const words = grid.rows[row]!.map((character) => (character === "" ? " " : character)).join("");
    if (!words.includes("[") || words.replace(bracketed, "").trim() !== "") continue;
    if (boxes.some((box) => box.top <= row && row <= box.bottom)) continue;
    for (const { 0: text, index: left } of matches(words, bracketed)) {
      const right = left + text.length - 1;
      const isTied = [row - 1, row + 1].some((beside) => hasLine(grid, beside, left, right));
      if (isTied) found.push({ top: row, left, bottom: row, right, parent: null, children: [], dividers: [] });
    }
  }
  return found;
}

function hasLine(grid: Grid, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) {
    const character = grid.at(row, column);
    if (character === "|" || isDrawn(character) || (pointsTo(character) !== 0 && !/[vV^<>]/.test(character)))
      return true;
  }
  return false;
}
