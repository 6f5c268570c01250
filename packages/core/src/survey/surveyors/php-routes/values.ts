import { after, closeOf, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

export type Stretch = readonly [from: number, to: number];

export const given = (code: Code, open: number): readonly Stretch[] =>
  parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false });

/** A text in quotes without variables in it; `null` for anything else. */
export function textIn(code: Code, [from, to]: Stretch): string | null {
  const token = code.tokens[from];
  if (token?.kind !== "string" || to !== from + 1) return null;
  const { text } = unquoted(token);
  return token.text.startsWith('"') && text.includes("$") ? null : text;
}

/** The items of `[a, b]` or `array(a, b)`, or the value itself. */
export function itemsIn(code: Code, [from, to]: Stretch): readonly Stretch[] {
  const open = isWord(code, from, "array") ? from + 1 : from;
  return isMark(code, open, "[", "(") && closeOf(code, open) === to - 1 ? given(code, open) : [[from, to]];
}

/** Texts, and names of classes by their last words. */
export const namesIn = (code: Code, value: Stretch): readonly string[] =>
  itemsIn(code, value).map(
    (item) =>
      textIn(code, item) ??
      textOf(code, ...item)
        .replace(/::class.*$/, "")
        .replace(/^.*\\ ?/, "")
        .slice(0, 120),
  );

/** The value of a key of `['only' => [...]]`. */
export function keyed(code: Code, value: Stretch | undefined, key: string): Stretch | null {
  for (const [from, to] of value ? itemsIn(code, value) : [])
    if (textIn(code, [from, from + 1]) === key && isMark(code, from + 1, "=>")) return [from + 2, to];
  return null;
}

/** A call in a chain: `->prefix('x')`, `::get('x', ...)`. */
export interface Link {
  readonly name: string;
  readonly at: number;
  readonly open: number;
  readonly given: readonly Stretch[];
}

/** The calls that follow a name, and the index behind them. */
export function chainAt(code: Code, at: number): { readonly links: readonly Link[]; readonly next: number } {
  const links: Link[] = [];
  let i = at + 1;
  while (isMark(code, i, "::", "->", "?->") && isWord(code, i + 1)) {
    if (!isMark(code, i + 2, "(")) return { links, next: i + 2 };
    links.push({ name: code.tokens[i + 1]!.text, at: i + 1, open: i + 2, given: given(code, i + 2) });
    i = after(code, i + 2);
  }
  return { links, next: i };
}
