import type { Inline } from "../../syntax/block.ts";
import { lately } from "../../text/lately.ts";
import { sliceInline } from "./lines-of.ts";

/** Longer runs of prose are left whole. */
const longest = 4_000;

/** Where a sentence ends: a mark that ends no abbreviation and no number of a list, and behind it a blank and no small letter; or a full stop of the East. */
const end =
  /(?<!(?:^|[\s(])(?:e\.g|i\.e|etc|vs|z\.\s?B|bzw|approx|incl|cf|ca|no|nr|p\.\s?ej|p\.\s?ex|т\.\s?е|т\.\s?п|\d{1,2})\.)(?<=[.!?]['"”»)*_]{0,3})\s+(?!\p{Ll})|(?<=[。！？])\s*(?=\S)/gu;

/** The sentences of a run of prose, with the marks inside each. */
export function sentencesOf(inline: Inline): readonly Inline[] {
  const { text } = inline;
  return text.length > longest || !/[.!?。！？]/.test(text.slice(0, -1)) ? [inline] : parted(inline);
}

/** Several readers ask for the sentences of one run of prose. */
const parted = lately((inline: Inline): readonly Inline[] => {
  const { text } = inline;
  const sentences: Inline[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(end)) {
    if (text.slice(from, index).trim() !== "") sentences.push(sliceInline(inline, from, index));
    from = index + gap.length;
  }
  if (text.slice(from).trim() !== "") sentences.push(sliceInline(inline, from));
  return sentences.length === 0 ? [inline] : sentences;
});
