import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { near, onlyStatus } from "./only-status.ts";

// Statuses that classes of errors bear, and those that are told of them above them.

/** Whether the head of a class stands before its name. */
export const isClassHead = (code: Code, at: number): boolean => isWord(code, at - 1, "class", "struct", "object");

/** A class of an error that bears its status: in its body, or in the call of the class above it. */
export function inClass(code: Code, at: number): number | null {
  for (let i = at + 1; i < at + 10 * near && i < code.tokens.length; i++) {
    if (isMark(code, i, ";") || isWord(code, i, "class")) return null;
    // `class X(APIException): status_code = 404`, before the next thing that stands no deeper than the class.
    if (i > at + 2 && code.tokens[i]!.first && code.tokens[i]!.column <= columnOf(code, at)) return null;
    if (isWord(code, i, "status_code", "code") && code.tokens[i]!.first && isMark(code, i + 1, "="))
      return onlyStatus(code, i + 2, i + 6);
    if (isWord(code, i - 1, "def") && isWord(code, i, "status_code", "http_status", "status")) return returned(code, i);
    if (isMark(code, i, "{")) return onlyStatus(code, i + 1, Math.min(closeOf(code, i), i + 3 * near));
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
  for (let i = at + 1; i < end; i++) if (isWord(code, i, "return")) return onlyStatus(code, i + 1, end);
  return null;
}

/** How far the line of a class is indented. */
const columnOf = (code: Code, at: number): number => code.tokens[at - 1]?.column ?? 0;

/** `@ResponseStatus(HttpStatus.NOT_FOUND) class X`, and `@ExceptionHandler(X.class)` above a method that answers with one status. */
export function annotated(code: Code, at: number): number | null {
  if (isClassHead(code, at)) {
    for (let i = at - 2; i > at - near && i >= 0; i--) {
      if (isMark(code, i, ";", "}")) return null;
      if (isWord(code, i, "ResponseStatus") && isMark(code, i + 1, "("))
        return onlyStatus(code, i + 2, closeOf(code, i + 1));
    }
    return null;
  }
  for (let i = at - 1; i > at - 12 && i >= 0; i--) {
    if (isMark(code, i, ";", "}")) return null;
    if (!isWord(code, i, "ExceptionHandler", "exception_handler", "errorhandler", "rescue_from")) continue;
    // A function of that name that is imported or called before, `from views import exception_handler`, is given nothing of this.
    if (!isWord(code, i, "rescue_from") && !(isMark(code, i + 1, "(") && closeOf(code, i + 1) > at)) return null;
    for (let j = at + 1; j < at + 4 * near && j < code.tokens.length; j++)
      if (isWord(code, j, "ExceptionHandler", "exception_handler", "errorhandler", "rescue_from"))
        return onlyStatus(code, at + 1, j);
    return onlyStatus(code, at + 1, Math.min(at + 4 * near, code.tokens.length));
  }
  return null;
}

/** `default_code = "taken"` in a class of Python that says `status_code = 409` as well. */
export function besideInClass(code: Code, at: number): number | null {
  const name = code.tokens[at - 2];
  if (!name?.first || name.kind !== "word" || name.column === 0 || !isMark(code, at - 1, "=")) return null;
  for (let i = at - 3; i >= 0 && i > at - 10 * near; i--) {
    const token = code.tokens[i]!;
    if (token.first && token.column < name.column) return isWord(code, i, "class") ? inClass(code, i + 1) : null;
  }
  return null;
}
