import { range } from "../../text/range.ts";
import { matches } from "../../text/matches.ts";
import type { Canvas } from "../canvas.ts";

// Names without boxes of their own, joined by arrows in the lines of one frame: `│ Till ───► Desk ◄─── Store │`.

/** A line of a frame that stands alone: what is between its sides. */
const framed = /^[ \t]*[│┃║]([^│┃║┌┐└┘├┤┬┴┼╔╗╚╝+]{6,300})[│┃║][ \t]*$/;
/** The same where nothing but the way down of an arrow stands in it. */
const down = /^[ \t]*[│┃║][ \t]{1,200}([│┃|▼])[ \t]{1,200}[│┃║][ \t]*$/;

const sign = /\s{0,3}(?:[◄◀<]?[─━═-]{2,}[►▶>]|[◄◀<][─━═-]{2,})\s{0,3}/g;
const plain = /^\p{L}[\p{L}\p{N}.&/_-]*(?:\s[\p{L}\p{N}&(][\p{L}\p{N}.&/_()-]*){0,4}$/u;

interface Piece {
  readonly text: string;
  /** In the text. */
  readonly from: number;
  /** In its line. */
  readonly column: number;
}

/** Draws the names that arrows join within frames, and the one below them that an arrow leads down to. */
export function readFramed(text: string, canvas: Canvas): void {
  let from = 0;
  let above: readonly Piece[] = [];
  let way = null as { readonly source: Piece; readonly reached: boolean } | null;
  for (const line of text.split("\n")) {
    const stroke: string | undefined = down.exec(line)?.[1];
    const words = stroke ? null : framed.exec(line);
    if (stroke) {
      const column = line.indexOf(stroke, line.search(/[│┃║]/) + 1);
      const source: Piece | undefined =
        way?.source ?? above.find((piece) => piece.column <= column && column <= piece.column + piece.text.length);
      way = source ? { source, reached: stroke === "▼" || (way?.reached ?? false) } : null;
    } else if (words) {
      const pieces = piecesOf(words[1]!, from + line.indexOf(words[1]!), line.indexOf(words[1]!));
      if (way?.reached && pieces.length === 1) connect(canvas, way.source, pieces[0]!, "arrow");
      above = pieces.length > 1 ? flow(canvas, pieces, matches(words[1]!, sign)) : [];
      way = null;
    } else [above, way] = [[], null];
    from += line.length + 1;
  }
}

/** The names of a line, none where one of them is no name. */
function piecesOf(words: string, from: number, column: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of [
    ...matches(words, sign).map((cut) => [cut.index, cut.index + cut[0].length] as const),
    [words.length, words.length] as const,
  ]) {
    const part = words.slice(at, start);
    const text = part.trim();
    if (!plain.test(text) || text.length > 40) return [];
    const lead = at + part.indexOf(text);
    pieces.push({ text, from: from + lead, column: column + lead });
    at = end;
  }
  return pieces;
}

function flow(canvas: Canvas, pieces: readonly Piece[], arrows: readonly RegExpExecArray[]): readonly Piece[] {
  for (const [i, [drawn]] of arrows.entries()) {
    const [one, other] = [pieces[i]!, pieces[i + 1]!];
    const [back, forth] = [/[◄◀<]/.test(drawn), /[►▶>]/.test(drawn)];
    if (back && forth) connect(canvas, one, other, "both");
    else if (back) connect(canvas, other, one, "arrow");
    else connect(canvas, one, other, "arrow");
  }
  return pieces;
}

function connect(canvas: Canvas, one: Piece, other: Piece, head: "arrow" | "both"): void {
  for (const piece of [one, other])
    canvas.declare(piece.text, { range: range(piece.from, piece.from + piece.text.length), declared: true });
  if (one.text === other.text) return;
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  canvas.connect({
    from: one.text,
    to: other.text,
    range: range(first.from, last.from + last.text.length),
    line: "solid",
    head,
  });
}
