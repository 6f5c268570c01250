import { isMark, isWord } from "../code/reach.ts";
import type { Code } from "../code/token.ts";

/** Reads `a.b.C` or `a.b.*` at a token; gives its words and the index after it. Keywords in quotes of Kotlin are words too. */
export function dottedAt(
  code: Code,
  at: number,
  separator = ".",
): { readonly text: string; readonly next: number } | null {
  if (!isWord(code, at)) return null;
  let text = code.tokens[at]!.text;
  let next = at + 1;
  while (isMark(code, next, separator) && (isWord(code, next + 1) || isMark(code, next + 1, "*"))) {
    text += `.${code.tokens[next + 1]!.text}`;
    next += 2;
  }
  return { text, next };
}
