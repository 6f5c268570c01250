import type { Design } from "../../../document/design.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";
import { decidingFor, deploymentsIn } from "./sources.ts";
import { toldOfUnits, type UnitsClaim } from "./told-in-sentences.ts";

const facts = { probes: "health check", exposure: "type of Service" } as const;

/** What sentences say of several units at once is so of each that they name, or of those that they leave to be understood. */
export function* judgeSentences(design: Design, reality: Reality): Generator<Answer> {
  for (const claim of toldOfUnits(design)) {
    if (claim.state === "planned") continue;
    const deciding = decidingFor(design, claim.origin, deploymentsIn(reality)).surveys;
    const units = builtOf(reality, "node").filter(
      ({ survey, element }) => deciding.includes(survey) && element.facts[claim.fact] !== undefined,
    );
    const answer = judge(claim, units);
    if (answer) yield answer;
  }
}

function judge(claim: UnitsClaim, units: readonly Found<"node">[]): Answer | null {
  const has = ({ element }: Found<"node">): boolean => element.facts[claim.fact]?.includes(claim.value) === true;
  const named = units.filter(({ element }) => names(claim.words, element.name));
  const meant = named.length > 0 ? named : toAll(claim, units);
  const [first] = meant;
  if (!first) return null;
  // Where no unit is named, what is so of one may be all that is meant.
  const wrong =
    named.length > 0 || others.test(claim.words)
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
  const actual = element.facts[claim.fact]!.join(", ");
  return contradicted(claim, survey, [{ fact: facts[claim.fact], expected: claim.value, actual, evidence: [place] }], {
    message: `The ${facts[claim.fact]} of ${element.name} is ${claim.value} in the design, ${actual} in ${placeOf(place)}.`,
  });
}

const others = /\b(?:others?|rest|remaining|every|each|all)\b/i;

/** The units that words which name none mean: the others than those named before, or all. Of types only where they say so. */
function toAll({ words, before, fact }: UnitsClaim, units: readonly Found<"node">[]): readonly Found<"node">[] {
  if (/\b(?:others?|rest|remaining)\b/i.test(words)) return units.filter(({ element }) => !names(before, element.name));
  return fact === "probes" || others.test(words) ? units : [];
}

/** Whether words name a unit: `ledger` is not named where only `ledger-db` is. */
function names(words: string, name: string): boolean {
  const [text, sought] = [words.toLowerCase(), name.toLowerCase()];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length))
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + sought.length))) return true;
  return false;
}
