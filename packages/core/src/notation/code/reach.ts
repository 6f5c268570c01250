import type { Range } from "../../text/range.ts";
import type { Code, Token } from "./token.ts";

// Finding one's way in tokens. Every function is total: an index beyond the end is a place like any other.

export const isMark = (code: Code, at: number, ...texts: readonly string[]): boolean => {
  const token = code.tokens[at];
  return token?.kind === "mark" && texts.includes(token.text);
};

export const isWord = (code: Code, at: number, ...texts: readonly string[]): boolean => {
  const token = code.tokens[at];
  return token?.kind === "word" && (texts.length === 0 || texts.includes(token.text));
};

/** The index after the token at `at`, or after the bracket that closes it. */
export function after(code: Code, at: number): number {
  const token = code.tokens[at];
  return token && token.pair > at ? Math.min(token.pair, code.tokens.length) + 1 : at + 1;
}

/** The index of the token before `at`, or of the bracket that opens what ends there. */
export function before(code: Code, at: number): number {
  const token = code.tokens[at - 1];
  return token && token.pair >= 0 && token.pair < at - 1 ? token.pair : at - 1;
}

/** The index of the bracket that closes the one at `at`, never beyond the end. */
export const closeOf = (code: Code, at: number): number =>
  Math.min(Math.max(code.tokens[at]?.pair ?? at, at), code.tokens.length);

/** The index after the type arguments that begin with `<` at `at`; `at` itself where none begin or they do not end. */
export function afterAngles(code: Code, at: number): number {
  if (!isMark(code, at, "<")) return at;
  let depth = 0;
  for (let i = at; i < code.tokens.length && i < at + 400; ) {
    if (isMark(code, i, "<")) depth++;
    if (isMark(code, i, ">") && --depth === 0) return i + 1;
    if (isMark(code, i, ";", "}", ")")) break;
    i = after(code, i);
  }
  return at;
}

export interface Ending {
  /** The marks that part one from the next. */
  readonly marks: readonly string[];
  /** Whether a line end parts them too, where neither side shows that the line goes on. */
  readonly lines: boolean;
}

/** Marks at the end of a line, and marks at the beginning of the next, that show that it goes on. */
const goesOnAfter = ["|", "&", "=>", "->", ":", "=", "<", ",", ".", "?.", "+", "||", "&&", "??"];
const goesOnBefore = [...goesOnAfter, "?"];

/** The index at which what begins at `from` ends: at a parting mark outside all brackets, at a line end, or at `limit`. */
export function endOf(code: Code, from: number, limit: number, ending: Ending): number {
  let i = from;
  while (i < limit) {
    const token = code.tokens[i]!;
    if (token.kind === "mark" && ending.marks.includes(token.text)) return i;
    if (
      ending.lines &&
      token.first &&
      i > from &&
      !isMark(code, i - 1, ...goesOnAfter) &&
      !isMark(code, i, ...goesOnBefore)
    )
      return i;
    const angles = i > from && !token.first && code.tokens[i - 1]?.kind === "word" ? afterAngles(code, i) : i;
    i = angles > i ? angles : after(code, i);
  }
  return limit;
}

/** The stretches between parting marks in `[from, to)`, empty ones left out. */
export function parts(code: Code, from: number, to: number, ending: Ending): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = from; i < to; ) {
    const end = endOf(code, i, to, ending);
    if (end > i) found.push([i, end]);
    i = end > i && !isMark(code, end, ...ending.marks) ? end : end + 1;
  }
  return found;
}

/** The first index in `[from, to)`, outside all brackets, of one of the marks; -1 where there is none. */
export function indexOfMark(code: Code, from: number, to: number, ...texts: readonly string[]): number {
  for (let i = from; i < to; ) {
    if (isMark(code, i, ...texts)) return i;
    const angles = i > from && code.tokens[i - 1]?.kind === "word" ? afterAngles(code, i) : i;
    i = angles > i && angles <= to ? angles : after(code, i);
  }
  return -1;
}

/** Longer types and marks are cut: in code whose brackets never close, each would hold all the rest. */
const longestText = 1_000;

/** The source from the token at `from` up to the one at `to`, on one line. */
export function textOf(code: Code, from: number, to: number): string {
  const first = code.tokens[from];
  const last = code.tokens[Math.min(to, code.tokens.length) - 1];
  return first && last && to > from
    ? code.text.slice(first.from, Math.min(last.to, first.from + longestText)).replace(/\s+/g, " ")
    : "";
}

export const rangeOf = (token: Token): Range => ({ from: token.from, to: token.to });

/** The words inside a string's quotes, and where they stand; a word stands for itself. */
export function unquoted(token: Token): { readonly text: string; readonly range: Range } {
  const quote = /^("""|'''|["'`])/.exec(token.kind === "string" ? token.text : "")?.[0].length ?? 0;
  const closed = quote > 0 && token.text.length >= 2 * quote && token.text.endsWith(token.text.slice(0, quote));
  const from = token.from + quote;
  const to = closed ? token.to - quote : token.to;
  return { text: token.text.slice(quote, to - token.from), range: { from, to } };
}
