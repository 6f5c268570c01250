import { isMark, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

/** So far behind a name stands what it is given. */
const near = 14;

/** `ErrGone = errors.New("order is gone")`, `GONE(410, "order is gone")`, `GONE: { text: "order is gone" }`: the words that an error is made with. */
export function givenMessage(code: Code, at: number): { readonly text: string; readonly from: number } | null {
  if (!isMark(code, at + 1, "=", ":", ":=", "(")) return null;
  for (let i = at + 2; i < at + near && i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (isMark(code, i, ";", "}") || (token.first && token.column <= (code.tokens[at]?.column ?? 0))) return null;
    if (token.kind !== "string") continue;
    const { text } = unquoted(token);
    if (/^[\p{L}\d][^\n{}%]{2,118}$/u.test(text) && text.includes(" ")) return { text, from: token.from };
  }
  return null;
}
