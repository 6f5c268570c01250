import { closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusOf } from "../../routes/status-names.ts";
import { mayBeCode } from "./code-words.ts";
import { near, onlyStatus } from "./only-status.ts";

/** `new ApiError(409, "CODE")`, `{ code: "CODE", status: 409 }`: the group that the word stands in, if it is about this one error. */
export function around(code: Code, at: number): number | null {
  for (let i = at - 1; i > at - near && i >= 0; i--) {
    const token = code.tokens[i]!;
    if (token.pair >= 0 && token.pair < i) {
      i = token.pair;
      continue;
    }
    if (token.pair <= at) continue;
    const end = closeOf(code, i);
    if (end - i > near) return null;
    let others = 0;
    for (let j = i + 1; j < end; j++) {
      const other = code.tokens[j]!;
      if (j === at || (other.kind !== "string" && other.kind !== "word")) continue;
      const text = other.kind === "string" ? unquoted(other).text : other.text;
      if (mayBeCode(text, other.kind) && statusOf(text) === null) others++;
    }
    if (others > 0) return null;
    // `new ApiError("…", 409, { code: "CODE" })`: what the options do not tell, the call that they are given to may.
    // `Response({ "error": "…" }, status=409)`: the call that the answer is given to tells it, or the one before that.
    const isGiven = isMark(code, i, "{")
      ? isMark(code, i - 1, ",", "(", ":") || isMapOfGo(code, i)
      : isList(code, i) || isBodyMade(code, i, end);
    const isOption = isGiven && !tellsStatus(code, i + 1, end);
    if (!isOption) return onlyStatus(code, i + 1, end) ?? setBefore(code, i);
  }
  return null;
}

/** `gin.H{ "error": "…" }` */
const isMapOfGo = (code: Code, at: number): boolean => isWord(code, at - 1, "H", "Map") && isMark(code, at - 2, ".");

/** `errors: { title: ["…"] }` */
const isList = (code: Code, at: number): boolean => isMark(code, at, "[") && isMark(code, at - 1, ":", ",", "(");

/** `json(failure({ message: "…" }), { status: 409 })`: a call in the place of a body, behind which the options tell the status. */
const isBodyMade = (code: Code, open: number, close: number): boolean =>
  isMark(code, open, "(") &&
  isWord(code, open - 1) &&
  isMark(code, open - 2, "(") &&
  isMark(code, close + 1, ",") &&
  isMark(code, close + 2, "{");

/** `res.status(409).json(…)`: the status that the call before an answer sets, where the bracket at `open` is the answer's. */
function setBefore(code: Code, open: number): number | null {
  const set = isMark(code, open, "(") && isWord(code, open - 1, "json", "send", "jsonp") ? open - 3 : -1;
  if (set < 0 || !isMark(code, open - 2, ".") || !isMark(code, set, ")")) return null;
  const opened = code.tokens[set]!.pair;
  return isWord(code, opened - 1, "status", "code") ? onlyStatus(code, opened + 1, set) : null;
}

function tellsStatus(code: Code, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, text } = code.tokens[i]!;
    if ((kind === "word" || kind === "number") && statusOf(text) !== null) return true;
  }
  return false;
}
