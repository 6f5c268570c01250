import { range } from "../../text/range.ts";
import { Grid } from "../box/grid.ts";
import { Canvas, limits } from "../canvas.ts";
import { operationsInMessage, soundsLikeReply } from "../message.ts";
import { type Notated, type Notation, nothing } from "../notation.ts";
import { type Lane, lanesOf } from "./columns.ts";

/** Messages between lines that run down from names: sequence diagrams drawn with characters. */
export const lifelines: Notation = {
  id: "lifelines",
  languages: [],
  recognise: (text) =>
    text.length <= 20_000 &&
    /[-─]{2,}\s?[>►▶→]|[<◄◀←]\s?[-─]{2,}/.test(text) &&
    (drawn(text)?.messages.length ?? 0) > 1,
  read,
};

interface Message {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

interface Drawn {
  readonly grid: Grid;
  readonly lanes: readonly Lane[];
  readonly messages: readonly Message[];
}

function read(text: string): Notated {
  const found = text.length > limits.characters ? null : drawn(text);
  if (!found) return nothing;
  const { grid, lanes, messages } = found;
  const canvas = new Canvas();
  for (const lane of lanes) canvas.declare(lane.name, { range: lane.range, declared: true });
  for (const { from, to, row, column, label } of messages) {
    const [a, b] = [lanes[from]!.name, lanes[to]!.name];
    const at = grid.offset(row, column);
    const asks = operationsInMessage(label, at, b).length > 0;
    const reply = canvas.hasArrow(b, a) && !asks;
    canvas.connect({
      from: a,
      to: b,
      ...(label ? { label } : {}),
      range: range(at, at + 1),
      line: "solid",
      head: "arrow",
      ...(reply || (soundsLikeReply(label) && canvas.hasArrow(b, a)) ? { reply: true } : {}),
    });
  }
  return { drawings: [canvas.drawing("sequence")] };
}

function drawn(text: string): Drawn | null {
  const grid = new Grid(text);
  const head = lanesOf(grid);
  if (!head) return null;
  const messages: Message[] = [];
  let said = "";
  for (let row = head.from; row < grid.height; row++) {
    const cells = grid.rows[row]!;
    const message = messageIn(cells, head.lanes, row, said);
    if (message) messages.push(message);
    said = message ? "" : wordsIn(cells) === "" ? said : `${said} ${wordsIn(cells)}`.trim().slice(-120);
    if (wordsIn(cells) === "" && !message) said = "";
  }
  return { grid, lanes: head.lanes, messages };
}

const stroke = /[-─━═]/;
const bar = /[│|┃├┤┼]/;
const right = /[>►▶→]/;
const left = /[<◄◀←]/;

/** The stroke of a row that ends with a head, from the line nearest to its tail to the one nearest to its head. */
function messageIn(cells: readonly string[], lanes: readonly Lane[], row: number, said: string): Message | null {
  for (let head = 0; head < cells.length; head++) {
    const step = right.test(cells[head]!) ? -1 : left.test(cells[head]!) ? 1 : 0;
    if (step === 0 || !stroke.test(cells[head + step] ?? "")) continue;
    const tail = tailOf(cells, head, step);
    const [from, to] = [nearest(lanes, tail), nearest(lanes, head)];
    if (from === null || to === null || from === to) continue;
    const inside = cells.slice(Math.min(head, tail) + 1, Math.max(head, tail)).join("");
    const label = inside
      .replace(/[-─━═]{2,}|[│|┃├┤┼]/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    return { from, to, row, column: head, label: label || said };
  }
  return null;
}

/** Where the stroke of a head begins: it goes on through words that stand in it and through the lines that it crosses. */
function tailOf(cells: readonly string[], head: number, step: number): number {
  let at = head + step;
  while (at > 0 && at < cells.length - 1) {
    if (bar.test(cells[at]!) && !stroke.test(cells[at + step] ?? "")) break;
    at += step;
  }
  return at;
}

/** How far a stroke may end from the line it belongs to. */
const slack = 4;

function nearest(lanes: readonly Lane[], column: number): number | null {
  let best: number | null = null;
  for (const [i, lane] of lanes.entries()) {
    const off = Math.abs(lane.column - column);
    if (off <= slack && (best === null || off < Math.abs(lanes[best]!.column - column))) best = i;
  }
  return best;
}

const wordsIn = (cells: readonly string[]): string =>
  cells
    .join("")
    .replace(/[│|┃├┤┼]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
