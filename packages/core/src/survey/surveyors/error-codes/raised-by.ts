import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusesOfExceptions } from "../../routes/exceptions-of-django.ts";

/** So far before a code the exception is called that takes it. */
const furthest = 40;

/**
 * The status of the exception of Django REST framework that is raised with a code, the last of what it is given:
 * `raise AuthenticationFailed("No such account", "no_account")`.
 */
export function raisedBy(code: Code, at: number): number | null {
  const end = isMark(code, at + 1, ",") ? at + 2 : at + 1;
  const open = code.tokens[end]?.text === ")" ? code.tokens[end]!.pair : -1;
  if (open < 0 || at - open > furthest || open === at - 1) return null;
  const name = code.tokens[open - 1];
  if (name?.kind !== "word" || !Object.hasOwn(statusesOfExceptions, name.text)) return null;
  const lead = isMark(code, open - 2, ".") ? open - 4 : open - 2;
  return isWord(code, lead, "raise") ? statusesOfExceptions[name.text]! : null;
}
