import type { Design } from "../../../document/design.ts";
import { uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Found } from "../reality.ts";

type Claim = ElementClaim<"dependency">;

/** Of a choice, `Pens / Pencils`, the one that is there is what was chosen, and the other is no fault. */
export function chosenInstead(
  { documents }: Design,
  found: ReadonlyMap<Claim, readonly Found<"dependency">[]>,
): ReadonlyMap<Claim, Answer> {
  const answers = new Map<Claim, Answer>();
  const sorted = [...found.keys()].sort((a, b) => a.origin.range.from - b.origin.range.from);
  for (const { name, markdown } of documents) {
    const claims = sorted.filter(({ origin }) => origin.document === name);
    for (const [i, claim] of claims.entries()) {
      const next = claims[i + 1];
      if (!next || !between.test(markdown.text.slice(claim.origin.range.to, next.origin.range.from))) continue;
      for (const [lost, other] of [
        [claim, next],
        [next, claim],
      ] as const)
        if (found.get(lost)!.length === 0 && found.get(other)!.length > 0)
          answers.set(
            lost,
            uncheckable(lost, `${other.name} is there, which the design names beside ${lost.name} as a choice.`),
          );
    }
  }
  return answers;
}

const between = /^[\s*_`]*(?:\/|\||\bor\b|\boder\b|\bou\b|或者?|または|또는|или)[\s*_`]*$/i;
