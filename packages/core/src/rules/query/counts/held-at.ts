import type { Block, List, Table } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import type { Range } from "../../../text/range.ts";

/** How many things a block holds, and the first of them. */
export interface Held {
  readonly held: number;
  readonly kind: "list" | "table" | "code";
  readonly first: Range;
}

/** Lists further on than this are none that goes on. */
const furthest = 60;

/** What the list, the table or the SQL at a place among the blocks of a section holds. */
export function heldAt(blocks: readonly Block[], at: number, text: string): Held | null {
  const block = blocks[at]!;
  if (block.kind === "list") {
    const behind = block.ordered ? goingOn(block, blocks.slice(at + 1, at + 1 + furthest), text) : 0;
    return { held: block.items.length + behind, kind: "list", first: block.items[0]!.marker };
  }
  if (block.kind === "fence") {
    const tables = matches(block.code.text, createTable);
    return tables.length > 0 ? { held: tables.length, kind: "code", first: block.range } : null;
  }
  return block.kind === "table" && block.rows.length > 0
    ? { held: countedIn(block), kind: "table", first: block.header.range }
    : null;
}

/** The rows of a table: where its first column numbers some of them, those are counted, and the others stand beside them. */
function countedIn({ rows }: Table): number {
  const leads = rows.map(({ cells: [lead] }) => lead?.text.trim() ?? "");
  const numbers = leads.filter((lead) => lead !== "");
  return numbers.length > 0 && numbers.every((lead, i) => lead === String(i + 1)) ? numbers.length : rows.length;
}

const createTable = /^[ \t]*create table\b/gim;

/** The items of a numbered list that goes on behind bullets, code or words which are not set in far enough to be below its items. */
function goingOn(list: List, behind: readonly Block[], text: string): number {
  let last = numberOf(list, text) + list.items.length - 1;
  let more = 0;
  for (const block of behind) {
    if (block.kind !== "list" || !block.ordered) continue;
    if (numberOf(block, text) !== last + 1) break;
    last += block.items.length;
    more += block.items.length;
  }
  return more;
}

const numberOf = ({ items }: List, text: string): number =>
  Number.parseInt(text.slice(items[0]!.marker.from, items[0]!.marker.to), 10);
