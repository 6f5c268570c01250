import { type Box, type SidesAt, sidesOfRows } from "./boxes.ts";
import type { Grid } from "./grid.ts";
import { isDrawn, opposite, pointsTo, side, sidesOf } from "./glyphs.ts";

/** A line between boxes with all that hang on it. */
export interface Connector {
  readonly tails: readonly Box[];
  readonly heads: readonly Box[];
  /** Where one of its heads stands, or else where it begins: row and column. */
  readonly row: number;
  readonly column: number;
}

const steps = [
  { to: side.up, row: -1, column: 0 },
  { to: side.right, row: 0, column: 1 },
  { to: side.down, row: 1, column: 0 },
  { to: side.left, row: 0, column: -1 },
] as const;

/** The longest words that may stand within a line: `── yes ──►`. */
const longestLabel = 30;

/** One number for each cell, also for those right beside a row: no text that is read has a row of so many columns. */
const cell = (row: number, column: number): number => row * (1 << 24) + column;

/** The lines that run between boxes. */
export function findConnectors(grid: Grid, boxes: readonly Box[]): Connector[] {
  const plan = new Plan(grid, boxes);
  const seen = new Set<number>();
  const found: Connector[] = [];
  for (let row = 0; row < grid.height; row++)
    for (let column = 0; column < grid.rows[row]!.length; column++)
      if (plan.isLine(row, column) && !seen.has(cell(row, column))) found.push(plan.follow(row, column, seen));
  return found;
}

class Plan {
  private readonly grid: Grid;
  /** Which box a cell is the side of, and which cells lie within a box that holds no other. */
  private readonly sides = new Map<number, Box>();
  private readonly text = new Set<number>();

  constructor(grid: Grid, boxes: readonly Box[]) {
    this.grid = grid;
    const sidesAt: SidesAt = sidesOfRows(grid, boxes);
    for (const box of boxes) {
      for (let x = box.left; x <= box.right; x++) {
        this.sides.set(cell(box.top, x), box);
        this.sides.set(cell(box.bottom, x), box);
      }
      for (let y = box.top + 1; y < box.bottom; y++) {
        const { left, right } = sidesAt(box, y);
        this.sides.set(cell(y, left), box);
        this.sides.set(cell(y, right), box);
        if (box.dividers.includes(y)) for (let x = left; x <= right; x++) this.sides.set(cell(y, x), box);
        if (box.children.length === 0) for (let x = left + 1; x < right; x++) this.text.add(cell(y, x));
      }
    }
  }

  /** Whether a cell is part of a line: drawn, outside of labels, and no side of a box unless a head sits on it. */
  isLine(row: number, column: number): boolean {
    const character = this.grid.at(row, column);
    // Most cells hold blanks and words.
    if (sidesOf(character) === 0 && pointsTo(character) === 0) return false;
    const key = cell(row, column);
    if (this.text.has(key)) return false;
    if (this.sides.has(key)) return this.headAt(row, column) !== 0;
    return this.headAt(row, column) !== 0 || this.openSides(row, column) !== 0;
  }

  follow(row: number, column: number, seen: Set<number>): Connector {
    const tails = new Set<Box>();
    const heads = new Set<Box>();
    const below = new Set<Box>();
    const queue: [number, number][] = [[row, column]];
    seen.add(cell(row, column));
    let place: [number, number] = [row, column];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [y, x] = next;
      const head = this.headAt(y, x);
      if (head) {
        const target = this.sides.get(cell(y, x)) ?? this.boxAhead(y, x, head, 2);
        if (target) {
          heads.add(target);
          place = next;
        }
      }
      const open = head ? opposite(head) : this.openSides(y, x);
      for (const step of steps) {
        if (!(open & step.to)) continue;
        const joined = this.joins(y, x, step);
        if (joined) {
          const key = cell(...joined);
          if (!seen.has(key)) {
            seen.add(key);
            queue.push(joined);
          }
        } else {
          const source = this.boxAhead(y, x, step.to, step.row === 0 ? 2 : 1);
          if (source) tails.add(source);
          if (source && step.to === side.down) below.add(source);
        }
      }
    }
    // A branch that runs down to a box beside those with heads has lost its head: it stands a column off.
    const tops = new Set([...heads].map(({ top }) => top));
    for (const box of below) if (tops.has(box.top)) heads.add(box);
    for (const box of heads) tails.delete(box);
    return { tails: [...tails], heads: [...heads], row: place[0], column: place[1] };
  }

  /** The cell that a line goes on to: the neighbour, or what lies behind words that stand in the line. */
  private joins(row: number, column: number, step: (typeof steps)[number]): [number, number] | null {
    const [y, x] = [row + step.row, column + step.column];
    if (this.accepts(y, x, step.to)) return [y, x];
    if (this.sides.has(cell(y, x)) || this.text.has(cell(y, x))) return null;
    if (step.row !== 0) {
      const behind = y + step.row;
      // A drawing may be pulled apart by an empty row.
      if (this.grid.isEmpty(y)) return this.accepts(behind, x, step.to) ? [behind, x] : null;
      return /[\p{L}\p{N}]/u.test(this.grid.at(y, x)) && this.accepts(behind, x, step.to) ? [behind, x] : null;
    }
    let words = false;
    let blanks = 0;
    const isBesideHead = /[<>]/.test(this.grid.at(row, column) + this.grid.at(row, column + 2 * step.column));
    for (let n = 0, at = x; n < longestLabel; n++, at += step.column) {
      const character = this.grid.at(row, at);
      if (this.sides.has(cell(row, at)) || this.text.has(cell(row, at))) return null;
      if (this.accepts(row, at, step.to)) return words || isBesideHead ? [row, at] : null;
      if (isDrawn(character)) return null;
      blanks = character === " " ? blanks + 1 : 0;
      if (blanks > 1) return null;
      if (character !== " ") words = true;
    }
    return null;
  }

  /** Whether a line that goes `towards` may enter a cell. */
  private accepts(row: number, column: number, towards: number): boolean {
    if (!this.isLine(row, column)) return false;
    const head = this.headAt(row, column);
    return head ? head === towards : (this.openSides(row, column) & opposite(towards)) !== 0;
  }

  /** The box whose side lies ahead within `reach` cells, with nothing but blanks between; not one around the cell. */
  private boxAhead(row: number, column: number, towards: number, reach: number): Box | null {
    const step = steps.find((s) => s.to === towards)!;
    for (let n = 1; n <= reach + 1; n++) {
      const [y, x] = [row + step.row * n, column + step.column * n];
      const box = this.sides.get(cell(y, x));
      if (box) return isInside(box, row, column) ? null : box;
      if (n > reach || this.grid.at(y, x) !== " ") return null;
    }
    return null;
  }

  /** Where a head points to, if the character is one here: a letter v is a head only under a line. */
  private headAt(row: number, column: number): number {
    const character = this.grid.at(row, column);
    const to = pointsTo(character);
    if (to === 0 || !/[vV^<>]/.test(character)) return to;
    const step = steps.find((s) => s.to === opposite(to))!;
    const behind = this.grid.at(row + step.row, column + step.column);
    const line = ((sidesOf(behind) & to) !== 0 && behind !== ":") || this.isApart(row, column, step);
    const spelled =
      /[vV]/.test(character) && /[\p{L}\p{N}]/u.test(this.grid.at(row, column - 1) + this.grid.at(row, column + 1));
    return line && !spelled ? to : 0;
  }

  /** Whether a blank parts a head from its line: `──── >`. */
  private isApart(row: number, column: number, { row: down, column: along }: (typeof steps)[number]): boolean {
    const line = this.grid.at(row, column + 2 * along);
    return down === 0 && this.grid.at(row, column + along) === " " && isDrawn(line) && sidesOf(line) !== sidesOf("│");
  }

  /** The sides on which a line goes on. A lone hyphen, colon or plus is a mark of the text. */
  private openSides(row: number, column: number): number {
    const character = this.grid.at(row, column);
    const open = sidesOf(character);
    if (open === 0 || isDrawn(character)) return open;
    if (/[-=]/.test(character)) {
      const near = [this.grid.at(row, column - 1), this.grid.at(row, column + 1)];
      return near.some((c) => c === character || c === "+" || pointsTo(c) !== 0 || isDrawn(c)) ? open : 0;
    }
    if (character === "|") return open;
    if (character === ":") return 0;
    const around = steps.filter((s) => {
      const c = this.grid.at(row + s.row, column + s.column);
      return (sidesOf(c) & opposite(s.to)) !== 0 || pointsTo(c) === s.to;
    });
    return around.length >= 2 ? around.reduce((mask, s) => mask | s.to, 0) : 0;
  }
}

const isInside = (box: Box, row: number, column: number): boolean =>
  box.top < row && row < box.bottom && box.left < column && column < box.right;
