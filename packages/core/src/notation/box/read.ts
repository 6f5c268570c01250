import { range } from "../../text/range.ts";
import { readLine } from "../arrows/lines.ts";
import { Canvas, limits } from "../canvas.ts";
import { type Notated, type Notation, nothing } from "../notation.ts";
import { type Box, findBoxes } from "./boxes.ts";
import { bracketedBoxes } from "./bracketed.ts";
import { cornered } from "./cornered.ts";
import { findConnectors } from "./connectors.ts";
import { readFramed } from "./framed.ts";
import { Grid } from "./grid.ts";
import { type Labelled, labelBoxes } from "./labels.ts";

/** Boxes and arrows drawn with characters. */
export const box: Notation = {
  id: "box",
  languages: ["ascii", "asciiart", "ascii-art", "diagram", "ditaa", "svgbob"],
  recognise(text) {
    if (text.length > limits.characters) return false;
    const drawn = cornered(text);
    const framed = /[┌╔╭┏]/.test(text) && /[└╚╰┗]/.test(text) && /[│║┃|]/.test(text);
    return (framed || /\+[-=]{2,}[^\n]*\+/.test(drawn)) && findBoxes(new Grid(drawn)).length > 0;
  },
  read,
};

function read(text: string): Notated {
  if (text.length > limits.characters)
    return { problems: [{ range: range(0, text.length), what: "drawing", why: "too large to read" }] };
  const grid = new Grid(cornered(text));
  const drawn = findBoxes(grid);
  if (drawn.length === 0) return nothing;
  const boxes = [...drawn, ...bracketedBoxes(grid, drawn)];
  const canvas = new Canvas();
  const labelled = labelBoxes(grid, boxes);
  for (const one of labelled.nodes)
    canvas.declare(one.key, {
      label: one.label,
      range: one.range,
      shape: one.group ? "group" : "box",
      declared: true,
      ...(one.within ? { group: one.within } : {}),
      ...(one.description ? { description: one.description } : {}),
      ...(one.cell ? { cell: true } : {}),
    });
  for (const { tails, heads, row, column } of findConnectors(grid, boxes)) {
    const at = range(grid.offset(row, column), grid.offset(row, column) + 1);
    const connect = (from: Labelled | undefined, to: Labelled | undefined, head: "arrow" | "both" | "none"): void => {
      if (from && to && from !== to) canvas.connect({ from: from.key, to: to.key, range: at, line: "solid", head });
    };
    const node = labelled.of;
    if (tails.length > 0 && heads.length > 0) {
      if (tails.length > 1 && heads.length > 1 && !isBus(tails, heads)) continue;
      for (const from of tails) for (const to of heads) connect(node(from), node(to), "arrow");
    } else if (heads.length === 2) connect(node(heads[0]!), node(heads[1]!), "both");
    else if (tails.length === 2) connect(node(tails[0]!), node(tails[1]!), "none");
  }
  readFlows(text, canvas);
  readFramed(text, canvas);
  return { drawings: [canvas.drawing("box")] };
}

/** `Till (web) → Order Service → Store`: lines beside the boxes that are flows of three names or more. */
function readFlows(text: string, canvas: Canvas): void {
  let from = 0;
  for (const line of text.split("\n")) {
    const flow = /[→►]/.test(line) && !/[│┃║┌┐└┘├┤┬┴┼]/.test(line) ? readLine(line, from) : null;
    from += line.length + 1;
    if (flow?.kind !== "flow" || flow.leads || flow.steps.length < 3 || flow.steps.some((step) => step.length > 1))
      continue;
    const names = flow.steps.flat();
    for (const { text: label, from: start, to } of names)
      canvas.declare(label, { range: range(start, to), declared: true });
    for (const [i, name] of names.entries()) {
      const before = names[i - 1];
      if (before && before.text !== name.text)
        canvas.connect({
          from: before.text,
          to: name.text,
          range: range(before.from, name.to),
          line: "solid",
          head: "arrow",
        });
    }
  }
}

/** How many arrows a line may stand for. */
const most = 9;

/** A line that gathers few boxes above it and hands on to few below: each of them goes to each. */
const isBus = (tails: readonly Box[], heads: readonly Box[]): boolean =>
  tails.length * heads.length <= most &&
  tails.every((tail) => heads.every((head) => tail.bottom < head.top && tail.parent === head.parent));
