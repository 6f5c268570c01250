import { after, closeOf, isMark, isWord, textOf } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusOf, successNamed } from "../../routes/status-names.ts";
import { type Annotation, valuesOf } from "./annotations.ts";

/** The parameters and the body of a method whose name stands at `at`; its parameters alone where it has no body. */
export function stretchOf(code: Code, at: number): readonly [from: number, to: number] {
  let i = after(code, at + 1);
  while (i < code.tokens.length && !isMark(code, i, "{", ";", "}", "=")) i++;
  return [at + 1, isMark(code, i, "{") ? closeOf(code, i) : i];
}

/** Statuses that calls on `ResponseEntity` and its like set by their names. */
const called: ReadonlyMap<string, number> = new Map([
  ["ok", 200],
  ["created", 201],
  ["accepted", 202],
  ["noContent", 204],
  ["badRequest", 400],
  ["notFound", 404],
  ["unprocessableEntity", 422],
  ["internalServerError", 500],
]);

/**
 * The statuses that a method of a controller answers with: those in its body where it makes its answers itself, else the one that
 * `@ResponseStatus` gives it; `null` where neither says any.
 */
export function statusesOf(code: Code, at: number, marks: readonly Annotation[]): readonly number[] | null {
  const [from, to] = stretchOf(code, at);
  const found = new Set<number>();
  for (let i = from; i < to; i++) {
    if (isWord(code, i, "HttpStatus") && isMark(code, i + 1, ".")) {
      const status = statusNamed(code.tokens[i + 2]!.text);
      if (status !== null) found.add(status);
    } else if (isWord(code, i, "ResponseEntity") && isMark(code, i + 1, ".")) {
      const status = called.get(code.tokens[i + 2]!.text);
      if (status !== undefined) found.add(status);
    }
  }
  if (found.size > 0) return [...found];
  const mark = marks.find(({ name }) => name === "ResponseStatus");
  const [value] = mark ? valuesOf(code, mark, "", "value", "code") : [];
  const status = value
    ? statusNamed(
        textOf(code, ...value)
          .split(".")
          .at(-1)!,
      )
    : null;
  return status === null ? null : [status];
}

const statusNamed = (name: string): number | null => successNamed(name) ?? statusOf(name);
