import type { List, Table } from "../../../syntax/block.ts";
import type { Range } from "../../../text/range.ts";
import type { Count } from "./count-in.ts";

/** Whether the columns of a table are what is counted, or its rows are of something else that the line names as well. */
export function isOfOthers({ header, rows }: Table, { value, noun }: Count, line: string): boolean {
  if (header.cells.some((_, i) => sumOf(rows, i) === value)) return true;
  const [lead = "", ...others] = header.cells.map(({ text }) => stem(text.trim()));
  if (others.length === value && (lead === stem(noun) || lead === "")) return true;
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
export const otherCountsOf = (list: List, { noun, adjectives }: Count, text: string): readonly number[] => [
  nestedIn(list),
  groupedIn(list),
  alternativesIn(list),
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

/** How many sorts there are if each item has some below it, of which one may tell two: `- Lent / not lent`. */
function alternativesIn({ items }: List): number {
  const below = items.map(({ blocks }) => blocks.flatMap((block) => (block.kind === "list" ? block.items : [])));
  if (below.some(({ length }) => length === 0)) return 0;
  return below
    .flat()
    .reduce(
      (sum, { blocks: [first] }) => sum + (first?.kind === "paragraph" ? first.inline.text.split(" / ").length : 1),
      0,
    );
}

/** How many names the items of a list have behind their labels, if all have any: `**Large**: lorry, bus`. */
function groupedIn({ items }: List): number {
  const counts = items.map(({ blocks: [first] }) => {
    const text = first?.kind === "paragraph" ? first.inline.text : "";
    const names = /^[^:：\n]{1,120}[:：]\s*([^.;\n]+)\.?$/u.exec(text.trim())?.[1];
    return names?.split(/,\s*(?:and\s)?|\sand\s/).length ?? 0;
  });
  return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}
