import { nearest } from "../../../text/nearest.ts";
import { missing, placeOf, standing, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { type Deciding, placesDeciding, unitOf } from "./sources.ts";
import { standingAs } from "./standing.ts";
import { storeMeant } from "./store-meant.ts";
import { whyElsewhere } from "./unlikely.ts";

/** A unit that no source has is missing only where one has all the others of its kind, and the design speaks of that one. */
export function absentNode(
  claim: ElementClaim<"node">,
  claims: readonly ElementClaim<"node">[],
  reality: Reality,
  deciding: Deciding,
): Answer {
  const elsewhere = whyElsewhere(claim.name, claim.facts);
  if (elsewhere) return uncheckable(claim, elsewhere);
  const store = storeMeant(claim.name, deciding.surveys);
  if (store) return uncheckable(claim, `${claim.name} may be ${store.name} (${placeOf(store.evidence[0]!)}).`);
  const gap = deciding.surveys.flatMap(({ gaps = [] }) => gaps).find(({ kind }) => kind === "node");
  if (gap) return uncheckable(claim, gap.why);
  const whole = deciding.surveys.filter(({ knows }) => knows.includes("node"));
  const beside = claims.filter((other) => other.id !== claim.id && stand(other, claim));
  for (const survey of whole) {
    const known = beside.filter(({ name }) => standingAs(name, reality).some((each) => each.survey === survey));
    const isDescribed = known.length >= 2 && known.length * 2 >= beside.length;
    const isTold =
      deciding.named && deciding.surveys.length === 1 && claim.facts.image !== undefined && known.length > 0;
    if (!isDescribed && !isTold) continue;
    const units = survey.elements.filter(({ kind }) => kind === "node");
    const near = nearest(
      claim.name,
      units.map(({ name }) => name),
    );
    const because = [`${survey.target} has ${units.length} ${unitOf(survey)}s, and none of this name.`];
    return missing(
      claim,
      `There is no ${unitOf(survey)} ${claim.name} in ${survey.target}${near ? `; did you mean ${near}?` : "."}`,
      survey,
      near
        ? {
            fixes: [{ title: `Write ${near}`, safe: false, edits: [{ range: claim.origin.range, insert: near }] }],
            beside: standing(near, units.find(({ name }) => name === near)!.evidence),
            because,
          }
        : {
            beside:
              survey.target === "" || survey.target.includes("*")
                ? []
                : [{ path: survey.target, line: 0, says: `${claim.name} would be here.` }],
            because,
          },
    );
  }
  return uncheckable(claim, `Whether ${placesDeciding(deciding)} would have ${claim.name} is not said.`);
}

/** Whether two units are told side by side in one table or one file: what a drawing shows together may be of many sources. */
const stand = (one: ElementClaim<"node">, other: ElementClaim<"node">): boolean =>
  one.statements.some(({ origin }) =>
    other.statements.some(
      ({ origin: { document, section, place } }) =>
        (place === "row" || place === "code" || (place === "item" && isUnit(one) && isUnit(other))) &&
        origin.document === document &&
        origin.section === section &&
        origin.place === place,
    ),
  );

/** Whether a bullet tells of a unit what only units have. */
const isUnit = ({ facts: { image, dockerfile, ports } }: ElementClaim<"node">): boolean =>
  image !== undefined || dockerfile !== undefined || ports !== undefined;
