import type { Taken } from "../../model/kinds/endpoint.ts";
import { closeOf, parts } from "../../notation/code/reach.ts";
import type { Code } from "../../notation/code/token.ts";

/** What a parameter of a function takes from the query: nothing, as it is of something other; `null` where it may hold any of it. */
export type OfParameter = Taken | "other" | null;

/** All that the parameters of a function between the brackets at `open` take from the query; `null` where that cannot be told. */
export function takenByParameters(
  code: Code,
  open: number,
  takenBy: (code: Code, from: number, to: number) => OfParameter,
): readonly Taken[] | null {
  const taken: Taken[] = [];
  for (const [from, to] of parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false })) {
    const one = takenBy(code, from, to);
    if (one === null) return null;
    if (one !== "other") taken.push(one);
  }
  return taken;
}
