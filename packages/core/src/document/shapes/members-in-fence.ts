import { dataType } from "../../model/kinds/data-type.ts";
import { isUnnamed } from "../../notation/list.ts";
import { membersOf } from "../../notation/outline/lines.ts";
import type { Fence, Inline, List, ListItem } from "../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../text/mapped.ts";
import { fullLinesOf } from "./fence-lines.ts";

const bullet = /^[-*•]\s+/u;

/** Keys of the whole, between the members: `PRIMARY KEY (a, b)`. */
const ofAll = /^(?:primary key|foreign key|unique|index|check|constraint)\b/i;

/** How much of a fence is tried. */
const longest = 20_000;

/**
 * A fence that lists members of what stands above it, one to a line with types that are known, `- id: UUID PRIMARY KEY`,
 * as the list that it is to its author; `null` for any other. No statement of SQL is written so, though fences call it that.
 */
export function membersInFence(fence: Fence): List | null {
  if (!(isUnnamed(fence.language) || fence.language === "sql") || fence.code.text.length > longest) return null;
  const lines = fullLinesOf(fence);
  let known = 0;
  for (const { text } of lines) {
    const words = text.replace(bullet, "");
    if (ofAll.test(words)) continue;
    const members = membersOf(`- ${words}`);
    if (members === null || "name" in members) return null;
    if (members.every(({ type }) => dataType(type).logical !== "unknown")) known++;
  }
  if (known < 2 || known * 2 < lines.length) return null;
  return { kind: "list", range: fence.range, ordered: false, items: lines.map(itemOf) };
}

function itemOf(line: Mapped): ListItem {
  const to = bullet.exec(line.text)?.[0].length ?? 0;
  const inline: Inline = { ...slice(line, to), range: wholeRange(slice(line, to)), spans: [] };
  return {
    range: wholeRange(line),
    marker: wholeRange(slice(line, 0, to)),
    task: null,
    blocks: [{ kind: "paragraph", range: inline.range, inline }],
  };
}
