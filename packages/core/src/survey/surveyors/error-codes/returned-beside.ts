import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

/** So many tokens may stand between the beginning of a statement and what it gives back. */
const near = 30;

/** `return "no such order", 404`, `return jsonify({"error": "no such order"}), 404`: the status that a pair gives back beside a text. */
export function returnedBeside(code: Code, at: number): number | null {
  let end = at + 1;
  while (end < at + 6 && isMark(code, end, ")", "}", "]")) end++;
  const status = code.tokens[end + 1];
  if (!isMark(code, end, ",") || status?.kind !== "number" || !/^[1-5]\d\d$/.test(status.text)) return null;
  const after = code.tokens[end + 2];
  if (after && !after.first && !isMark(code, end + 2, ")", ";")) return null;
  for (let i = end - 1; i >= 0 && i > at - near; i--) {
    const { pair } = code.tokens[i]!;
    if (pair >= 0 && pair < i) i = pair;
    else if (pair > i) return null;
    else if (isWord(code, i, "return")) return Number(status.text);
    else if (code.tokens[i]!.first) return null;
  }
  return null;
}
