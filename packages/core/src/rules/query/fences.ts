import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Fence } from "../../syntax/block.ts";
import { fencesIn } from "../../syntax/fences.ts";
import { perBody } from "../../syntax/per-body.ts";
import { perObject } from "../../text/per-object.ts";
import { type Range, shift } from "../../text/range.ts";

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

const fencesOfBody = perBody(({ blocks }) => fencesIn(blocks));
