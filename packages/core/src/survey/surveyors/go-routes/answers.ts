import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { GoSource } from "./source.ts";

const named: ReadonlyMap<string, number> = new Map([
  ["StatusOK", 200],
  ["StatusCreated", 201],
  ["StatusAccepted", 202],
  ["StatusNoContent", 204],
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

/** The status of success that each handler of a file answers with, by its name; 0 where it is not one, or not that of all of the name. */
export function answersOf({ code, functions }: GoSource): Readonly<Record<string, number>> {
  const answers = new Map<string, number>();
  for (const { name, body, parameters } of functions) {
    if (!parameters.some(({ type }) => type !== null && given.test(type.name))) continue;
    const status = successIn(code, body + 1, closeOf(code, body)) ?? 0;
    answers.set(name, answers.has(name) && answers.get(name) !== status ? 0 : status);
  }
  return Object.fromEntries(answers);
}
