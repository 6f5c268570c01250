import { isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusNamed } from "../../routes/status-names.ts";
import { around } from "./around.ts";
import { assignedBefore } from "./assigned-before.ts";
import { screaming } from "./code-words.ts";
import { returnedBeside } from "./returned-beside.ts";

/** What an answer tells people: a few words that begin as a sentence does. */
const spoken = /^(?:[A-Z][\w',:()-]*(?:\s[\w',:()-]+){0,14}|[a-z][a-z_']*(?:\s[\w',:()-]+){1,14})[.!]?$/;

/** The messages of a file that a status is joined to, each where it stands: `new ApiError(404, "No such user")`. Linear in the tokens. */
export function errorMessages(
  code: Code,
): readonly { readonly text: string; readonly from: number; readonly status: number }[] {
  return code.tokens.flatMap((token, i) => {
    if (token.kind !== "string") return [];
    const { text } = unquoted(token);
    if (text.length < 4 || text.length > 120 || !spoken.test(text) || screaming.test(text)) return [];
    const status = around(code, i) ?? ofClass(code, i) ?? returnedBeside(code, i) ?? assignedBefore(code, i);
    return status === null || status < 400 ? [] : [{ text, from: token.from, status }];
  });
}

/** All texts of a file that an error may be told in, each where it stands, whether a status is joined to them or not. */
export const spokenTexts = (code: Code): readonly { readonly text: string; readonly from: number }[] =>
  code.tokens.flatMap((token) => {
    if (token.kind !== "string" || token.to - token.from > 122) return [];
    const text = beforeGap(unquoted(token).text);
    return text.includes(" ") && spoken.test(text) ? [{ text, from: token.from }] : [];
  });

/** Of a text with gaps that are filled when the program runs, what stands before the first: `No such seat` of `No such seat: {seat}`. */
function beforeGap(text: string): string {
  const gap = text.search(/\$?\{|%[sdvq]/);
  return gap < 0 ? text : text.slice(0, gap).replace(/[\s:;,("'-]+$/, "");
}

/** `new NotFoundException("…")`: the status that the class of an error has by its name, where the message is the first it is given. */
function ofClass(code: Code, at: number): number | null {
  const [made, maker] = [code.tokens[at - 2], code.tokens[at - 3]];
  if (!isMark(code, at - 1, "(") || made?.kind !== "word" || !/(?:Exception|Error)$/.test(made.text)) return null;
  return isWord(code, at - 3, "new", "raise", "throw") || maker?.text === "." ? statusNamed(made.text) : null;
}
