import { placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { Holder } from "./holder.ts";

/** Of structures that may all be meant, as a type of a page and a model behind it, what one of them has no other is blamed for. */
export const ofEither = (
  answers: readonly Answer[],
  rivals: readonly (readonly Answer[])[],
  { name, evidence }: Holder,
): readonly Answer[] =>
  answers.map((answer, i) => {
    if (answer.outcome !== "missing" && answer.outcome !== "contradicted") return answer;
    const other = rivals.map((each) => each[i]!).find(({ outcome }) => outcome === "confirmed");
    const place = other?.evidence?.[0];
    const open = rivals.map((each) => each[i]!).find(({ outcome }) => outcome === "uncheckable");
    if (!place && open) return uncheckable(answer.claim, open.message, open.survey);
    return place
      ? uncheckable(
          answer.claim,
          `${answer.claim.name} is so in ${placeOf(place)} and not in ${name} (${placeOf(evidence)}); the design may mean either.`,
          other.survey,
        )
      : answer;
  });
