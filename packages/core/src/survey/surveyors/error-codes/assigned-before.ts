import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusOf } from "../../routes/status-names.ts";

/** So many tokens may stand between where an error is made and where it is answered. */
const near = 24;

/**
 * `err := errors.New("no such till"); ctx.JSON(http.StatusNotFound, errorResponse(err))`: the status that is answered right behind, in
 * the same block, together with the name that the text at `at` is given to.
 */
export function assignedBefore(code: Code, at: number): number | null {
  let i = at - 1;
  if (isMark(code, i, "(")) {
    if (!isWord(code, i - 1, "New", "Errorf", "Error")) return null;
    i -= isMark(code, i - 2, ".") ? 4 : isWord(code, i - 2, "new") ? 3 : 2;
  }
  const name = code.tokens[i - 1];
  if (!isMark(code, i, ":=", "=") || name?.kind !== "word") return null;
  let found: number | null = null;
  let isGiven = false;
  for (let j = at + 1; j <= at + near && j < code.tokens.length; j++) {
    if (isMark(code, j, "}") || isWord(code, j, "if", "else", "for", "switch", "case", "func")) break;
    const { kind, text } = code.tokens[j]!;
    const status = kind === "word" || kind === "number" ? statusOf(text) : null;
    if (status !== null && found !== null && status !== found) return null;
    found ??= status;
    isGiven ||= found !== null && kind === "word" && text === name.text;
  }
  return isGiven ? found : null;
}
