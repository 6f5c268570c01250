import type { Body } from "./section.ts";

/** What is known of each body, by the number of the function that found it out; it lives as long as the body does. */
const known = new WeakMap<Body, unknown[]>();
/** Stands for an answer that is `undefined`. */
const nothing = Symbol();
let functions = 0;

/**
 * A function of a section's own text and blocks, computed once for each: an edit elsewhere leaves the body what it is.
 * To be made once for all, when its module is loaded.
 */
export function perBody<T>(compute: (body: Body) => T): (body: Body) => T {
  const number = functions++;
  return (body) => {
    let answers = known.get(body);
    if (!answers) {
      answers = [];
      known.set(body, answers);
    }
    const found = answers[number];
    if (found !== undefined) return (found === nothing ? undefined : found) as T;
    const answer = compute(body);
    answers[number] = answer === undefined ? nothing : answer;
    return answer;
  };
}
