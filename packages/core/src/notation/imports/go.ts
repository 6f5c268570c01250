import { after, closeOf, isMark, isWord, unquoted } from "../code/reach.ts";
import { goLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { ImportStatement } from "./head.ts";

/** The packages that a Go file imports. Imports come before all else, so nothing behind them is read. Total. */
export function readGoImports(text: string): ImportStatement[] {
  const last = text.lastIndexOf("\nimport");
  if (last < 0) return [];
  const line = text.indexOf("\n", last + 1);
  const close = text.indexOf(")", last);
  const isBlock = /^\s*\(/.test(text.slice(last + 7, last + 20));
  const end = isBlock ? (close < 0 ? text.length : close + 1) : line < 0 ? text.length : line;
  const code = tokenize(text.slice(0, end), goLike);
  const found: ImportStatement[] = [];
  for (let at = 0; at < code.tokens.length; at = after(code, at)) {
    if (!isWord(code, at, "import") || !code.tokens[at]!.first) continue;
    const block = isMark(code, at + 1, "(");
    const to = block ? closeOf(code, at + 1) : Math.min(at + 3, code.tokens.length);
    for (let i = at + 1; i < to; i++) {
      const token = code.tokens[i]!;
      if (token.kind !== "string") continue;
      const { text: what, range } = unquoted(token);
      found.push({ what, range });
      if (!block) break;
    }
  }
  return found;
}
