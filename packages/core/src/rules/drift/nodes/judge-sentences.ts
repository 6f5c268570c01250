import type { Design } from "../../../document/design.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { claimsOf } from "../claims.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";
import { answerBuiltUpon } from "./base-image.ts";
import { imageAgrees } from "./images.ts";
import { decidingFor, deploymentsIn } from "./sources.ts";
import { toldOfUnits } from "./told-in-sentences.ts";
import type { UnitsClaim } from "./units-claim.ts";
import { subjectIn, type ToldFact, valuesBuilt } from "./values-told.ts";

const titles: Readonly<Record<ToldFact, string>> = {
  probes: "health check",
  exposure: "type of Service",
  replicas: "number of replicas",
  scale: "range of replicas",
  image: "image",
  namespace: "namespace",
};

/** What sentences say of units is so of each that they name, or of those that they leave to be understood. */
export function* judgeSentences(design: Design, reality: Reality): Generator<Answer> {
  const bases = new Set(
    claimsOf(design, "node").flatMap(({ statements }) => statements.map(({ facts: { base } }) => base)),
  );
  for (const claim of toldOfUnits(design)) {
    if (claim.state === "planned") continue;
    const deciding = decidingFor(design, claim.origin, deploymentsIn(reality)).surveys;
    const units = builtOf(reality, "node").filter(
      ({ survey, element }) => deciding.includes(survey) && valuesBuilt(element.facts, claim.fact) !== null,
    );
    // What nothing runs as it is may be what images are made from; where it is read so, that is answered elsewhere.
    const mayBeBase = claim.fact === "image" && !bases.has(claim.value);
    const answer = judge(claim, units) ?? (mayBeBase ? answerBuiltUpon(claim, claim.value, reality) : null);
    if (answer) yield answer;
  }
}

function judge(claim: UnitsClaim, units: readonly Found<"node">[]): Answer | null {
  const has = ({ element }: Found<"node">): boolean =>
    valuesBuilt(element.facts, claim.fact)!.some((value) =>
      claim.fact === "image" ? imageAgrees(claim.value, value) !== false : value === claim.value,
    );
  const subject = subjectIn(claim.words, claim.fact);
  const named = units.filter(({ element }) => names(subject, element.name));
  // Of several units that scale, a range may be that of any.
  if (claim.fact === "scale" && new Set(named.map(({ element }) => element.id)).size !== 1) return null;
  const meant = named.length > 0 ? named : toAll(claim, units);
  const [first] = meant;
  if (!first) return null;
  // Where no unit is named, what is so of one may be all that is meant.
  const wrong =
    named.length > 0 || (claim.fact !== "namespace" && others.test(claim.words))
      ? meant.find((unit) => !has(unit))
      : meant.some(has)
        ? undefined
        : first;
  if (!wrong) {
    const right = meant.find(has)!;
    return confirmed(claim, right.survey, [right.element.proof?.[claim.fact] ?? right.element.evidence[0]!]);
  }
  const { element, survey } = wrong;
  const place = element.proof?.[claim.fact] ?? element.evidence[0]!;
  const actual = valuesBuilt(element.facts, claim.fact)!.join(", ");
  return contradicted(claim, survey, [{ fact: titles[claim.fact], expected: claim.value, actual, evidence: [place] }], {
    message: `The ${titles[claim.fact]} of ${element.name} is ${claim.value} in the design, ${actual} in ${placeOf(place)}.`,
  });
}

const others = /\b(?:others?|rest|remaining|every|each|all)\b/i;

/** The units that words which name none mean: the others than those named before, or all. Of types only where they say so. */
function toAll({ words, before, fact, value }: UnitsClaim, units: readonly Found<"node">[]): readonly Found<"node">[] {
  if (fact === "namespace") return units;
  if (fact === "image") return units.filter(({ element }) => isOfOneImage(value, element.facts.image!));
  if (fact !== "probes" && fact !== "exposure") return [];
  if (/\b(?:others?|rest|remaining)\b/i.test(words)) return units.filter(({ element }) => !names(before, element.name));
  return fact === "probes" || others.test(words) ? units : [];
}

/** Whether two images are one but for their tags. */
const isOfOneImage = (one: string, other: string): boolean =>
  imageAgrees(one.replace(/:[^:/]*$/, ""), other.replace(/:[^:/]*$/, "")) === true;

/** Whether words name a unit: `ledger` is not named where only `ledger-db` is. */
function names(words: string, name: string): boolean {
  const [text, sought] = [words.toLowerCase(), name.toLowerCase()];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length))
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + sought.length))) return true;
  return false;
}
