import { type Range, range } from "../../text/range.ts";
import { type Box, type SidesAt, sidesOfRows } from "./boxes.ts";
import { matches } from "../../text/matches.ts";
import type { Grid } from "./grid.ts";
import { isHorizontal, pointsTo, sidesOf } from "./glyphs.ts";

/** A box with a name. */
export interface Labelled {
  readonly key: string;
  /** The lines of its first paragraph. */
  readonly label: string;
  readonly range: Range;
  readonly group: boolean;
  /** The key of the box around it. */
  readonly within?: string;
  /** What is written in it below the label. */
  readonly description?: string;
  /** No box of its own, but one of several names in a row of one. */
  readonly cell?: true;
}

interface Words {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The names of boxes: of a box with others in it, the words above them; of others, their first paragraph. */
export function labelBoxes(
  grid: Grid,
  boxes: readonly Box[],
): { readonly nodes: readonly Labelled[]; readonly of: (box: Box) => Labelled | undefined } {
  const sides = sidesOfRows(grid, boxes);
  const nodes: Labelled[] = [];
  const byBox = new Map<Box, Labelled>();
  const layers = new Map<Box, { readonly from: number; readonly to: number; readonly node: Labelled }[]>();
  for (const box of boxes) {
    const within = layers.get(box.parent!)?.find((l) => l.from < box.top && box.bottom < l.to)?.node.key;
    const above = box.parent ? (within ?? byBox.get(box.parent)?.key) : undefined;
    const parts = partsOf(grid, sides, box);
    const mine: { from: number; to: number; node: Labelled }[] = [];
    for (const [i, part] of parts.entries()) {
      const children = box.children.filter((child) => part.from < child.top && child.bottom < part.to);
      const lines = linesIn(grid, sides, box, part, children);
      const title = i === 0 ? titleOf(grid, box) : null;
      const node = labelOf(title ? [title, ...lines] : lines, children.length > 0, above, title !== null);
      if (!node) continue;
      nodes.push(node, ...(children.length === 0 ? cellsOf(lines, node) : []));
      mine.push({ ...part, node });
      if (i === 0 || !byBox.has(box)) byBox.set(box, node);
    }
    layers.set(box, parts.length > 1 ? mine : []);
  }
  nodes.sort((a, b) => a.range.from - b.range.from);
  return { nodes, of: (box) => byBox.get(box) };
}

/**
 * The parts that dividing lines make: of a box that holds boxes each is a layer, and so is each of a plain one that has more of
 * them than a class has, or in which each has a title in its middle; else only the first counts.
 */
function partsOf(grid: Grid, sides: SidesAt, box: Box): Part[] {
  const cuts = [box.top, ...box.dividers, box.bottom];
  const parts = cuts.slice(1).map((to, i) => ({ from: cuts[i]!, to }));
  const layered =
    box.children.length > 0 || parts.length > 3 || parts.every((part) => isTitled(grid, sides, box, part));
  return layered ? parts : parts.slice(0, 1);
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Whether the first line of a part stands in the middle of it, as a title does and no member of a class. */
function isTitled(grid: Grid, sides: SidesAt, box: Box, { from }: Part): boolean {
  const { left, right } = sides(box, from + 1);
  let first = left + 1;
  let last = right - 1;
  while (first < last && grid.at(from + 1, first) === " ") first++;
  while (last > first && grid.at(from + 1, last) === " ") last--;
  const [before, behind] = [first - left, right - last];
  return before > 3 && Math.abs(before - behind) <= 4 + slackOf(right - left);
}

/** How far from the middle a title may stand: wide characters and letters of two signs push it aside. */
const slackOf = (width: number): number => Math.floor(width / 10);

function titleOf(grid: Grid, box: Box): Words | null {
  let from = box.left + 1;
  let to = box.right;
  while (from < to && isHorizontal(grid.at(box.top, from))) from++;
  while (to > from && isHorizontal(grid.at(box.top, to - 1))) to--;
  const words = grid.words(box.top, from, to);
  return words && /[\p{L}\p{N}]/u.test(words.text) ? { ...words, row: box.top } : null;
}

/** The lines of a box's own words within some rows, without its children's and without lines that draw. */
function linesIn(grid: Grid, sides: SidesAt, box: Box, part: Part, children: readonly Box[]): Words[] {
  const lines: Words[] = [];
  const end = children.length > 0 ? Math.min(...children.map((child) => child.top)) : part.to;
  for (let row = part.from + 1; row < end; row++) {
    const { left, right } = sides(box, row);
    const words = grid.words(row, left + 1, right);
    if (words) lines.push({ ...words, row });
  }
  return lines;
}

function labelOf(
  lines: readonly Words[],
  group: boolean,
  within: string | undefined,
  titled: boolean,
): Labelled | null {
  const first = lines.findIndex((line) => !isDrawing(line.text));
  if (first < 0 || lines[first]!.text === "") return null;
  let last = first;
  if (!titled)
    while (
      lines[last + 1]?.row === lines[last]!.row + 1 &&
      !isDrawing(lines[last + 1]!.text) &&
      !isPoint(lines[last + 1]!.text)
    )
      last++;
  const label = lines.slice(first, last + 1);
  // What a bracket says of a name is no name itself, where the name could not be read.
  if (first > 0 && /\p{L}/u.test(lines[first - 1]!.text) && /^\([^()]*\)$/.test(label[0]!.text)) return null;
  if (!/[\p{L}\p{N}]/u.test(label[0]!.text) || label.some((line) => / {3}/.test(line.text)) || isPoint(label[0]!.text))
    return null;
  const rest = lines.slice(last + 1).filter((line) => !isDrawing(line.text));
  const at = range(label[0]!.from, label[0]!.to);
  return {
    key: `${label[0]!.text}@${at.from}`,
    label: label.map((line) => line.text).join("\n"),
    range: at,
    group,
    ...(within ? { within } : {}),
    ...(rest.length > 0 ? { description: rest.map((line) => line.text).join("\n") } : {}),
  };
}

/** What parts the names in a row: `Orders │ Stock │ Mail`. */
const strokes = /\s[│┃|]\s/;
const longestName = 40;

/** The names that stand in rows below the label of a box, if all that stands there is such rows and single names. */
function cellsOf(lines: readonly Words[], { key, range: { from } }: Labelled): Labelled[] {
  const below = lines.filter((line) => line.from > from);
  if (!below.some(({ text }) => strokes.test(text))) return [];
  const cells: Labelled[] = [];
  for (const line of below) {
    for (const found of matches(line.text, /[^│┃|]+/g)) {
      const text = found[0].trim();
      if (text === "" || isDrawing(text)) continue;
      if (text.length > longestName || isPoint(text) || /\s{3}|:\s/.test(text)) return [];
      const start = line.from + found.index + found[0].indexOf(text);
      cells.push({
        key: `${text}@${start}`,
        label: text,
        range: range(start, start + text.length),
        group: false,
        within: key,
        cell: true,
      });
    }
  }
  return cells;
}

/** An item of a list in a box. */
const isPoint = (text: string): boolean => /^(?:[-•*·▪◦✓✅✗❌+]\s|\d+[.)]\s)/u.test(text);

/** A line with arrows or lines in it rather than words alone. */
function isDrawing(text: string): boolean {
  if (/(?:--|==|-)>|<(?:--|==)/.test(text)) return true;
  for (const character of text)
    if (!/[-=|:+<>vV^]/.test(character) && (sidesOf(character) !== 0 || pointsTo(character) !== 0)) return true;
  return /^[-=|+\s]+$/.test(text);
}
