import type { ReadDocument, ReadSection } from "../../../document/design.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Range, shift } from "../../../text/range.ts";
import { countIn } from "./count-in.ts";
import { type Held, heldAt } from "./held-at.ts";
import { isOfOthers, otherCountsOf } from "./other-counts.ts";

/** A number of things announced, with the list or table right below that holds them. */
export interface AnnouncedCount {
  readonly document: string;
  readonly section: ReadSection;
  readonly announced: number;
  /** What is counted: `services`. */
  readonly noun: string;
  readonly range: Range;
  readonly held: number;
  readonly holder: Held["kind"];
  readonly holderRange: Range;
}

/** The counts that a line ending in a colon announces for the list or table right below it. */
export function announcedCounts(document: ReadDocument): AnnouncedCount[] {
  return document.sections.flatMap((section) =>
    section.body.blocks.flatMap((block, i, blocks) => {
      const next = blocks[i + 1];
      if (block.kind !== "paragraph" || !next) return [];
      const holder = heldAt(blocks, i + 1, section.body.text);
      const count = holder && countIn(block.inline);
      if (!holder || !count || (holder.kind === "code" && count.noun !== "tables")) return [];
      if (next.kind === "table" && isOfOthers(next, count, block.inline.text)) return [];
      if (next.kind === "list" && otherCountsOf(next, count, section.body.text).includes(count.value)) return [];
      return [
        {
          document: document.name,
          section,
          announced: count.value,
          noun: count.noun,
          range: shift(sourceRange(block.inline, count.from, count.to), section.from),
          held: holder.held,
          holder: holder.kind,
          holderRange: shift(holder.first, section.from),
        },
      ];
    }),
  );
}
