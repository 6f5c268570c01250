import { after, before, closeOf, isMark, isWord, parts, textOf, unquoted } from "./reach.ts";
import type { Code } from "./token.ts";

/** A decorator, annotation or attribute with its arguments. */
export interface Mark {
  readonly name: string;
  /** Named arguments by their names, the others by their places: "0", "1". Strings without their quotes. */
  readonly values: ReadonlyMap<string, string>;
}

/** Reads `@a.Name(x, y = "z")` at `at`; gives the index after it, or `null` where none begins. */
export function annotationAt(code: Code, at: number): { readonly mark: Mark; readonly next: number } | null {
  if (!isMark(code, at, "@") || !isWord(code, at + 1)) return null;
  return markFrom(code, at + 1);
}

/** Marks that stand before something, and the index at which they end. */
export interface Lead {
  readonly marks: readonly Mark[];
  readonly next: number;
}

/** Reads the annotations that follow one another from `at` on. */
export function annotationsFrom(code: Code, at: number): Lead {
  const marks: Mark[] = [];
  let next = at;
  for (let found = annotationAt(code, next); found; found = annotationAt(code, next)) {
    marks.push(found.mark);
    next = found.next;
  }
  return { marks, next };
}

/**
 * What stands before a declaration: from the first place, at most so many tokens above it, from which reading with `lead` ends
 * right at it. Marks have arguments of any kind and length, so they are not read backwards, and what is in brackets counts as one token.
 */
export function marksAbove(
  code: Code,
  at: number,
  most: number,
  lead: (code: Code, at: number) => Lead | null,
): { readonly marks: readonly Mark[]; readonly start: number } {
  let above: { readonly marks: readonly Mark[]; readonly start: number } = { marks: [], start: at };
  let start = at;
  for (let n = 0; n < most && start > 0 && !isMark(code, start - 1, ";", "{", "}"); n++) {
    start = before(code, start);
    const found = lead(code, start);
    if (found?.next === at) above = { marks: found.marks, start };
  }
  return above;
}

/** Reads a name, dotted or not, with the arguments in brackets behind it. */
export function markFrom(code: Code, at: number): { readonly mark: Mark; readonly next: number } {
  let last = at;
  while (isMark(code, last + 1, ".", "::", ":") && isWord(code, last + 2)) last += 2;
  const name = code.tokens[last]?.text ?? "";
  if (!isMark(code, last + 1, "(") || code.tokens[last + 1]!.from !== code.tokens[last]!.to)
    return { mark: { name, values: new Map() }, next: last + 1 };
  return { mark: { name, values: argumentsOf(code, last + 1) }, next: after(code, last + 1) };
}

/** The arguments in the brackets that open at `open`. */
export function argumentsOf(code: Code, open: number): Map<string, string> {
  const values = new Map<string, string>();
  const close = closeOf(code, open);
  const all = parts(code, open + 1, close, { marks: [","], lines: false });
  for (const [i, [from, to]] of all.entries()) {
    const named = isWord(code, from) && isMark(code, from + 1, "=", ":") && to > from + 2;
    values.set(named ? code.tokens[from]!.text : String(i), valueOf(code, named ? from + 2 : from, to));
    if (isMark(code, from, "{") && i < 3)
      for (const [name, value] of argumentsOf(code, from))
        if (!/^\d+$/.test(name) && (i === 0 || !values.has(name))) values.set(name, value);
  }
  return values;
}

/** A string without its quotes, all else as written. */
export function valueOf(code: Code, from: number, to: number): string {
  const token = code.tokens[from];
  return to === from + 1 && token?.kind === "string" ? unquoted(token).text : textOf(code, from, to);
}

/** The names of marks, each once, in order. */
export const namesOf = (marks: readonly Mark[], ...others: readonly string[]): string[] => [
  ...new Set([...marks.map((mark) => mark.name), ...others].filter((name) => name !== "")),
];

/** The value of the first mark called one of `names` under the first of `keys` that it has. */
export function valueIn(marks: readonly Mark[], names: readonly string[], keys: readonly string[]): string | undefined {
  for (const mark of marks) {
    if (!names.includes(mark.name)) continue;
    for (const key of keys) if (mark.values.has(key)) return mark.values.get(key);
  }
  return undefined;
}

export const hasMark = (marks: readonly Mark[], ...names: readonly string[]): boolean =>
  marks.some((mark) => names.includes(mark.name));
