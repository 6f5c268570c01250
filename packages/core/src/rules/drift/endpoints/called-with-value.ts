import type { Answer } from "../claim.ts";
import type { Asked } from "./asked.ts";
import { isInstance } from "./route.ts";

/**
 * What is missing, told once: a request that is shown with a value, `DELETE /tills/till_4`, is that of the endpoint with a parameter in its
 * place, where that is missing too.
 */
export function calledWithValues(answers: ReadonlyMap<Asked, Answer>): readonly Answer[] {
  const absent = [...answers].filter(([, { outcome }]) => outcome === "missing");
  return [...answers].map(([asked, answer]) => {
    if (answer.outcome !== "missing" || asked.segments.includes("{}") || asked.claim.origin.place !== "code")
      return answer;
    const whole = absent.find(
      ([other]) =>
        other.method === asked.method && other.segments.includes("{}") && standsFor(asked.segments, other.segments),
    );
    return whole ? { ...answer, partOf: whole[0].claim.id } : answer;
  });
}

/** Whether each parameter of a path is given a value as examples have them: `till_4`, `42`, `a1b2`. */
const standsFor = (path: readonly string[], whole: readonly string[]): boolean =>
  withoutRoot(path).length === withoutRoot(whole).length &&
  isInstance(withoutRoot(path), withoutRoot(whole)) &&
  withoutRoot(path).every((part, i) => withoutRoot(whole)[i] !== "{}" || /\d/.test(part));

/** An example may be written below the root of all paths, and the heading above it not. */
const withoutRoot = (path: readonly string[]): readonly string[] =>
  path.slice(path.findIndex((part) => !/^(?:api|rest|v\d+)$/.test(part)));
