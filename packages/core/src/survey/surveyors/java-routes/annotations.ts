import { after, closeOf, indexOfMark, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Lines } from "../../../text/lines.ts";
import type { Guard, PathText } from "../../routes/route-file.ts";

/** An annotation with where its arguments stand. */
export interface Annotation {
  readonly name: string;
  /** The index of its `@`. */
  readonly at: number;
  /** The index of the bracket that opens its arguments; -1 where there are none. */
  readonly open: number;
  readonly next: number;
}

/** The annotation that begins at `at`; `null` where none does. `@get:Name` and `@a.b.Name` are `Name`. */
export function annotation(code: Code, at: number): Annotation | null {
  if (!isMark(code, at, "@") || !isWord(code, at + 1) || isWord(code, at + 1, "interface")) return null;
  let last = at + 1;
  while (isMark(code, last + 1, ".", ":") && isWord(code, last + 2)) last += 2;
  const opens = isMark(code, last + 1, "(");
  return {
    name: code.tokens[last]!.text,
    at,
    open: opens ? last + 1 : -1,
    next: opens ? after(code, last + 1) : last + 1,
  };
}

/** The stretches of the values given to the first of `names` that has any; `""` stands for what has no name. Lists are taken apart. */
export function valuesOf(code: Code, { open }: Annotation, ...names: readonly string[]): (readonly [number, number])[] {
  if (open < 0) return [];
  const all = parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false });
  for (const name of names) {
    const values = all.flatMap(([from, to]): (readonly [number, number])[] => {
      const named = isWord(code, from) && isMark(code, from + 1, "=");
      if (named ? code.tokens[from]!.text !== name : name !== "") return [];
      return listed(code, named ? from + 2 : from, to);
    });
    if (values.length > 0) return values;
  }
  return [];
}

/** The items of `{a, b}`, `[a, b]` or `arrayOf(a, b)`; anything else is one. */
function listed(code: Code, from: number, to: number): (readonly [number, number])[] {
  const open = isWord(code, from, "arrayOf") ? from + 1 : from;
  if (!isMark(code, open, "{", "[", "(") || closeOf(code, open) !== to - 1) return [[from, to]];
  return parts(code, open + 1, to - 1, { marks: [","], lines: false });
}

/** A path that is a text, a constant, or a sum of these. Constants of the class itself are known by `owner`. */
export function pathText(code: Code, [from, to]: readonly [number, number], owner: string): PathText {
  const pieces: (string | { readonly constant: string })[] = [];
  for (let at = from; at < to; ) {
    const plus = indexOfMark(code, at, to, "+");
    const end = plus < 0 ? to : plus;
    const token = code.tokens[at];
    if (token?.kind === "string" && end === at + 1) {
      const { text } = unquoted(token);
      const filled = withDefaults(text);
      if (filled === null) return null;
      pieces.push(filled);
    } else if (token?.kind === "word") {
      const name = textOf(code, at, end);
      if (!/^[\w.]{1,120}$/.test(name)) return null;
      const short = name.split(".").slice(-2).join(".");
      pieces.push({ constant: short.includes(".") ? short : `${owner}.${short}` });
    } else return null;
    at = end + 1;
  }
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces;
}

/** A text whose `${name:default}` are their defaults; `null` where one has none, or a template of Kotlin stands in it. */
function withDefaults(text: string): string | null {
  const filled = text.replace(/\\?\$\{[\w.-]{1,80}:([^{}]*)\}/g, "$1");
  return filled.includes("$") ? null : filled;
}

/** `@PreAuthorize("hasRole('ADMIN')")` as a guard. */
export const guardOf = (code: Code, lines: Lines, { name, at, open }: Annotation): Guard => ({
  name: `@${name}${open < 0 ? "" : `(${textOf(code, open + 1, closeOf(code, open)).slice(0, 160)})`}`,
  line: lines.lineAt(code.tokens[at]!.from),
});
