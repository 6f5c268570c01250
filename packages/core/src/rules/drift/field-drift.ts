import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { placeOf, uncheckable } from "./answer.ts";
import type { Answer, Undescribed } from "./claim.ts";
import { type ElementClaim, claimsOf } from "./claims.ts";
import { absentField } from "./entities/absent-field.ts";
import { bareOf } from "./entities/bare-name.ts";
import { compared } from "./entities/compare-field.ts";
import { isAskedAsKept, showsArguments } from "./entities/emptiness.ts";
import { fieldsOf, type Held, holdingOf, isOwn } from "./entities/find-holder.ts";
import type { HeldField, Holder } from "./entities/holder.ts";
import type { Match } from "./entities/match-fields.ts";
import { ofEither } from "./entities/rivals.ts";
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
      const { holder, matches, rivals } = holding;
      const own = isShownAsCode(entity, claims, holding);
      const held = (by: Held): readonly Answer[] => heldBy(by, design, entity, claims, reality);
      const answers = ofEither(held(holding), rivals.map(held), holder);
      yield* gatherAbsent(answers, holder);
      if (rivals.length === 0)
        yield* gatherLeft(undescribedFields(design, entity, claims, holder, freeFields(holder, matches), own), holder);
    }
  },
};

const isShownAsCode = (
  entity: Element<"entity">,
  claims: readonly ElementClaim<"field">[],
  { holder, matches }: Held,
): boolean => isOwn(entity, holder) || writesAsCode(claims, matches);

/** What one holder says to each field of an entity. */
function heldBy(
  by: Held,
  design: Design,
  entity: Element<"entity">,
  claims: readonly ElementClaim<"field">[],
  reality: Reality,
): readonly Answer[] {
  const { holder, matches } = by;
  const free = freeFields(holder, matches);
  const shownAs = {
    own: isShownAsCode(entity, claims, by),
    withArguments: showsArguments(claims),
    askedAsKept: isAskedAsKept(design)(reality),
  };
  return claims.map((claim) => {
    const match = matches.get(claim.id);
    return match
      ? compared(entity, claim, match, holder, shownAs, reality)
      : absentField(design, claim, holder, free, reality);
  });
}

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
