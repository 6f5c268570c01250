import type { Block, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

/** Titles below which each number stands for one building block. */
const ofBlocks = /\b(?:components?|modules?|services|subsystems?|building blocks|microservices)\b/i;

/** A name without marks: no sentence, and at most a bracket behind it. */
const bare = /^\p{Lu}[^.:;!?=|<>\n]{1,60}$/u;

/** Building blocks that are numbered, each with bullets on what it does: `1. Till Client`, and below it `- takes orders`. */
export function readOutline({ blocks }: Body, context: Context, out: Collector): void {
  if (context.depth > 0 || !within(context, "components", "system-architecture")) return;
  if (!ofBlocks.test(context.path.at(-1) ?? "")) return;
  const heads = blocks.flatMap((block, i) => headsOf(block, blocks[i + 1]));
  if (heads.length < 2 || heads.some((head) => head === null)) return;
  for (const head of heads) {
    const name = head && parseName(head.text);
    if (!name || !isBlock(name.text)) continue;
    stateNamed(name, wholeRange(head), "item", out);
  }
}

/** The name in each number of a list; `null` for a number that names nothing or has no bullets, in it or right behind it. */
function headsOf(block: Block, next: Block | undefined): readonly (Inline | null)[] {
  if (block.kind !== "list" || !block.ordered) return [];
  return block.items.map(({ blocks: [first, ...inside] }, i) => {
    const bullets = inside.some(isBullets) || (i === block.items.length - 1 && next !== undefined && isBullets(next));
    return bullets && first?.kind === "paragraph" && bare.test(first.inline.text) ? first.inline : null;
  });
}

const isBullets = (block: Block): boolean => block.kind === "list" && !block.ordered;
