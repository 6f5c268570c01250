import type { Survey } from "../../../survey/survey.ts";
import { placeOf } from "../answer.ts";
import type { Difference } from "../claim.ts";

/** One sentence for all that is not so of a unit, with both sides of each. */
export function sentenceOf(name: string, differences: readonly Difference[], { target }: Survey): string {
  return `${differences.map((each, i) => part(i === 0 ? name : "it", each, target)).join("; ")}.`;
}

function part(name: string, { fact, expected, actual, evidence }: Difference, target: string): string {
  const where = evidence[0] ? ` in ${placeOf(evidence[0])}` : "";
  if (fact === "environment") {
    const several = expected.includes(",");
    return `${expected} ${several ? "are" : "is"} not set for ${name} in ${evidence[0] ? placeOf(evidence[0]) : target}`;
  }
  const variable = /^the value of (\S+)$/.exec(fact)?.[1];
  if (variable) return `${name} has ${variable} set to ${expected} in the design, to ${actual}${where}`;
  if (fact === "waits for") return `${name} waits for ${expected} in the design, for ${actual}${where}`;
  if (fact === "") return `${name} is ${expected} in the design, and ${actual}${where}`;
  if (fact === "published port" && actual === "none")
    return `${name} publishes port ${expected} in the design, and none${where}`;
  if (fact === "published port" && expected === "none")
    return `${name} publishes no port in the design, and ${actual}${where}`;
  return `${name} has ${fact} ${expected} in the design, ${actual}${where}`;
}
