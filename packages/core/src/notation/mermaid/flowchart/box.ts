import { type Range, range } from "../../../text/range.ts";
import type { Canvas } from "../../canvas.ts";
import type { DrawnNode } from "../../notation.ts";
import { cleanLabel, unquoted } from "../label.ts";
import { brackets, namedShapes } from "../shapes.ts";
import { whyQuotes } from "./needs-quotes.ts";

/** What a node is drawn as, and where that ends. */
interface Box {
  readonly to: number;
  readonly label?: string;
  /** Where the label stands. */
  readonly range?: Range;
  readonly shape?: DrawnNode["shape"];
}

/** Labels over several lines are looked into this far. */
const longest = 1_000;

/** Reads the box behind the key of the node that begins at `begin`, `[Label]` or `{Label}`; `null` where none stands at the offset. */
export function readBox(text: string, begin: number, at: number, canvas: Canvas): Box | null {
  const drawn = brackets.find(({ open }) => text.startsWith(open, at));
  if (!drawn) return null;
  const inside = insideOf(text, at + drawn.open.length, drawn.close) ?? unclosed(text, at, drawn.open, canvas);
  if (!inside) return { to: at };
  const why = inside.quoted ? null : whyQuotes(inside.text);
  if (why) canvas.cannotRead(range(begin, inside.end), "box of a flowchart", why);
  return {
    to: inside.end,
    label: cleanLabel(inside.text),
    range: range(inside.from, inside.to),
    shape: drawn.shape,
  };
}

/** Reads what a node is given besides, `@{ shape: cyl, label: "Orders" }`; `null` where nothing is. */
export function readAttributes(text: string, at: number): Box | null {
  const end = text.startsWith("@{", at) ? text.indexOf("}", at) : -1;
  if (end < 0) return null;
  const inside = text.slice(at, end);
  const label = /\blabel\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n]*))/.exec(inside);
  const shape = namedShapes.get(/\bshape\s*:\s*"?([\w-]+)/.exec(inside)?.[1] ?? "");
  const words = label?.[1] ?? label?.[2] ?? label?.[3]?.trim();
  const from = words ? at + label!.index + label![0].indexOf(words) : at;
  return {
    to: end + 1,
    ...(words ? { label: cleanLabel(words), range: range(from, from + words.length) } : {}),
    ...(shape ? { shape } : {}),
  };
}

/** The words in brackets, without quotes and blanks around them. */
interface Inside {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quoted: boolean;
  /** Behind the closing bracket. */
  readonly end: number;
}

/** `[/orders]`: a slash opens a slanted box, which nothing closes. Mermaid refuses it; what the author means is plain. */
function unclosed(text: string, at: number, open: string, canvas: Canvas): Inside | null {
  if (open !== "[/" && open !== "[\\") return null;
  const inside = insideOf(text, at + 1, ["]"]);
  if (inside)
    canvas.cannotRead(
      range(at, inside.end),
      "box of a flowchart",
      `\`${open}\` opens a slanted box, which nothing closes; write the words in quotes: ["${inside.text}"]`,
    );
  return inside;
}

/** Reads a label up to its closing bracket. It may go on in further lines, without quotes until a mark that needs them. */
function insideOf(text: string, begin: number, close: readonly string[]): Inside | null {
  const quote = /^\s*"/.exec(text.slice(begin, begin + 40));
  const newline = text.indexOf("\n", begin);
  const lineEnd = newline < 0 ? text.length : newline;
  const quoteEnd = quote ? text.indexOf('"', begin + quote[0].length) : -1;
  const search = quoteEnd < 0 ? begin : quoteEnd + 1;
  const end = Math.max(lineEnd, quote ? search + 10 : 0);
  const closing =
    closingOf(text, search, Math.min(end, text.length), close) ?? (quote ? null : closingBelow(text, begin, close));
  if (closing === null) return null;
  return { ...unquoted(text, begin, closing.at), quoted: quote !== null, end: closing.at + closing.length };
}

interface Closing {
  readonly at: number;
  readonly length: number;
}

/** Where a label without quotes closes that does not do so in its own line. */
function closingBelow(text: string, begin: number, close: readonly string[]): Closing | null {
  const at = begin + /^[^()[\]{}|"]*/.exec(text.slice(begin, begin + longest))![0].length;
  const found = close.find((mark) => text.startsWith(mark, at));
  return found ? { at, length: found.length } : null;
}

/** The first closing bracket that does not close a bracket of the label's own. */
function closingOf(text: string, from: number, to: number, close: readonly string[]): Closing | null {
  const last = close[0]!.at(-1)!;
  const open = last === ")" ? "(" : last === "]" ? "[" : "{";
  let depth = 0;
  let fallback: Closing | null = null;
  for (let i = from; i < to; i++) {
    const found = close.find((mark) => text.startsWith(mark, i));
    if (found && depth === 0) return { at: i, length: found.length };
    if (found) fallback ??= { at: i, length: found.length };
    if (text[i] === open) depth++;
    else if (text[i] === last && depth > 0) depth--;
  }
  return fallback;
}
