import type { Design } from "../../../document/design.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { type Known, knownQuantities } from "./known.ts";
import { type FieldRuleClaim, fieldRules } from "./rules-told.ts";

/** An answer to each rule of a field of which code has the one number, in the structure of that name; the others are left to others. */
export function* answerFieldRules(design: Design, reality: Reality): Generator<Answer> {
  for (const claim of fieldRules(design)) {
    const built = knownQuantities(reality).filter((known) => isRule(known, claim));
    const [first] = built;
    if (!first || new Set(built.map(({ quantity }) => quantity.value)).size > 1) continue;
    yield answer(claim, first);
  }
}

/** Whether a number is what a field of that structure is bound by: its words begin with the field, and it stands in the structure. */
const isRule = ({ quantity: { own, near, dimension }, own: told }: Known, claim: FieldRuleClaim): boolean =>
  dimension === null &&
  own.split(" ", 1)[0] === claim.field &&
  near.split(" ").includes(claim.structure) &&
  told.sorts.has(claim.bound === "min" ? "#min" : "#max");

function answer(claim: FieldRuleClaim, { quantity: { path, line, value }, survey }: Known): Answer {
  const at = { path, line };
  if (value === claim.value) return confirmed(claim, survey, [at]);
  return contradicted(
    claim,
    survey,
    [{ fact: "", expected: String(claim.value), actual: String(value), evidence: [at] }],
    {
      message: `${claim.name} in the design, ${value} in ${placeOf(at)}.`,
      fixes: [{ title: `Write ${value}`, safe: false, edits: [{ range: claim.origin.range, insert: String(value) }] }],
    },
  );
}
