import { matches } from "../../text/matches.ts";

/** A name in a line, without the brackets around it. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The columns it spans in its line. */
  readonly start: number;
  readonly end: number;
}

/** Names with arrows between them. */
export interface Flow {
  readonly steps: readonly (readonly Piece[])[];
  /** Whether the arrow that leads to each step points back as well. */
  readonly both: readonly boolean[];
}

export type FlowLine =
  | (Flow & { readonly kind: "flow"; readonly leads: boolean })
  | { readonly kind: "names"; readonly pieces: readonly Piece[]; readonly indent: number }
  | { readonly kind: "down"; readonly column: number; readonly lone: boolean }
  | (Flow & { readonly kind: "branch"; readonly column: number })
  | { readonly kind: "part"; readonly column: number; readonly steps: readonly (readonly Piece[])[] }
  | { readonly kind: "remark" }
  /** Words on the way that a stroke beside them draws. */
  | { readonly kind: "aside" }
  | { readonly kind: "drawn" }
  /** A line that holds no names; one that begins with an arrow is a step told in more words than a name has. */
  | { readonly kind: "other"; readonly leads: boolean };

/** Arrows between names. Signs need blanks around them: `a->b` is code. */
const arrow =
  /\s*(?:←[─━═]*→|[◄◀]?[─━═]+[►▶]|[↔⇄⟷⇆]|(?<=\s)<[-=─]{1,12}>(?=\s)|[─━═]+\s?\(?[\p{L}\p{N} ]{0,30}\)?\s?[─━═]*[►▶▸>→]|[─━═]*→|[⟶➔➜⇒►▶]|(?<=\s)(?:-{1,12}[\p{L}\p{N} ]{1,30})?-{1,12}>(?=\s))\s*/gu;

const branch = /^([\s│|]*)(?:[├└╰][─━]*[►▶>→]|[+|`]-{1,8}>)\s*/;

/** `Order (1) ──→ (N) Item`: how many of one belong to another is told of data, and is no flow. */
const counted = /\((?:[1NM*]|[01]\.\.[1NM*])\)\s*[<←─-]+[^()]*[>→─-]\s*\((?:[1NM*]|[01]\.\.[1NM*])\)/;

/** An arrow alone on its line, or with what it hands on beside it: `↓ HTTP (JSON)`. */
const pointsDown = /^\s*(?:[↓▼⬇v]\s*|[↓▼⬇]\s[^↓▼⬇│|→►]{1,60})$/;

/** An arrow with two heads. */
const twoWay = /^\s*[<←◄◀↔⇄⟷⇆]/;

/** `OrderGuard ────── asks who comes in`: a name, and behind a stroke without a head what it does. */
const described = /^(\s*\S(?:[^─━═\n]{0,58}\S)?)\s[─━═]{2,}\s+(?![^\n]*[►▶▸→])\S/;

/** `|-- Order Service`: what a name above consists of. */
const partOf = /^\s*[|│├└+][-─]{2,3}\s+(?=\S)/;

/** `Keeper    ← opens the till`: what is said beside a name, with an arrow that points to it. */
const beside = /(?<=\S)\s{2,}(?:←|<-{1,2})\s.*$/;

/** `│  over the wire`: words beside the stroke of a trunk, which no second stroke frames, are said of the way. */
const besideTrunk = /^\s*[│┃]\s+[^│┃←→↔►▶▼↓]*$/u;

/** Strokes that frame a flow within a larger drawing: `│  Till → Desk      │`. */
const framed = /^([\s│|]*[│|])(\s+\S.*?)(\s*[│|])?\s*$/;

/** Reads one line of a flow; `from` is where it begins in the text. */
export function readLine(whole: string, from: number): FlowLine {
  const line = bare(described.exec(whole)?.[1] ?? whole);
  const part = partOf.exec(line)?.[0];
  if (part !== undefined) {
    const column = part.search(/[|│├└+]/);
    const at = (steps: readonly (readonly Piece[])[]): FlowLine => ({ kind: "part", column, steps });
    const inside = readSteps(line.slice(part.length), from + part.length);
    if (inside.kind === "flow") return at(inside.steps);
    return inside.kind === "names" ? at([inside.pieces]) : inside;
  }
  return /^\s*[-•]\s/.test(line) ? { kind: "remark" } : readSteps(line, from);
}

/** A line without what is said beside it, and with blanks for strokes that only frame the flow in it. */
function bare(line: string): string {
  const words = line.replace(beside, "").replace(/\s[─━-]{2,}[┐┘]\s*$/, "");
  const frame = /[→►▶]|\s->\s/.test(words) ? framed.exec(words) : null;
  return frame ? `${" ".repeat(frame[1]!.length)}${frame[2]!}` : words;
}

function readSteps(line: string, from: number): FlowLine {
  if (besideTrunk.test(line)) return { kind: "aside" };
  const other: FlowLine = { kind: "other", leads: /^\s+(?:->|→)\s/.test(line) };
  if (/[;{}=$"\\]|::|\/\/|\w\(\w*:|[.!?]\s*$/.test(line)) return other;
  const down = /^\s*([↓▼⬇v]|\||[│┃](?=\s*$))(?:\s.*)?$/.exec(line);
  if (down) return { kind: "down", column: line.indexOf(down[1]!), lone: pointsDown.test(line) };
  const branched = branch.exec(line);
  if (branched) {
    const start = branched[0].length;
    const ahead = matches(line, arrow).filter(({ index }) => index >= start);
    const piece = ahead.length === 0 ? pieceOf(line, start, line.length, from) : null;
    const flow = piece ? { steps: [[piece]], both: [false] } : flowOf(line, start, ahead, from);
    return flow && (piece || ahead.length > 0) ? { kind: "branch", column: branched[1]!.length, ...flow } : other;
  }
  if (/^[\s│┃|─━┌┐└┘├┤┬┴┼↓↑▼▲v^]+$/.test(line)) return { kind: "drawn" };
  if (/^\s*(?:\([^()]*\)\s*)+$/.test(line)) return { kind: "drawn" };
  if (counted.test(line)) return other;
  const found = matches(line, arrow);
  if (found.length === 0) {
    const pieces = matches(line, /\S+(?:\s\S+)*/g).flatMap(
      (m) => pieceOf(line, m.index, m.index + m[0].length, from) ?? [],
    );
    return { kind: "names", pieces, indent: line.length - line.trimStart().length };
  }
  const flow = flowOf(line, 0, found, from);
  return flow ? { kind: "flow", ...flow, leads: line.slice(0, found[0]!.index).trim() === "" } : other;
}

/** What stands between the arrows of a line from a place on, and which of them point back as well. */
function flowOf(line: string, start: number, arrows: readonly RegExpExecArray[], from: number): Flow | null {
  if (/[←◄◀]|<-/.test(line.replace(arrow, " "))) return null;
  const steps: (readonly Piece[])[] = [];
  const both: boolean[] = [];
  let at = start;
  let back = false;
  for (const match of [...arrows, null]) {
    const end = match ? match.index : line.length;
    if (line.slice(at, end).trim() !== "" || at > start) {
      steps.push(piecesOf(line, at, end, from));
      both.push(back);
    }
    back = match !== null && twoWay.test(match[0]);
    at = match ? match.index + match[0].length : end;
  }
  return steps.every((step) => step.length > 0) ? { steps, both } : null;
}

/** The names of one step: `currency, shared`. */
function piecesOf(line: string, start: number, end: number, from: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of matches(line.slice(start, end), /(?:[^,(]|\([^()]*\)?)+/g)) {
    const piece = pieceOf(line, start + match.index, start + match.index + match[0].length, from);
    if (piece) pieces.push(piece);
  }
  return pieces;
}

function pieceOf(line: string, start: number, end: number, from: number): Piece | null {
  while (start < end && /[\s[]/.test(line[start]!)) start++;
  while (end > start && /[\s\]]/.test(line[end - 1]!)) end--;
  const text = line.slice(start, end);
  if (text === "" || text.length > 60 || text.split(/\s+/).length > 8 || !/[\p{L}\p{N}]/u.test(text)) return null;
  return { text, from: from + start, to: from + end, start, end };
}

/** The names of a piece between slashes with blanks around them. */
export function partsOf(piece: Piece): readonly Piece[] {
  return matches(piece.text, /[^/\s]+(?:(?!\s+\/\s)[\s/]+[^/\s]+)*/g).map(({ 0: text, index }) => ({
    text,
    from: piece.from + index,
    to: piece.from + index + text.length,
    start: piece.start + index,
    end: piece.start + index + text.length,
  }));
}
