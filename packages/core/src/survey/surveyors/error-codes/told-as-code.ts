import { isMark, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

/**
 * Whether a text is given for the code of an error: `{ code: "FORBIDDEN" }`, `new AppError("CONFLICT", 409)`. Only there is a text of
 * one word, or one that is also the name of a status, surely a code.
 */
export function isToldAsCode(code: Code, at: number): boolean {
  if (code.tokens[at]!.kind !== "string") return false;
  const before = code.tokens[at - 2];
  if (!before) return false;
  if (isMark(code, at - 1, ":", "=>", "="))
    return /^(?:err(?:or)?[_-]?)?code$|^error$/i.test(before.kind === "string" ? unquoted(before).text : before.text);
  return isMark(code, at - 1, "(") && before.kind === "word" && /(?:Error|Exception|Problem|Fault)$/.test(before.text);
}
