import type { Design } from "../../../document/design.ts";
import { ofKind } from "../../../model/model.ts";
import { versionsInBoxes } from "./in-boxes.ts";
import { versionsInImages } from "./in-images.ts";
import { versionsStated } from "./in-lists.ts";
import { versionsInProse } from "./in-prose.ts";
import { versionsInTags } from "./in-tags.ts";
import { productKey } from "./product-key.ts";
import type { VersionStatement } from "./statement.ts";

/** Every place where a design says which version of a product it uses: lists, sentences and images. */
export function versionsOf(design: Design): VersionStatement[] {
  const inProse = design.documents.flatMap((document) => versionsInProse(document));
  return [
    // What is read out of a sentence is told once, by the sentence.
    ...versionsStated(design).filter((stated) => stated.listed || !inProse.some((told) => isRightAt(stated, told))),
    ...inProse,
    ...versionsInBoxes(design),
    ...design.documents.flatMap((document) => [
      ...versionsInTags(document, namesOf(design)),
      ...versionsInImages(document),
    ]),
  ];
}

const isRightAt = (one: VersionStatement, other: VersionStatement): boolean =>
  one.document === other.document && other.range.from - one.range.to <= 4 && one.range.from <= other.range.from;

const namesOf = (design: Design): ReadonlySet<string> =>
  new Set(ofKind(design.model, "dependency").map(({ name }) => productKey(name)));
