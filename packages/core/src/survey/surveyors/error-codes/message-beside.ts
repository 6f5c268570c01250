import { closeOf, isMark, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { isToldAsCode } from "./told-as-code.ts";

/** A group of more tokens is about more than one error. */
const near = 24;
/** What people are told: several words, or one where a key says so. */
const spoken = /^[A-Z][\w',:()-]*(?:\s[\w',:()-]+){0,14}[.!]?(?:\s[A-Z][\w',:()-]*(?:\s[\w',:()-]+){0,14}[.!]?)?$/;

/**
 * The message that is given together with a code: `new AppError("No such till", 404, { code: "TILL_UNKNOWN" })`,
 * `{ message: "No such till", code: "TILL_UNKNOWN" }`; `null` where none is, or several are.
 */
export function messageBeside(code: Code, at: number): { readonly text: string; readonly from: number } | null {
  if (!isToldAsCode(code, at)) return null;
  const open = openOf(code, at);
  if (open < 0) return null;
  const inside = messagesIn(code, open, at);
  // What stands before the options of a call is what the call is given.
  const call = inside.length === 0 && isMark(code, open, "{") && isMark(code, open - 1, ",") ? openOf(code, open) : -1;
  const [found, ...others] = call >= 0 && isMark(code, call, "(") ? messagesIn(code, call, open) : inside;
  return found && others.length === 0 ? found : null;
}

/** The bracket that the token at `at` stands in; -1 where it is far, or ends far behind. */
function openOf(code: Code, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - near; i--) {
    const { pair } = code.tokens[i]!;
    if (pair >= 0 && pair < i) i = pair;
    else if (pair > at) return closeOf(code, i) - i > near ? -1 : i;
  }
  return -1;
}

/** The messages right inside a bracket: the first that a call is given, or what a key of that name has. */
function messagesIn(code: Code, open: number, except: number): { readonly text: string; readonly from: number }[] {
  const end = closeOf(code, open);
  const found: { readonly text: string; readonly from: number }[] = [];
  for (let i = open + 1; i < end; i++) {
    const token = code.tokens[i]!;
    if (token.pair > i) i = token.pair;
    if (token.kind !== "string" || i === except) continue;
    const { text } = unquoted(token);
    const isFirst = isMark(code, open, "(") && i === open + 1 && isMark(code, i + 1, ",", ")");
    const isKeyed =
      isMark(code, i - 1, ":") && /^["']?(?:message|msg|error|detail)["']?$/.test(code.tokens[i - 2]!.text);
    if ((isFirst || isKeyed) && text.length < 120 && spoken.test(text)) found.push({ text, from: token.from });
  }
  return found;
}
