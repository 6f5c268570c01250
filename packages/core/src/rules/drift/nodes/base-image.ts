import { imageName } from "../../../model/kinds/image-name.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, type Reality } from "../reality.ts";
import { imageAgrees } from "./images.ts";

/** An image that something here builds upon, where a design names no Dockerfile: one of those that are there has to be it. */
export function answerBase(claim: ElementClaim<"node">, reality: Reality): Answer | null {
  const { base } = claim.facts;
  if (base === undefined || base !== claim.name) return null;
  const all = builtOf(reality, "node").flatMap(({ element, survey }) =>
    (["base", "image", "stages"] as const).flatMap((fact) =>
      [element.facts[fact] ?? []]
        .flat()
        .map((image) => ({ image, survey, evidence: element.proof?.[fact] ?? element.evidence[0]! })),
    ),
  );
  const same = all.find(({ image }) => imageAgrees(base, image) === true);
  if (same) return confirmed(claim, same.survey, [same.evidence]);
  const alike = all.filter(({ image }) => imageName(image)?.name === imageName(base)?.name);
  const [first] = alike;
  if (!first || alike.some(({ image }) => imageAgrees(base, image) === null))
    return uncheckable(claim, `Nothing that is built here names an image like ${base}.`);
  return contradicted(
    claim,
    first.survey,
    [{ fact: "base image", expected: base, actual: first.image, evidence: [first.evidence] }],
    {
      message: `The image ${base} is built upon in the design, and ${first.image} in ${placeOf(first.evidence)}.`,
    },
  );
}
