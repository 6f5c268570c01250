import { range } from "../../../text/range.ts";
import type { Canvas } from "../../canvas.ts";
import type { DrawnArrow } from "../../notation.ts";
import { cleanLabel } from "../label.ts";
import { pastBlanks } from "./blanks.ts";
import { whyQuotes } from "./needs-quotes.ts";

const name = /[\w-]{1,40}@(?=[xo<]?(?:--|==|-\.))/y;
const whole = /[xo<]?(?:-{2,}[->xo]|={2,}[=>xo]|-\.+-[>xo]?|~{3,})/y;
const start = /[xo<]?(?:--|==|-\.)/y;

/** What joins nodes: how it is drawn, and where it ends. `~~~` only pushes them apart. */
interface Link {
  readonly to: number;
  readonly draws: boolean;
  readonly arrow: Omit<DrawnArrow, "from" | "to" | "range">;
}

/** Whether a link begins at an offset. */
export const beginsLink = (text: string, at: number): boolean =>
  lengthAt(start, text, at) > 0 || text.startsWith("~~~", at);

/** Reads `-->`, `-- text -->`, `-->|text|` or `name@-->`; `null` where none stands at the offset. */
export function readLink(text: string, at: number, canvas: Canvas): Link | null {
  const begin = at + lengthAt(name, text, at);
  const length = lengthAt(whole, text, begin);
  if (length === 0) return readAround(text, begin);
  const drawn = text.slice(begin, begin + length);
  const { to, label } = pipedLabel(text, pastBlanks(text, begin + length), canvas);
  return { to, draws: !drawn.startsWith("~"), arrow: { ...styleOf(drawn, drawn), ...(label ? { label } : {}) } };
}

/** The words of a link may go on over the ends of lines, for so many characters. */
const mostWords = 400;

/** A link around its words: `-- text -->`. */
function readAround(text: string, at: number): Link | null {
  const length = lengthAt(start, text, at);
  if (length === 0) return null;
  const opening = text.slice(at, at + length);
  const newline = text.indexOf("\n", at);
  const words = text.slice(at + length, newline < 0 ? text.length : Math.max(newline, at + mostWords));
  const close = opening.endsWith(".") ? /(?<!\.)\.+-[>xo]?/g : opening.endsWith("=") ? /={2,}[=>xo]/g : /-{2,}[->xo]/g;
  close.lastIndex = /^\s*"[^"]*"/.exec(words)?.[0].length ?? 0;
  const end = close.exec(words);
  if (!end) return null;
  const label = cleanLabel(words.slice(0, end.index).replace(/"/g, ""));
  return {
    to: at + length + end.index + end[0].length,
    draws: true,
    arrow: { ...styleOf(opening, end[0]), ...(label ? { label } : {}) },
  };
}

function pipedLabel(text: string, at: number, canvas: Canvas): { readonly to: number; readonly label: string } {
  const end = text[at] === "|" ? text.indexOf("|", at + 1) : -1;
  if (end < 0) return { to: at, label: "" };
  const words = text.slice(at + 1, end);
  const why = words.trimStart().startsWith('"') ? null : whyQuotes(words);
  if (why) canvas.cannotRead(range(at, end + 1), "arrow of a flowchart", why);
  return { to: end + 1, label: cleanLabel(words.replace(/"/g, "")) };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function styleOf(opening: string, end: string): Pick<DrawnArrow, "line" | "head"> {
  const last = end.at(-1);
  const points = last === ">" || last === "x" || last === "o";
  const both = points && /^[<xo]/.test(opening);
  return {
    line: opening.includes("=") ? "thick" : opening.includes(".") ? "dotted" : "solid",
    head: both ? "both" : last === ">" ? "arrow" : last === "x" ? "cross" : last === "o" ? "circle" : "none",
  };
}
