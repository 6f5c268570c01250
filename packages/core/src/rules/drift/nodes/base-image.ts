import { imageName } from "../../../model/kinds/image-name.ts";
import type { Evidence } from "../../../model/built.ts";
import type { Survey } from "../../../survey/survey.ts";
import { listOf } from "../../query/lists.ts";
import { confirmed, contradicted, missing, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, filesOf, type Reality } from "../reality.ts";
import { imageAgrees } from "./images.ts";

/** An image that something here builds upon, where a design names no Dockerfile: one of those that are there has to be it. */
export function answerBase(
  claim: ElementClaim<"node">,
  claims: readonly ElementClaim<"node">[],
  reality: Reality,
): Answer | null {
  const { base } = claim.facts;
  if (base === undefined || base !== claim.name) return null;
  const all = imagesBuiltUpon(reality);
  const [built] = all;
  if (
    built &&
    !all.some((each) => isOfOneName(base, each)) &&
    isAllRead(new Set(all.map(({ evidence }) => evidence.path)), reality) &&
    isOneOfRow(claim, claims, (image) => all.some((each) => imageAgrees(image, each.image) === true))
  )
    return missing(claim, `Nothing that is built here builds upon ${base}.`, built.survey, {
      because: ["The other images that the design names beside it are built upon here."],
    });
  return (
    answerBuiltUpon(claim, base, reality) ??
    uncheckable(claim, `Nothing that is built here names an image like ${base}.`)
  );
}

/** Holds an image against those of its name that something here builds upon; `null` where there are none, or their tags are open. */
export function answerBuiltUpon(claim: Answer["claim"], base: string, reality: Reality): Answer | null {
  const all = imagesBuiltUpon(reality);
  const same = all.find(({ image }) => imageAgrees(base, image) === true);
  if (same) return confirmed(claim, same.survey, [same.evidence]);
  const alike = all.filter((each) => isOfOneName(base, each));
  const [first] = alike;
  if (!first || alike.some(({ image }) => imageAgrees(base, image) === null)) return null;
  return contradicted(
    claim,
    first.survey,
    [{ fact: "base image", expected: base, actual: first.image, evidence: [first.evidence] }],
    {
      message: `The image ${base} is built upon in the design, and ${first.image} in ${placeOf(first.evidence)}.`,
    },
  );
}

interface BuiltUpon {
  readonly image: string;
  readonly survey: Survey;
  readonly evidence: Evidence;
}

const imagesBuiltUpon = (reality: Reality): readonly BuiltUpon[] =>
  builtOf(reality, "node").flatMap(({ element, survey }) =>
    (["base", "image", "stages"] as const).flatMap((fact) =>
      [element.facts[fact] ?? []]
        .flat()
        .map((image) => ({ image, survey, evidence: element.proof?.[fact] ?? element.evidence[0]! })),
    ),
  );

const isOfOneName = (base: string, { image }: BuiltUpon): boolean => imageName(image)?.name === imageName(base)?.name;

/** Whether a design names an image in a row of at least two others, all of which are built upon. */
function isOneOfRow(
  claim: ElementClaim<"node">,
  claims: readonly ElementClaim<"node">[],
  isBuilt: (image: string) => boolean,
): boolean {
  const beside = claims.filter(
    (other) => other !== claim && other.facts.base === other.name && listOf(other) === listOf(claim),
  );
  return beside.length >= 2 && beside.every(({ name }) => isBuilt(name));
}

/** Whether every file that looks as if an image were built with it is one of those that were read. */
const isAllRead = (read: ReadonlySet<string>, reality: Reality): boolean =>
  filesOf(reality).every((path) => read.has(path) || !/(?:docker|container)file[^/]*$/i.test(path));
