import { isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { perObject } from "../../../text/per-object.ts";
import { statusOf, successNamed } from "../../routes/status-names.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "../../../notation/python/statements.ts";
import { callAt, nameIn, type Value } from "./values.ts";

/** The status that a value stands for: `201`, `status.HTTP_201_CREATED`, `HTTPStatus.CREATED`; `null` for any other. */
export function statusIn(code: Code, value: Value | undefined): number | null {
  if (!value) return null;
  const token = code.tokens[value[0]];
  const number = token?.kind === "number" && value[1] === value[0] + 1 ? Number(token.text) : 0;
  if (Number.isInteger(number) && number >= 100 && number < 600) return number;
  const word = nameIn(code, value)?.split(".").at(-1);
  return word === undefined ? null : (successNamed(word) ?? statusOf(word));
}

/** The statuses with which a function raises the exceptions that frameworks answer by: `raise HTTPException(status_code=404)`. */
export function raisedIn({ code }: Reading, body: readonly Statement[]): readonly number[] {
  const found = new Set<number>();
  for (const { from } of body) {
    const call = isWord(code, from, "raise") ? callAt(code, from + 1) : null;
    if (!call || !/(?:^|\.)HTTPException$/.test(call.name)) continue;
    const status = statusIn(code, call.named.get("status_code") ?? call.given[0]);
    if (status !== null && status >= 400) found.add(status);
  }
  return [...found];
}

/** FastAPI answers with 200 unless it is told otherwise, or what answers has a response of its own in its hands. */
export function answersPlainly({ code }: Reading, from: number, to: number): boolean {
  if (!isOfFastApi(code)) return false;
  for (let i = from; i < to; i++) if (isWord(code, i) && code.tokens[i]!.text.endsWith("Response")) return false;
  return true;
}

export const isOfFastApi = perObject((code: Code): boolean => code.tokens.some((_, i) => isWord(code, i, "fastapi")));
