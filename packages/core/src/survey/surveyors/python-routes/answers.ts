import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Reading } from "./reading.ts";
import type { Definition, Statement } from "../../../notation/python/statements.ts";
import type { Value } from "./values.ts";

/** The statements that stand right in the function that the statement of this index defines, and not in one that it holds. */
export function bodyOf(reading: Reading, definition: Definition, index: number): readonly Statement[] {
  const body: Statement[] = [];
  for (let i = index + 1; i < reading.statements.length; i++) {
    const statement = reading.statements[i]!;
    if (!statement.within.includes(definition)) break;
    if (statement.within.findLast(({ kind }) => kind !== "for") === definition) body.push(statement);
  }
  return body;
}

/** All that a function is written with, behind its name. */
export const stretchOf = (body: readonly Statement[], { at }: Definition): Value => [at + 1, body.at(-1)?.to ?? at + 1];

/**
 * The statuses that a function answers with, where it gives them beside what it returns: `return order, 201`, `abort(404)`. What is
 * returned without one beside others has 200; where no return gives one, the framework may set it.
 */
export function statusesOf({ code }: Reading, body: readonly Statement[]): readonly number[] | null {
  const found = new Set<number>();
  let plain = false;
  let given = false;
  for (const { from, to } of body) {
    const aborted =
      isWord(code, from, "abort") && isMark(code, from + 1, "(") ? Number(code.tokens[from + 2]!.text) : 0;
    const returns = isWord(code, from, "return");
    const abort = returns && isWord(code, from + 1, "abort") ? Number(code.tokens[from + 3]?.text) : aborted;
    if (isStatus(abort)) found.add(abort);
    else if (returns && isMark(code, to - 2, ",") && isStatus(Number(code.tokens[to - 1]!.text))) {
      found.add(Number(code.tokens[to - 1]!.text));
      given = true;
    } else if (returns && !isWord(code, from + 1, "redirect", "make_response", "Response", "send_file", "None"))
      plain = true;
  }
  if (given && plain) found.add(200);
  return found.size > 0 ? [...found] : null;
}

const isStatus = (status: number): boolean => Number.isInteger(status) && status >= 200 && status < 600;
