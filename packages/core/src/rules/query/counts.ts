import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Block, Inline, List, Table } from "../../syntax/block.ts";
import { sourceRange } from "../../text/mapped.ts";
import { type Range, shift } from "../../text/range.ts";
import { matches } from "../../text/matches.ts";

/** A number of things announced, with the list or table right below that holds them. */
export interface AnnouncedCount {
  readonly document: string;
  readonly section: ReadSection;
  readonly announced: number;
  /** What is counted: `services`. */
  readonly noun: string;
  readonly range: Range;
  readonly held: number;
  readonly holder: "list" | "table" | "code";
  readonly holderRange: Range;
}

const words: ReadonlyMap<string, number> = new Map(
  ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map((word, i) => [
    word,
    i + 2,
  ]),
);

/** What makes a number no count of the list below: a choice from more, a bound, an order. */
export const notAll =
  /\b(?:at least|at most|up to|more than|less than|over|about|around|approx\w*|some|any|one of|two of|first|last|next|other|another|further|additional|remaining|each|every|per|following a|among|out of|several|or more|main|key|such as|including|e\.g|for example|most)\b|[~≈+]/i;

/** Things that are not the items of a list but what the items go through, or are measured in. */
const notItems =
  /^(?:times?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|percent|levels?|layers?|columns?|rows?|lines?|ways?|versions?|parts?|bytes|bits|characters?|digits|points?|options?|words?|places?|things?|sentences?|people|users|requests?)$/i;

/** The counts that a line ending in a colon announces for the list or table right below it. */
export function announcedCounts(document: ReadDocument): AnnouncedCount[] {
  return document.sections.flatMap((section) =>
    section.body.blocks.flatMap((block, i) => {
      const next = section.body.blocks[i + 1];
      if (block.kind !== "paragraph" || !next) return [];
      const holder = heldBy(next, section.body.blocks.slice(i + 2, i + 2 + furthest), section.body.text);
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

/** Whether the columns of a table are what is counted, or its rows are of something else that the line names as well. */
function isOfOthers({ header, rows }: Table, { value, noun }: Count, line: string): boolean {
  if (header.cells.some((_, i) => sumOf(rows, i) === value)) return true;
  const [lead = "", ...others] = header.cells.map(({ text }) => stem(text.trim()));
  if (others.length === value && lead === stem(noun)) return true;
  // Each row is of what the first column tells, which may belong to one of what is counted.
  if (lead !== stem(noun) && others.includes(stem(noun))) return true;
  return (
    lead !== stem(noun) && /^\p{L}{4,}$/u.test(lead) && line.split(/[^\p{L}]+/u).some((word) => stem(word) === lead)
  );
}

/** What the numbers of a column come to; `null` where its cells are anything else. */
function sumOf(rows: Table["rows"], column: number): number | null {
  const numbers = rows.map(({ cells }) => cells[column]?.text.trim() ?? "");
  return numbers.every((text) => /^\d{1,6}$/.test(text)) ? numbers.reduce((sum, text) => sum + Number(text), 0) : null;
}

const stem = (word: string): string => word.toLowerCase().replace(/e?s?$/, "");

/** What else of a list may be counted: what stands below its items or behind their labels, those before a gap, those that begin with the noun (`Phase 1`) or are called so (`new`). */
const otherCountsOf = (list: List, { noun, adjectives }: Count, text: string): readonly number[] => [
  nestedIn(list),
  groupedIn(list),
  beforeGap(list, text),
  list.items.filter(({ range }) => beginsWith(text, range, stem(noun))).length,
  ...adjectives.map((adjective) => list.items.filter(({ range }) => saysWord(text, range, adjective)).length),
];

/** How many items follow one another closely before the first that a blank line sets apart; -1 where none does. */
const beforeGap = ({ items }: List, text: string): number =>
  items.findIndex(
    ({ marker: { from } }, i) => i > 0 && /\n[ \t]*\n[ \t]*$/.test(text.slice(Math.max(0, from - 200), from)),
  );

const beginsWith = (text: string, { from }: Range, word: string): boolean =>
  text
    .slice(from, from + 60)
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, "")
    .startsWith(word);

const saysWord = (text: string, { from, to }: Range, word: string): boolean =>
  text
    .slice(from, Math.min(to, from + 400))
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(word);

/** How many items stand below the items of a list: groups of what is counted. */
const nestedIn = ({ items }: List): number =>
  items.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "list" ? block.items : []))).length;

/** How many names the items of a list have behind their labels, if all have any: `**Large**: lorry, bus`. */
function groupedIn({ items }: List): number {
  const counts = items.map(({ blocks: [first] }) => {
    const text = first?.kind === "paragraph" ? first.inline.text : "";
    const names = /^[^:：\n]{1,120}[:：]\s*([^.;\n]+)\.?$/u.exec(text.trim())?.[1];
    return names?.split(/,\s*(?:and\s)?|\sand\s/).length ?? 0;
  });
  return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

/** Lists further on than this are none that goes on. */
const furthest = 60;

function heldBy(
  block: Block,
  behind: readonly Block[],
  text: string,
): { held: number; kind: AnnouncedCount["holder"]; first: Range } | null {
  if (block.kind === "list")
    return { held: block.items.length + goingOn(block, behind, text), kind: "list", first: block.items[0]!.marker };
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
  if (!list.ordered) return 0;
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

/** A number that numbers: `phase 2`, `HTTP 2`; or stands in brackets beside what it counts. */
export const numbered =
  /(?:\b(?:phase|step|version|section|chapter|level|tier|option|table|figure|http|stage|milestone|part|case|day|week|no\.?|number)\s*|[§([=]\s*)$/i;

/** "the 5 specs", "all 7 endpoints", "the report's two ways": known from elsewhere, so that the list below tells something of them. */
export const chosen = /(?:\b(?:the|all|these|those|its|their|both)|\p{L}['’]s)\s+(?:\p{L}+\s+)?$/iu;

/** What is told of the things before the colon, of which the list may be about instead. */
export const qualified =
  /\b(?:that|which|with|across|who|where|when|if|to|before|after|between|from|per|because|so|by)\b/i;

/** A clause behind a comma says what is so, or when, and not what is counted: only words that lead to the list may stand there. */
const clause =
  /[,，](?!\s*(?:which\s|each\s|all\s)?(?:are\s)?(?:as follows|namely|described|listed|shown|given|below|here)\b)/i;

/** `two clients and one server`: the list holds these as well. */
const withMore = /\b(?:and|plus)\s+(?:one|an?|the|its|their)\s/i;

interface Count {
  readonly value: number;
  readonly noun: string;
  /** The words between the number and the noun. */
  readonly adjectives: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The count in the last sentence of a paragraph that ends with a colon; none where it has two numbers. */
function countIn(inline: Inline): Count | null {
  const text = inline.text.trimEnd();
  if (!/[:：]$/.test(text) || text.length > 600) return null;
  // `Solution:` in a line of its own leads the list, whatever the lines above it count.
  const line = text.lastIndexOf("\n");
  const label = /^\W*\p{Lu}(?:[\p{L}-]+\s?){1,3}:$/u.test(text.slice(line + 1)) ? line : -1;
  const start = Math.max(text.lastIndexOf(". "), text.lastIndexOf("\n\n"), label, -1) + 1;
  const sentence = text.slice(start);
  if (notAll.test(sentence)) return null;
  const numbers = [
    ...matches(
      sentence,
      /(?<![\p{L}\p{N}.,/:#-])(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{N}.,:/%-]|[\p{L}])/giu,
    ),
  ];
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const before = sentence.slice(0, number.index);
  if (numbered.test(before) || (chosen.test(before) && !/\b(?:following|below|namely|as follows)\b/i.test(sentence)))
    return null;
  const rest = sentence.slice(number.index + number[0].length).replace(/\n/g, " ");
  const after = /^\s+((?:(?!these|those|the|our)[\p{Ll}-]+\s+){0,3}?)(\p{Ll}{3,}s)\b([^.;]{0,60})[:：]$/u.exec(rest);
  if (
    !after ||
    notItems.test(after[2]!) ||
    qualified.test(after[3]!) ||
    withMore.test(after[3]!) ||
    clause.test(after[3]!)
  )
    return null;
  const value = words.get(number[1]!.toLowerCase()) ?? Number(number[1]);
  if (value < 2) return null;
  const from = start + number.index;
  return {
    value,
    noun: after[2]!,
    adjectives: after[1]!.split(/\s+/).filter(Boolean),
    from,
    to: from + number[0].length,
  };
}
