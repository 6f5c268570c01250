import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import type { Fence } from "../../syntax/block.ts";
import { fencesIn } from "../../syntax/fences.ts";
import { perBody } from "../../syntax/per-body.ts";
import { perObject } from "../../text/per-object.ts";
import { type Range, shift } from "../../text/range.ts";
import { documentNamed } from "./document-text.ts";

/** A block of code with its range in the whole document. */
export interface PlacedFence {
  readonly fence: Fence;
  readonly range: Range;
  readonly section: ReadSection;
}

/** Every block of code of a document, also those in lists and quotes. */
export const fencesOf: (document: ReadDocument) => readonly PlacedFence[] = perObject(({ sections }: ReadDocument) =>
  sections.flatMap((section) =>
    fencesOfBody(section.body).map((fence) => ({ fence, range: shift(fence.range, section.from), section })),
  ),
);

/** The block of code that holds a place of a design; none where it stands in words. */
export function fenceAround(design: Design, { document: name, range: { from, to } }: Origin): PlacedFence | undefined {
  const document = documentNamed(design, name);
  return document && fencesOf(document).find(({ range }) => range.from <= from && to <= range.to);
}

const fencesOfBody = perBody(({ blocks }) => fencesIn(blocks));
