import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import type { TableView } from "../../shapes/table-view.ts";

// Where requirements are cited: behind words that say so, and in rows on something else.

/** `REQ-1`, `FR-2.1`, `NFR_3`, `US-12`. */
export const key = /^(?:REQ|FR|NFR|BR|UR|SR|US|AC|RF|RNF|HU|SRS|HLR|LLR|UC)[-_. ]?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?$/i;

const citing =
  /\b(?:validates|traces to|covers|satisfies|fulfil?ls|implements|requirements?|reqs?)(?: requirements?)?\s*[:：]\s*(?:requirements?\s+)?([^\n]{1,200}[\d., ]{0,2000})|\b(?:validates|satisfies|implements)\s+requirements?\s+([^\n]{1,120})|\bRequirements?\s+(\d{1,3}\.\d{1,3}(?:\s?(?:,|and|&|-|–)\s?\d{1,3}\.\d{1,3})*)/gi;

/** Numbers that are ids wherever they are cited. */
const numbered = /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){1,2}|[A-Z]{2,4}-\d{1,4}(?:\.\d{1,3})?)(?![\w%])/g;

/** As `numbered`, and those of whole requirements, which elsewhere are numbers of anything. */
const numberedOrWhole = /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){0,2}|[A-Z]{2,4}-\d{1,4}(?:\.\d{1,3})?)(?![\w%])/g;

/** `**Validates: Requirements 1.1, 2.3**`, `Traces to: [REQ-1]`, `_Requirements: 1.2, 3_`, `Requirements: 1.2 - 1.5` */
export function readCitations(inline: Mapped, place: Place, _context: Context, out: Collector): void {
  if (!/\d/.test(inline.text)) return;
  for (const match of matches(inline.text.slice(0, 4000), citing)) {
    const list = match[1] ?? match[2] ?? match[3] ?? "";
    const start = match.index + match[0].length - list.length;
    let before: { readonly id: string; readonly end: number; readonly at: number } | null = null;
    for (const { 0: id, index } of matches(list, isNothingButIds(list) ? numberedOrWhole : numbered)) {
      const end = index + id.length;
      if (before && through.test(list.slice(before.end, index)))
        for (const each of between(before.id, id)) cite(each, inline, start + before.at, start + end, place, out);
      cite(id, inline, start + index, start + end, place, out);
      before = { id, end, at: index };
    }
  }
}

const isNothingButIds = (list: string): boolean => /^[\s\d.,;&–-]+(?:\band\b[\s\d.]+)?[)\]]?$/.test(list);

/** What stands between the first and the last of several. */
const through = /^\s*(?:-|–|—|to|through)\s*$/;
const mostThrough = 40;

/** The ids between two of the same whole: 1.3 and 1.4 of `1.2 - 1.5`. How many stand between 1.2 and 3.1 their text alone does not say. */
function between(first: string, last: string): readonly string[] {
  const [whole, from, to] = [wholeOf(first), lastNumber(first), lastNumber(last)];
  if (whole !== wholeOf(last) || to - from > mostThrough) return [];
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => `${whole}${from + i + 1}`);
}

const wholeOf = (id: string): string => id.replace(/\d+$/, "");
const lastNumber = (id: string): number => Number(/\d+$/.exec(id)![0]);

/** `FR-1, FR-3` in a row on something else, such as a suite: what it is for. */
export function readCitedCells({ table }: TableView, _context: Context, out: Collector): void {
  for (const { cells } of table.rows)
    for (const cell of cells.slice(1))
      if (cell.text.length < 400 && cell.text.split(listed).every((id) => key.test(id.trim())))
        for (const { 0: id, index } of matches(cell.text, /[^\s,;](?:[^,;]*[^\s,;])?/g))
          cite(id, cell, index, index + id.length, "row", out);
}

const listed = /[,;]/;

function cite(id: string, inline: Mapped, from: number, to: number, place: Place, out: Collector): void {
  out.state({
    kind: "requirement",
    id: idOf("requirement", id),
    name: id,
    range: wholeRange(slice(inline, from, to)),
    place,
    facts: { id, cited: true },
    weight: "mentions",
  });
}
