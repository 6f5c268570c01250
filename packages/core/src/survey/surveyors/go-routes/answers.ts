import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { GoSource } from "./source.ts";

const named: ReadonlyMap<string, number> = new Map([
  ["StatusOK", 200],
  ["StatusCreated", 201],
  ["StatusAccepted", 202],
  ["StatusNoContent", 204],
]);

/** Statuses of failure by what `net/http` calls them. */
const failures: ReadonlyMap<string, number> = new Map([
  ["StatusBadRequest", 400],
  ["StatusUnauthorized", 401],
  ["StatusPaymentRequired", 402],
  ["StatusForbidden", 403],
  ["StatusNotFound", 404],
  ["StatusMethodNotAllowed", 405],
  ["StatusNotAcceptable", 406],
  ["StatusRequestTimeout", 408],
  ["StatusConflict", 409],
  ["StatusGone", 410],
  ["StatusPreconditionFailed", 412],
  ["StatusRequestEntityTooLarge", 413],
  ["StatusUnsupportedMediaType", 415],
  ["StatusTeapot", 418],
  ["StatusUnprocessableEntity", 422],
  ["StatusLocked", 423],
  ["StatusTooManyRequests", 429],
  ["StatusNotImplemented", 501],
  ["StatusBadGateway", 502],
  ["StatusServiceUnavailable", 503],
  ["StatusGatewayTimeout", 504],
]);

/** Calls whose first argument is the status of an answer. */
const answering = /^(?:JSON|String|XML|YAML|HTML|Data|Status|SendStatus|NoContent|WriteHeader|IndentedJSON|PureJSON)$/;

/** The one status of success that a stretch of code answers with; `null` where it names none, or several. */
export function successIn(code: Code, from: number, to: number): number | null {
  const found = new Set<number>();
  for (let i = from; i < to && i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.kind === "word" && named.has(token.text)) found.add(named.get(token.text)!);
    else if (token.kind === "number" && /^2\d\d$/.test(token.text) && isMark(code, i - 1, "(") && isAnswer(code, i - 2))
      found.add(Number(token.text));
  }
  return found.size === 1 ? [...found][0]! : null;
}

const isAnswer = (code: Code, at: number): boolean => answering.test(code.tokens[at]?.text ?? "") && isWord(code, at);

/** Types of what a handler is given. */
const given = /^(?:Context|Ctx|ResponseWriter)$/;

/** The statuses that each handler of a file answers with, by its name: the one of success, if there is one, and failures. */
export function answersOf({ code, functions }: GoSource): Readonly<Record<string, readonly number[]>> {
  const answers = new Map<string, readonly number[]>();
  for (const { name, body, parameters } of functions) {
    if (!parameters.some(({ type }) => type !== null && given.test(type.name))) continue;
    const to = closeOf(code, body);
    const success = successIn(code, body + 1, to);
    const statuses = [...(success === null ? [] : [success]), ...failuresIn(code, body + 1, to)];
    answers.set(name, sharedBy(answers.get(name), statuses));
  }
  return Object.fromEntries(answers);
}

/** What two handlers of one name both answer with: which of them is meant is not known. */
export const sharedBy = (one: readonly number[] | undefined, other: readonly number[]): readonly number[] =>
  one === undefined || one.join() === other.join() ? other : [];

/** The statuses of failure that a stretch of code names, or gives a call as a number. */
function failuresIn(code: Code, from: number, to: number): readonly number[] {
  const found = new Set<number>();
  for (let i = from; i < to && i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.kind === "word" && failures.has(token.text)) found.add(failures.get(token.text)!);
    else if (token.kind === "number" && /^(?:4\d\d|50[1-4])$/.test(token.text) && isMark(code, i - 1, "(", ","))
      found.add(Number(token.text));
  }
  return [...found];
}
