import type { Design } from "../../document/design.ts";
import { isIn } from "../query/chapters.ts";
import { isPortOfUnit } from "./nodes/judge-ports.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { isSameAmount } from "../../compare/quantities/amount.ts";
import { anchoredTo, standsBeside } from "./quantities/anchored.ts";
import { candidatesFor, isTelling } from "./quantities/candidates.ts";
import { type Known, knownQuantities } from "./quantities/known.ts";
import { answerFieldRules } from "./quantities/rules-held.ts";
import { isBeyondDoubt, isSure, meantBy } from "./quantities/meant.ts";
import { type QuantityClaim, quantityClaims } from "./quantities/stated.ts";
import { realAmount } from "./quantities/shown.ts";
import { builtOf, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** The numbers that a design states of lifetimes, limits, sizes and intervals are those that code and configuration give them. */
export const quantityDrift: Verifier = {
  on: "drift",
  id: "quantity-drift",
  kinds: ["quantity"],
  group: "deployment",
  requires:
    "Every lifetime, limit, size or interval that a design states is the one that code or configuration gives it.",
  severity: "error",
  *verify(design: Design, reality) {
    const rules = [...answerFieldRules(design, reality)];
    yield* rules;
    const told = new Set(rules.map(placeTold));
    const sure = new Set<Answer>();
    const words = quantityClaims(design)
      .filter((claim) => !told.has(placeTold({ claim })) && !isPortOfUnit(design, reality, claim.origin))
      .flatMap((claim) => {
        const word = ofPage(answer(claim, reality, sure), design);
        // A number of which no word tells the sort may be one that no code names.
        const isOpen = word.outcome === "uncheckable" || (claim.said.isWithin && isPublished(claim, reality));
        return claim.said.isBare && isOpen && word.outcome !== "confirmed" ? [] : [word];
      });
    const agreeing = words.filter(({ outcome }) => outcome === "confirmed").length;
    const isOther = words.length >= many && agreeing < words.length * agreeingShare;
    for (const word of words)
      yield word.outcome === "contradicted" && isOther && !sure.has(word)
        ? uncheckable(
            word.claim,
            `${word.message} Only ${agreeing} of the ${words.length} numbers of this design are here, so another may be meant.`,
          )
        : word;
  },
};

/** Whether what is deployed has the port that a claim states: another than code listens on may be seen from outside. */
const isPublished = ({ said: { amount } }: QuantityClaim, reality: Reality): boolean =>
  builtOf(reality, "node").some(({ element: { facts } }) =>
    [...(facts.ports ?? []), ...(facts.containerPorts ?? [])].includes(amount.value),
  );

/**
 * A number is called by words, and words may mean another. Where many of a design's numbers are those of the code, one that differs
 * is drift; where few of many are, they are not told in the words of this code.
 */
const many = 4;
const agreeingShare = 1 / 3;

const placeTold = ({ claim: { origin } }: Pick<Answer, "claim">): string => `${origin.document} ${origin.range.from}`;

/** What a page asks of an API is not what the API does unasked. */
function ofPage(word: Answer, design: Design): Answer {
  const { claim } = word;
  const place = word.outcome === "contradicted" ? word.evidence?.[0] : undefined;
  return place && isView.test(place.path) && isIn(design, claim.origin, "api-specifications")
    ? uncheckable(claim, `${claim.name} is told of an API, and ${placeOf(place)} is of a page that calls one.`)
    : word;
}

const isView = /\.(?:[jt]sx|vue|svelte|astro|html?)$/;

/** Held against the numbers of the code; an answer that is beyond doubt is put among the `sure`. */
function answer(claim: QuantityClaim, reality: Reality, sure: Set<Answer>): Answer {
  if (knownQuantities(reality).length === 0) return uncheckable(claim, "No numbers that code names were found here.");
  const word = byWords(claim, reality, sure);
  return word.outcome === "uncheckable" ? (byAnchor(claim, reality, word) ?? word) : word;
}

/** Held against the one number that what the claim names has. */
function byAnchor(claim: QuantityClaim, reality: Reality, word: Answer): Answer | null {
  const anchor = anchoredTo(claim, reality);
  if (!anchor) return null;
  if (isSameAmount(claim.said.amount, anchor.quantity, anchor.factor)) return agreed(claim, anchor);
  return standsBeside(claim, anchor, reality) ? word : differing(claim, anchor);
}

/** Held against the numbers that are called by its words. */
function byWords(claim: QuantityClaim, reality: Reality, sure: Set<Answer>): Answer {
  const all = candidatesFor(claim, reality).filter((candidate) => isTelling(claim, candidate));
  if (all.length === 0)
    return uncheckable(claim, `No number here is named like the ${claim.said.shown} of "${claim.name}".`);
  const most = Math.max(...all.map(({ covers }) => covers));
  const best = all.filter(({ covers }) => covers === most);
  const same = best.find((candidate) => candidate.same);
  if (same) return agreed(claim, same);
  const meant = meantBy(claim, best);
  const [first] = meant;
  if (!isSure(claim, meant, reality))
    return uncheckable(claim, `No number here surely is the ${claim.said.shown} of "${claim.name}".`, first!.survey);
  const told = differing(claim, first!);
  if (isBeyondDoubt(claim, meant)) sure.add(told);
  return told;
}

const agreed = (claim: QuantityClaim, known: Known): Answer => ({
  ...confirmed(claim, known.survey, [place(known)]),
  message: `${claim.name}: ${known.quantity.name} in ${placeOf(place(known))}.`,
});

function differing(claim: QuantityClaim, known: Known): Answer {
  const { shown, amount } = claim.said;
  const real = realAmount(claim.said, known);
  // A number without a unit cannot be written in place of one that has a unit.
  const fits = amount.dimension === null || known.quantity.dimension !== null || known.factor !== null;
  return contradicted(claim, known.survey, [{ fact: "", expected: shown, actual: real, evidence: [place(known)] }], {
    message: `${claim.name.endsWith(shown) ? claim.name : `${claim.name}: ${shown}`} in the design, ${real} (${known.quantity.name}) in ${placeOf(place(known))}.`,
    fixes: fits ? [{ title: `Write ${real}`, safe: false, edits: [{ range: claim.origin.range, insert: real }] }] : [],
  });
}

const place = ({ quantity: { path, line } }: Known): { readonly path: string; readonly line: number } => ({
  path,
  line,
});
