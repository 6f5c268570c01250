import { afterAngles, closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { onlyStatus } from "./only-status.ts";

/** Types whose values are errors, or the codes of them. */
const ofErrors = /(?:Codes?|Err(?:or)?s?|Errno|Status|Exception|Failure|Problem)(?:Enum|Type|Kind)?$/;

/** Where the arguments stand with which a named constant is made: `Gone = new ErrorCode(…)`, of C# `ErrorCode Gone = new(…)`; `null` where none is. */
function argumentsOf(code: Code, at: number): readonly [from: number, to: number] | null {
  if (!isMark(code, at + 1, "=") || !isWord(code, at + 2, "new")) return null;
  let open = at + 3;
  while (isWord(code, open) && isMark(code, open + 1, ".")) open += 2;
  const made = isWord(code, open) ? code.tokens[open]!.text : null;
  if (made !== null) open = afterAngles(code, open + 1);
  const type = made ?? (isWord(code, at - 1) ? code.tokens[at - 1]!.text : "");
  return isMark(code, open, "(") && ofErrors.test(type) ? [open + 1, closeOf(code, open)] : null;
}

/** The status that an error is made with where it is declared: `SystemCode Gone = new(3050, "Gone", HttpStatusCode.NotFound)`. */
export function statusMadeWith(code: Code, at: number): number | null {
  const given = argumentsOf(code, at);
  return given ? onlyStatus(code, ...given) : null;
}

/** The number that an error is made with before anything else. */
export function numberMadeWith(code: Code, at: number): number | null {
  const [from] = argumentsOf(code, at) ?? [];
  const token = from === undefined ? undefined : code.tokens[from];
  return token?.kind === "number" && /^\d{4,6}$/.test(token.text) && isMark(code, from! + 1, ",")
    ? Number(token.text)
    : null;
}

/** Whether a name of several words is that of an error by what it is made with. */
export const isMadeError = (code: Code, at: number): boolean =>
  /^[A-Z][a-z\d]+(?:[A-Z][a-z\d]*)+$/.test(code.tokens[at]!.text) && statusMadeWith(code, at) !== null;
