import { closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusNamed, statusOf } from "../../routes/status-names.ts";
import { around } from "./around.ts";
import { caughtAt, isCompared } from "./caught.ts";
import { className, goName, mayBeCode, numbered, screaming, single } from "./code-words.ts";
import { givenMessage } from "./given-message.ts";
import { givenNumber, isNumberedCode } from "./given-number.ts";
import { isMadeError, numberMadeWith, statusMadeWith } from "./made-with.ts";
import { messageBeside } from "./message-beside.ts";
import { annotated, besideInClass, inClass, isClassHead } from "./of-class.ts";
import { near, onlyStatus } from "./only-status.ts";
import { raisedBy } from "./raised-by.ts";
import { returnedBeside } from "./returned-beside.ts";
import { isToldAsCode } from "./told-as-code.ts";

/** A word of code that may name an error, with the status of HTTP that the code joins to it, if it does. */
export interface ErrorWord {
  readonly code: string;
  readonly from: number;
  readonly status: number | null;
  /** The words that it is made with, where it is declared, and where they stand. */
  readonly message?: { readonly text: string; readonly from: number };
  /** The number that it is declared with. */
  readonly number?: number;
  /** What was caught is compared to it here. */
  readonly compared?: true;
}

/** The words of a file that may name errors, each of their places. Linear in the tokens. */
export function errorWords(code: Code): ErrorWord[] {
  const found: ErrorWord[] = [];
  for (const [i, token] of code.tokens.entries()) {
    if (token.kind === "number") {
      if (/^[45]\d\d$/.test(token.text)) found.push({ code: token.text, from: token.from, status: null });
      continue;
    }
    if (token.kind !== "word" && token.kind !== "string") continue;
    const text = token.kind === "string" ? unquoted(token).text : token.text;
    if (text.length < 3 || text.length > 100) continue;
    const answered = statusNamed(text);
    if (answered !== null) found.push({ code: String(answered), from: token.from, status: null });
    const status = single.test(text)
      ? (behind(code, i) ?? besideCode(code, i))
      : token.kind === "word" && numbered.test(text) && isMark(code, i + 1, ":")
        ? behind(code, i)
        : null;
    const isMade = token.kind === "word" && isMadeError(code, i);
    const mayBe =
      mayBeCode(text, token.kind) || isMember(code, i) || isNumberedCode(code, i) || isDerived(code, i) || isMade;
    if (status === null && !mayBe) continue;
    const isDeclared = token.kind === "word" && (goName.test(text) || screaming.test(text) || isMade);
    const message = isDeclared ? givenMessage(code, i) : messageBeside(code, i);
    const number = token.kind === "word" ? (givenNumber(code, i) ?? numberMadeWith(code, i)) : null;
    const joined = status ?? statusAt(code, i, text);
    found.push({
      code: text,
      from: token.from,
      status: joined,
      ...(joined !== null && isCompared(code, i) ? { compared: true } : {}),
      ...(message === null ? {} : { message }),
      ...(number === null ? {} : { number }),
    });
  }
  return found;
}

/** `codes.AlreadyExists`, `OrderError::OutOfStock`: a member of what holds codes by its name. */
const isMember = (code: Code, at: number): boolean =>
  /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/.test(code.tokens[at]!.text) &&
  isMark(code, at - 1, ".", "::") &&
  /(?:codes?|status|err(?:or)?s?|errorkind|exceptions?)$/i.test(code.tokens[at - 2]?.text ?? "");

/** `class NotAllowed extends HttpException`: what goes on from an error is one, whatever it is called. */
const isDerived = (code: Code, at: number): boolean =>
  isWord(code, at - 1, "class") && isWord(code, at + 1, "extends") && className.test(code.tokens[at + 2]?.text ?? "");

function statusAt(code: Code, at: number, text: string): number | null {
  if (statusOf(text) !== null) return besideCode(code, at);
  const caught = caughtAt(code, at);
  if (caught) return onlyStatus(code, ...caught);
  return (
    raisedBy(code, at) ??
    statusMadeWith(code, at) ??
    behind(code, at) ??
    (className.test(text) ? annotated(code, at) : null) ??
    around(code, at) ??
    besideInClass(code, at)
  );
}

/** `AbortWithStatusJSON(403, gin.H{"code": "FORBIDDEN"})`: the status beside a text that is surely given for a code. */
const besideCode = (code: Code, at: number): number | null =>
  isToldAsCode(code, at) ? (around(code, at) ?? returnedBeside(code, at)) : null;

/** `CODE(404, …)`, `CODE: { status: 404 }`, `CODE = 404`, `CODE: http.StatusNotFound`, `class X extends Error { status = 404 }` */
function behind(code: Code, at: number): number | null {
  let i = at + 1;
  if (isMark(code, i, "]")) i++;
  if (isMark(code, i, ":", "=", "=>", "->")) i++;
  if (isMark(code, i, "(", "{", "[")) {
    const inside = onlyStatus(code, i + 1, Math.min(closeOf(code, i), i + near));
    return inside ?? (isMark(code, i, "(") && isWord(code, at - 1, "class") ? inClass(code, at) : null);
  }
  if (i === at + 1) return isClassHead(code, at) ? inClass(code, at) : null;
  // A value that stands alone: a number, or a name with dots before it.
  for (let j = i; j < i + 6 && j < code.tokens.length; j++) {
    const token = code.tokens[j]!;
    if (token.kind === "mark" && token.text !== "." && token.text !== "::") return null;
    const status = token.kind === "word" || token.kind === "number" ? statusOf(token.text) : null;
    if (status !== null) return status;
    if (token.kind === "number" || token.kind === "string") return null;
  }
  return null;
}
