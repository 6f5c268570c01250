import type { Block, Inline } from "./block.ts";

/** Every block, those in lists and quotes after the one that holds them. */
export function* blocksOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "list") for (const item of block.items) yield* blocksOf(item.blocks);
    else if (block.kind === "quote") yield* blocksOf(block.blocks);
  }
}

/** Every run of prose in blocks: paragraphs, headings and cells. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocksOf(blocks)) {
    if (block.kind === "paragraph" || block.kind === "heading") yield block.inline;
    else if (block.kind === "table") for (const row of [block.header, ...block.rows]) yield* row.cells;
  }
}
