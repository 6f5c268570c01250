import type { Grid } from "./grid.ts";
import { isBottomLeft, isBottomRight, isHorizontal, isTopLeft, isTopRight, isVertical } from "./glyphs.ts";

/** A rectangle of the grid; its sides are in it. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The smallest box around it. */
  parent: Box | null;
  readonly children: Box[];
  /** The rows of its own dividing lines. */
  readonly dividers: readonly number[];
}

/** How far a right side may stand from where its top ends: text with wide characters is rarely aligned. */
const slack = 3;
const widest = 400;
const tallest = 400;

/** The boxes of a drawing, the outer before the inner. */
export function findBoxes(grid: Grid): Box[] {
  const found: Box[] = [];
  for (let row = 0; row < grid.height; row++) {
    const cells = grid.rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const corner = cells[column]!;
      const ascii =
        corner === "+" &&
        /[-=]/.test(grid.at(row, column + 1)) &&
        !/[-=]/.test(grid.at(row, column - 1)) &&
        isVertical(grid.at(row + 1, column));
      if (!ascii && !isTopLeft(corner)) continue;
      const box = ascii ? asciiBox(grid, row, column) : boxAt(grid, row, column, topRight(grid, row, column));
      if (box) found.push(box);
    }
  }
  found.sort((a, b) => area(b) - area(a));
  for (const [i, box] of found.entries())
    for (let outer = i - 1; outer >= 0; outer--)
      if (encloses(found[outer]!, box)) {
        box.parent = found[outer]!;
        found[outer]!.children.push(box);
        break;
      }
  return found;
}

const area = (box: Box): number => (box.bottom - box.top) * (box.right - box.left);

const encloses = (outer: Box, inner: Box): boolean =>
  outer.top < inner.top && inner.bottom < outer.bottom && outer.left < inner.left && inner.right <= outer.right + slack;

/** Where the top side that begins at `column` ends. A title may stand in it: `┌─ Shop ───┐`. */
function topRight(grid: Grid, row: number, column: number): number | null {
  let lined = false;
  let blanks = 0;
  for (let x = column + 1; x < column + widest; x++) {
    const character = grid.at(row, x);
    if (isTopRight(character)) return lined ? x : null;
    if (isHorizontal(character)) {
      lined = true;
      blanks = 0;
    } else if (!lined || isVertical(character) || isTopLeft(character)) return null;
    else if (character === " ") {
      if (++blanks > 2) return null;
    } else blanks = 0;
  }
  return null;
}

function asciiBox(grid: Grid, row: number, column: number): Box | null {
  let tries = 0;
  for (let x = column + 1; x < column + widest && tries < 8; x++) {
    const character = grid.at(row, x);
    if (character === "+" && !/[-=]/.test(grid.at(row, x + 1))) {
      tries++;
      const box = boxAt(grid, row, column, x);
      if (box) return box;
    } else if (isVertical(character) && character !== "+") return null;
    else if (character === " " && grid.at(row, x - 1) === " ") return null;
  }
  return null;
}

function boxAt(grid: Grid, top: number, left: number, right: number | null): Box | null {
  if (right === null || right - left < 2) return null;
  const dividers: number[] = [];
  let strays = 0;
  for (let row = top + 1; row <= top + tallest && row < grid.height; row++) {
    const character = grid.at(row, left);
    const corner = [0, -1, 1, -2, 2]
      .map((off) => left + off)
      .find((x) => isBottomLeft(grid.at(row, x)) || (x === left && character === "+"));
    if (corner !== undefined && bottomRight(grid, row, corner, right)) {
      if (row - top < 2) return null;
      if (character === "+" && isTable(grid, top, row, left, right)) return null;
      return { top, left, bottom: row, right, parent: null, children: [], dividers };
    }
    if (/[├┣╠┝┠╞╟]/.test(character) && isHorizontal(grid.at(row, left + 1)) && dividerTo(grid, row, left, right))
      dividers.push(row);
    else if (!isVertical(character) || isTopLeft(character)) {
      const near = [-1, 1, -2, 2].some((off) => isVertical(grid.at(row, left + off)));
      strays += near ? 1 : 2;
      if (strays > 2 + (row - top) / 8) return null;
    }
  }
  return null;
}

function bottomRight(grid: Grid, row: number, left: number, right: number): boolean {
  for (let x = left + 1; x <= right + slack; x++) {
    const character = grid.at(row, x);
    if ((isBottomRight(character) || character === "+") && x >= right - slack) return true;
    if (!isHorizontal(character)) return false;
  }
  return false;
}

function dividerTo(grid: Grid, row: number, left: number, right: number): boolean {
  for (let x = left + 1; x <= right - slack; x++) if (!isHorizontal(grid.at(row, x))) return false;
  return true;
}

/** `+---+---+` over `| a | b |` is a table of rows and columns, no box. */
function isTable(grid: Grid, top: number, bottom: number, left: number, right: number): boolean {
  for (let x = left + 1; x < right; x++)
    if (grid.at(top, x) === "+" && grid.at(bottom, x) === "+" && grid.at(top + 1, x) === "|") return true;
  return false;
}

/** Where the sides of a box stand in a row. */
export type SidesAt = (box: Box, row: number) => { readonly left: number; readonly right: number };

/**
 * Text with wide characters is rarely aligned: what stands to the left may push a side aside by any number of columns. Where a row
 * holds as many sides as boxes have there, each is known by its order; elsewhere it is looked for beside its column.
 */
export function sidesOfRows(grid: Grid, boxes: readonly Box[]): SidesAt {
  const rows = new Map<number, ReadonlyMap<Box, readonly [number, number]> | null>();
  return (box, row) => {
    let known = rows.get(row);
    if (known === undefined) rows.set(row, (known = orderedSides(grid, boxes, row)));
    const [left, right] = known?.get(box) ?? [leftSide(grid, box, row), rightSide(grid, box, row)];
    return { left, right };
  };
}

function orderedSides(grid: Grid, boxes: readonly Box[], row: number): Map<Box, readonly [number, number]> | null {
  const around = boxes.filter((box) => box.top < row && row < box.bottom);
  const columns = (grid.rows[row] ?? []).flatMap((cell, column) => (isVertical(cell) ? [column] : []));
  if (columns.length !== around.length * 2) return null;
  const sides = around
    .flatMap((box) => [
      { box, at: box.left },
      { box, at: box.right },
    ])
    .sort((a, b) => a.at - b.at);
  const found = new Map<Box, [number, number]>();
  for (const [i, { box, at }] of sides.entries()) {
    const known = found.get(box) ?? [box.left, box.right];
    found.set(box, at === box.left ? [columns[i]!, known[1]] : [known[0], columns[i]!]);
  }
  return found;
}

/** The column of the left side in `row`: where a box to the left is too wide in a row, this one is pushed aside in it. */
function leftSide(grid: Grid, box: Box, row: number): number {
  if (isVertical(grid.at(row, box.left))) return box.left;
  const pushed = [1, 2].find((off) => isVertical(grid.at(row, box.left + off)) && box.left + off < box.right - 1);
  if (pushed !== undefined) return box.left + pushed;
  // Where it is too narrow, this one begins a column before: the first letter stands where the side should.
  return /[\p{L}\p{N}]/u.test(grid.at(row, box.left)) && isVertical(grid.at(row, box.left - 1))
    ? box.left - 1
    : box.left;
}

/** The column of the right side in `row`, which may stand a little off. */
function rightSide(grid: Grid, box: Box, row: number): number {
  for (let off = 0; off <= slack; off++)
    for (const x of off === 0 ? [box.right] : [box.right - off, box.right + off])
      if (isVertical(grid.at(row, x)) && x > box.left + 1) return x;
  return box.right;
}
