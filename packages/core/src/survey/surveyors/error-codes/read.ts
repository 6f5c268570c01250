import { closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { caughtAt, isCompared } from "./caught.ts";
import { givenMessage } from "./given-message.ts";
import { givenNumber, isNumberedCode } from "./given-number.ts";
import { returnedBeside } from "./returned-beside.ts";
import { messageBeside } from "./message-beside.ts";
import { raisedBy } from "./raised-by.ts";
import { isToldAsCode } from "./told-as-code.ts";
import { statusNamed, statusOf } from "../../routes/status-names.ts";

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

const screaming = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const numbered = /^(?:[A-Z]{1,8}[-_.]?)(?:[A-Z]{1,8}[-_.]?)?\d{2,6}$/;
const className = /^[A-Z][A-Za-z0-9]*(?:Exception|Error|Fault|Failure|Problem)$/;
const goName = /^Err[A-Z][A-Za-z0-9]{2,60}$/;
/** `FORBIDDEN`: a word that counts only where a status is joined to it. */
const single = /^[A-Z]{4,40}$/;
/** `invalid_grant`, `auth.expired`, `cart-not-found`: only as strings. */
const spelled = /^[a-z][a-z0-9]*(?:[._:/-][a-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]+)+$/;

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
    const mayBe = mayBeCode(text, token.kind) || isMember(code, i) || isNumberedCode(code, i) || isDerived(code, i);
    if (status === null && !mayBe) continue;
    const isDeclared = token.kind === "word" && (goName.test(text) || screaming.test(text));
    const message = isDeclared ? givenMessage(code, i) : messageBeside(code, i);
    const number = token.kind === "word" ? givenNumber(code, i) : null;
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
    const status = around(code, i) ?? ofClass(code, i) ?? returnedBeside(code, i);
    return status === null || status < 400 ? [] : [{ text, from: token.from, status }];
  });
}

/** The status that what is told together with the word at `at` has. */
export const statusAround = (code: Code, at: number): number | null => around(code, at);

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

/** `codes.AlreadyExists`, `OrderError::OutOfStock`: a member of what holds codes by its name. */
const isMember = (code: Code, at: number): boolean =>
  /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/.test(code.tokens[at]!.text) &&
  isMark(code, at - 1, ".", "::") &&
  /(?:codes?|status|err(?:or)?s?|errorkind|exceptions?)$/i.test(code.tokens[at - 2]?.text ?? "");

/** `class NotAllowed extends HttpException`: what goes on from an error is one, whatever it is called. */
const isDerived = (code: Code, at: number): boolean =>
  isWord(code, at - 1, "class") && isWord(code, at + 1, "extends") && className.test(code.tokens[at + 2]?.text ?? "");

const mayBeCode = (text: string, kind: "word" | "string"): boolean =>
  screaming.test(text) ||
  className.test(text) ||
  goName.test(text) ||
  (kind === "string" && (numbered.test(text) || spelled.test(text)));

/** So far around a word is looked for what belongs to it. */
const near = 40;

function statusAt(code: Code, at: number, text: string): number | null {
  if (statusOf(text) !== null) return besideCode(code, at);
  const caught = caughtAt(code, at);
  if (caught) return only(code, ...caught);
  return (
    raisedBy(code, at) ??
    behind(code, at) ??
    (className.test(text) ? annotated(code, at) : null) ??
    around(code, at) ??
    besideInClass(code, at)
  );
}

/** `default_code = "taken"` in a class of Python that says `status_code = 409` as well. */
function besideInClass(code: Code, at: number): number | null {
  const name = code.tokens[at - 2];
  if (!name?.first || name.kind !== "word" || name.column === 0 || !isMark(code, at - 1, "=")) return null;
  for (let i = at - 3; i >= 0 && i > at - 10 * near; i--) {
    const token = code.tokens[i]!;
    if (token.first && token.column < name.column) return isWord(code, i, "class") ? inClass(code, i + 1) : null;
  }
  return null;
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
    const inside = only(code, i + 1, Math.min(closeOf(code, i), i + near));
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

const isClassHead = (code: Code, at: number): boolean => isWord(code, at - 1, "class", "struct", "object");

/** A class of an error that bears its status: in its body, or in the call of the class above it. */
function inClass(code: Code, at: number): number | null {
  for (let i = at + 1; i < at + 10 * near && i < code.tokens.length; i++) {
    if (isMark(code, i, ";") || isWord(code, i, "class")) return null;
    // `class X(APIException): status_code = 404`, before the next thing that stands no deeper than the class.
    if (i > at + 2 && code.tokens[i]!.first && code.tokens[i]!.column <= columnOf(code, at)) return null;
    if (isWord(code, i, "status_code", "code") && code.tokens[i]!.first && isMark(code, i + 1, "="))
      return only(code, i + 2, i + 6);
    if (isWord(code, i - 1, "def") && isWord(code, i, "status_code", "http_status", "status")) return returned(code, i);
    if (isMark(code, i, "{")) return only(code, i + 1, Math.min(closeOf(code, i), i + 3 * near));
  }
  return null;
}

/** `def status_code(self): return 404`: the one status that a property gives. */
function returned(code: Code, at: number): number | null {
  const { column } = code.tokens[at - 1]!;
  let end = at + 1;
  while (
    end < at + near &&
    end < code.tokens.length &&
    !(code.tokens[end]!.first && code.tokens[end]!.column <= column)
  )
    end++;
  for (let i = at + 1; i < end; i++) if (isWord(code, i, "return")) return only(code, i + 1, end);
  return null;
}

/** How far the line of a class is indented. */
const columnOf = (code: Code, at: number): number => code.tokens[at - 1]?.column ?? 0;

/** `@ResponseStatus(HttpStatus.NOT_FOUND) class X`, and `@ExceptionHandler(X.class)` above a method that answers with one status. */
function annotated(code: Code, at: number): number | null {
  if (isClassHead(code, at)) {
    for (let i = at - 2; i > at - near && i >= 0; i--) {
      if (isMark(code, i, ";", "}")) return null;
      if (isWord(code, i, "ResponseStatus") && isMark(code, i + 1, "(")) return only(code, i + 2, closeOf(code, i + 1));
    }
    return null;
  }
  for (let i = at - 1; i > at - 12 && i >= 0; i--) {
    if (isMark(code, i, ";", "}")) return null;
    if (!isWord(code, i, "ExceptionHandler", "exception_handler", "errorhandler", "rescue_from")) continue;
    for (let j = at + 1; j < at + 4 * near && j < code.tokens.length; j++)
      if (isWord(code, j, "ExceptionHandler", "exception_handler", "errorhandler", "rescue_from"))
        return only(code, at + 1, j);
    return only(code, at + 1, Math.min(at + 4 * near, code.tokens.length));
  }
  return null;
}

/** `new ApiError(409, "CODE")`, `{ code: "CODE", status: 409 }`: the group that the word stands in, if it is about this one error. */
function around(code: Code, at: number): number | null {
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
    const isGiven = isMark(code, i, "{") ? isMark(code, i - 1, ",", "(", ":") || isMapOfGo(code, i) : isList(code, i);
    const isOption = isGiven && !tellsStatus(code, i + 1, end);
    if (!isOption) return only(code, i + 1, end) ?? setBefore(code, i);
  }
  return null;
}

/** `gin.H{ "error": "…" }` */
const isMapOfGo = (code: Code, at: number): boolean => isWord(code, at - 1, "H", "Map") && isMark(code, at - 2, ".");

/** `errors: { title: ["…"] }` */
const isList = (code: Code, at: number): boolean => isMark(code, at, "[") && isMark(code, at - 1, ":", ",", "(");

/** `res.status(409).json(…)`: the status that the call before an answer sets, where the bracket at `open` is the answer's. */
function setBefore(code: Code, open: number): number | null {
  const set = isMark(code, open, "(") && isWord(code, open - 1, "json", "send", "jsonp") ? open - 3 : -1;
  if (set < 0 || !isMark(code, open - 2, ".") || !isMark(code, set, ")")) return null;
  const opened = code.tokens[set]!.pair;
  return isWord(code, opened - 1, "status", "code") ? only(code, opened + 1, set) : null;
}

function tellsStatus(code: Code, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, text } = code.tokens[i]!;
    if ((kind === "word" || kind === "number") && statusOf(text) !== null) return true;
  }
  return false;
}

const isChoiceAt = (code: Code, at: number): boolean => isMark(code, at, "||", "??") || isWord(code, at, "or");

/** The one status among the tokens of a stretch; none where there are two, or where its own statement leaves a choice. */
function only(code: Code, from: number, to: number): number | null {
  let found: number | null = null;
  let [chooses, tells] = [false, false];
  for (let i = from; i < to && i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    const isChoice = isChoiceAt(code, i);
    if (isMark(code, i, ";", "{", "}") || (token.first && !isChoice && !isChoiceAt(code, i - 1)))
      [chooses, tells] = [false, false];
    chooses ||= isChoice;
    const status = token.kind === "word" || token.kind === "number" ? statusOf(token.text) : null;
    tells ||= status !== null;
    if (chooses && tells) return null;
    if (status === null || status === found) continue;
    if (found !== null) return null;
    found = status;
  }
  return found;
}
