import { isMark } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

/** What a system numbers its errors with; shorter numbers are statuses, sizes and limits. */
const ofErrors = /^\d{4,6}$/;
/** Types whose values are such numbers. */
const typeOfCodes = /(?:Code|Codes|Err|Error|Errno|Status)$/;

/** The number that a word is given where it is declared: `ERR_GONE = 10003`, `GONE(10003, …)`, `Gone: 10003`, `Gone ResultCode = 10003`. */
export function givenNumber(code: Code, at: number): number | null {
  const typed = isTyped(code, at);
  const mark = typed ? at + 2 : at + 1;
  if (!isMark(code, mark, "=", ":", "(", ":=") || code.tokens[mark + 1]?.kind !== "number") return null;
  const { text } = code.tokens[mark + 1]!;
  const ends = isMark(code, mark + 2, ",", ";", ")", "}") || (code.tokens[mark + 2]?.first ?? true);
  return ends && ofErrors.test(text) ? Number(text) : null;
}

/** Whether a word is declared as one of a type of codes of errors, by its number: `Gone ResultCode = 10003`. */
export const isNumberedCode = (code: Code, at: number): boolean => isTyped(code, at) && givenNumber(code, at) !== null;

const isTyped = (code: Code, at: number): boolean =>
  code.tokens[at + 1]?.kind === "word" &&
  typeOfCodes.test(code.tokens[at + 1]!.text) &&
  isMark(code, at + 2, "=") &&
  !code.tokens[at + 1]!.first;
