import type { Range } from "../../text/range.ts";

/** The words of the sentence, the item or the cell around a place, over the lines that it is broken into. */
export const sentenceAround = (
  text: string,
  { from, to }: Range,
): { readonly before: string; readonly after: string } => ({
  before: text
    .slice(Math.max(0, from - longest), from)
    .split(cut)
    .at(-1)!,
  after: text.slice(to, to + longest).split(cut)[0]!,
});

/** How far a sentence is read to either side. */
const longest = 400;

/** What parts sentences, items and cells; the dot of an abbreviation does not. */
const cut =
  /(?<!\b(?:e\.g|i\.e|etc|vs|z\.\s?B|bzw|cf|approx))[.!?](?=["')\]*_`]{0,3}\s)|[。！？]|\n[ \t]*\n|\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]|\|/;
