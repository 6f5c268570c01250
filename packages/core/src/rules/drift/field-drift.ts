import type { Element } from "../../model/element.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Difference, Undescribed } from "./claim.ts";
import { type ElementClaim, claimsOf } from "./claims.ts";
import { absentField } from "./entities/absent-field.ts";
import { bareOf } from "./entities/bare-name.ts";
import { typesDiffer } from "./entities/compare-types.ts";
import { factDifferences, showsArguments } from "./entities/field-facts.ts";
import { fieldsOf, holdingOf, isOwn } from "./entities/find-holder.ts";
import type { HeldField, Holder } from "./entities/holder.ts";
import type { Match } from "./entities/match-fields.ts";
import { undescribedFields } from "./entities/undescribed-fields.ts";
import { writesAsCode } from "./entities/vocabulary.ts";
import { gather, isLacking } from "./gather.ts";
import { type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Fields are in the structures that hold their entities, with the types that the design gives. */
export const fieldDrift: Verifier = {
  on: "drift",
  id: "field-drift",
  kinds: ["field"],
  group: "data",
  requires:
    "Every field that a design gives an entity is in the structure of code or the table that holds it, with a type that can be the same.",
  severity: "error",
  *verify(design, reality) {
    for (const entity of claimsOf(design, "entity")) {
      const claims = (fieldsOf(design).get(entity.id) ?? []).map((claim) => ({
        ...claim,
        name: `${entity.name}.${claim.name}`,
      }));
      if (claims.length === 0) continue;
      const holding = holdingOf(design, reality, entity);
      if (holding === null || "why" in holding) {
        const why = holding?.why ?? `${entity.name} was not found, so its fields could not be looked at.`;
        for (const claim of claims) yield uncheckable(claim, why);
        continue;
      }
      const { holder, matches } = holding;
      const free = freeFields(holder, matches);
      const own = isOwn(entity, holder) || writesAsCode(claims, matches);
      const withArguments = showsArguments(claims);
      const answers = claims.map((claim) => {
        const match = matches.get(claim.id);
        return match
          ? compared(entity, claim, match, holder, { own, withArguments }, reality)
          : absentField(design, claim, holder, free);
      });
      yield* gatherAbsent(answers, holder);
      yield* gatherLeft(undescribedFields(design, entity, claims, holder, free, own), holder);
    }
  },
};

/** A structure that has been made anew lacks many fields at once, of which each alone says little. */
const gatherAbsent = (answers: readonly Answer[], { name, of, evidence }: Holder): readonly Answer[] =>
  gather(
    answers,
    (answer) => (isLacking(answer) ? bareOf(answer.claim) : undefined),
    ({ claim }) => claim.id,
    (names, count) =>
      `${name} (${placeOf(evidence)}) has none of these ${count} ${of === "table" ? "columns" : "fields"} of the design: ${names}.`,
  );

const gatherLeft = (left: readonly Undescribed[], { name }: Holder): readonly Undescribed[] =>
  gather(
    left,
    bareOf,
    ({ id }) => id,
    (names, count) => `${name} has ${count} fields that the design does not list: ${names}.`,
  );

/** The fields that nothing in the design tells of. */
function freeFields({ fields }: Holder, matches: ReadonlyMap<string, Match>): readonly HeldField[] {
  const taken = new Set([...matches.values()].map(({ held }) => held));
  return fields.filter((field) => !taken.has(field));
}

function compared(
  entity: Element<"entity">,
  claim: ElementClaim<"field">,
  { held, byId }: Match,
  holder: Holder,
  { own, withArguments }: { readonly own: boolean; readonly withArguments: boolean },
  reality: Reality,
): Answer {
  const { survey } = holder;
  const { type } = claim.facts;
  // A drawing has types of its own, whatever the code beside it is written in.
  const asCode = own && !isDrawn(claim);
  const because = [`${entity.name} was found as ${holder.name} in ${placeOf(holder.evidence)}.`];
  const evidence = [held.evidence];
  const differences: Difference[] = [];
  if (!byId && type && held.type && typesDiffer(type, held.type, asCode, holder.of === "code"))
    differences.push({
      fact: "type",
      expected: shown(type),
      actual: shown(held.type),
      evidence,
      types: { said: type, is: held.type },
    });
  if (!byId)
    differences.push(
      ...factDifferences(claim, held, { asCode, withArguments, ofTable: holder.of === "table" }, reality),
    );
  const [difference] = differences;
  if (!difference && !byId && asCode && isOwn(entity, holder) && entity.facts.language === "typescript") {
    const [said, is] = [claim.facts.nullable === true, held.nullable === true];
    if (said !== is)
      return contradicted(
        claim,
        survey,
        [
          {
            fact: "optional",
            expected: said ? "optional" : "required",
            actual: is ? "optional" : "required",
            evidence,
          },
        ],
        {
          message: `${claim.name} ${said ? "may be left out or empty" : "is required"} in the design, and ${is ? "may be left out or empty" : "is required"} in ${placeOf(held.evidence)}.`,
          because,
        },
      );
  }
  if (!difference) return confirmed(claim, survey, evidence, { because });
  return contradicted(claim, survey, differences, {
    message: `${claim.name} is ${difference.expected} in the design, ${difference.actual} in ${placeOf(held.evidence)}.`,
    because,
  });
}

/** Whether the place that gives a field its type is a drawing. */
const isDrawn = ({ statements }: ElementClaim<"field">): boolean =>
  statements.find(({ facts }) => facts.type)?.origin.place === "diagram";

const shown = ({ raw, members }: { readonly raw: string; readonly members?: readonly string[] }): string =>
  members && !members.every((member) => raw.includes(member)) ? `${raw} (${members.join(", ")})` : raw;
