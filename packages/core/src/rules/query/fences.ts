import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Block, Fence } from "../../syntax/block.ts";
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
    fencesIn(section.body).map((fence) => ({ fence, range: shift(fence.range, section.from), section })),
  ),
);

const fencesIn = perBody(({ blocks }) => inside(blocks));

function inside(blocks: readonly Block[]): Fence[] {
  return blocks.flatMap((block) => {
    if (block.kind === "fence") return [block];
    if (block.kind === "list") return block.items.flatMap((item) => inside(item.blocks));
    return block.kind === "quote" ? inside(block.blocks) : [];
  });
}
