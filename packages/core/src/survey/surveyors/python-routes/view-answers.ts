import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusesOfExceptions } from "../../routes/exceptions-of-django.ts";
import { bodyOf } from "./answers.ts";
import type { Handed, Said } from "./facts.ts";
import { statusIn } from "./fastapi-answers.ts";
import type { Reading } from "./reading.ts";
import type { Definition, Statement } from "../../../notation/python/statements.ts";
import { callAt, dottedName, nameIn } from "./values.ts";

/** The classes of answers that have a status by themselves. */
const ofAnswers: Readonly<Record<string, number>> = {
  HttpResponseBadRequest: 400,
  HttpResponseForbidden: 403,
  HttpResponseNotFound: 404,
  HttpResponseNotAllowed: 405,
  HttpResponseGone: 410,
  HttpResponseServerError: 500,
};

/**
 * What a method of a view answers with: the status of each `Response(…, status=404)` that it returns, 200 where one has none, those of
 * the exceptions that it raises, 404 where it gets an object or nothing, and the methods that answer for it: `return self.create(…)`.
 * `null` where something else is returned, which may have any.
 */
export function answersOfView(reading: Reading, definition: Definition, index: number): Said | null {
  const { code } = reading;
  const statuses = new Set<number>();
  const hands: Handed[] = [];
  const kept = new Map<string, Answer[]>();
  const note = (answers: readonly Answer[]): void => {
    for (const answer of answers)
      if (typeof answer === "number") statuses.add(answer);
      else hands.push(answer);
  };
  for (const statement of bodyOf(reading, definition, index)) {
    const { from, to } = statement;
    for (let i = from; i < to; i++)
      if (isWord(code, i, "get_object_or_404") && isMark(code, i + 1, "(")) statuses.add(404);
    if (isWord(code, from, "raise")) {
      const raised = statusesOfExceptions[lastOf(dottedName(code, from + 1)?.name)];
      if (raised !== undefined) statuses.add(raised);
    }
    keep(reading, statement, kept);
    if (!isWord(code, from, "return")) continue;
    const made = answerAt(code, from + 1);
    const answers = made !== null ? [made] : kept.get(nameIn(code, [from + 1, to]) ?? "");
    if (!answers) return null;
    note(answers);
  }
  if (statuses.size === 0 && hands.length === 0) return null;
  return { statuses: [...statuses], ...(hands.length > 0 ? { hands } : {}) };
}

/** A status, or the method that answers. */
type Answer = number | Handed;

/** Notes what answers by a name until it is returned, and the status that it is given before. */
function keep(reading: Reading, statement: Statement, kept: Map<string, Answer[]>): void {
  const set = reading.assignment(statement);
  if (!set) return;
  const [name = "", member] = set.name.split(".");
  if (member === "status_code") {
    const as = statusIn(reading.code, set.value);
    const answers = kept.get(name);
    if (answers && as !== null)
      kept.set(
        name,
        answers.map((each) => (typeof each === "number" ? as : { ...each, as })),
      );
    else kept.delete(name);
    return;
  }
  if (member !== undefined) return;
  const made = answerAt(reading.code, set.value[0]);
  if (made !== null) kept.set(name, [...(kept.get(name) ?? []), made]);
  else kept.delete(name);
}

const lastOf = (name = ""): string => name.slice(name.lastIndexOf(".") + 1);

/** What answers where it is made: `Response(…)`, `self.list(…)`, `super().create(…)`; `null` for what may have any status. */
function answerAt(code: Code, at: number): Answer | null {
  const call = callAt(code, at);
  if (!call) return null;
  const made = lastOf(call.name);
  if (made === "super") {
    const end = closeOf(code, call.open) + 1;
    const above = isMark(code, end, ".") ? wordCalled(code, end + 1) : null;
    return above ? { to: above.name, above: true } : null;
  }
  if (/^self\.\w+$/.test(call.name)) return { to: made };
  if (Object.hasOwn(ofAnswers, made)) return ofAnswers[made]!;
  if (!/^(?:Response|JsonResponse)$/.test(made)) return null;
  const value = call.named.get("status") ?? call.given[1];
  return value ? statusIn(code, value) : 200;
}

/** The name of a method that is called on what stands before it. */
const wordCalled = (code: Code, at: number): { readonly name: string } | null =>
  isWord(code, at) && isMark(code, at + 1, "(") ? { name: code.tokens[at]!.text } : null;
