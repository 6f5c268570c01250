import type { Block, Fence } from "./block.ts";

/** The blocks of code among others, also those in lists and quotes. */
export function fencesIn(blocks: readonly Block[]): Fence[] {
  return blocks.flatMap((block) => {
    if (block.kind === "fence") return [block];
    if (block.kind === "list") return block.items.flatMap((item) => fencesIn(item.blocks));
    return block.kind === "quote" ? fencesIn(block.blocks) : [];
  });
}
