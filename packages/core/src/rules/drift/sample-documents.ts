import type { ReadDocument } from "../../document/design.ts";
import { perObject } from "../../text/per-object.ts";
import type { Range } from "../../text/range.ts";

// A document on conventions shows what others are to look like: a README, a record of a decision. Such a sample stands in a fence of
// Markdown and often has fences of its own, which end the outer one for a reader of Markdown, and not for whoever wrote it.

/** The samples of documents that a document shows, each with the fences inside it; what is most of the document is no sample. */
export const samplesIn = perObject(({ markdown: { text } }: ReadDocument): readonly Range[] => {
  const samples: Range[] = [];
  let sample: number | null = null;
  let inner = 0;
  let other: string | null = null;
  for (const { index, 0: line, 1: marks, 2: language } of text.matchAll(fence)) {
    if (other !== null) {
      if (language === "" && marks!.startsWith(other)) other = null;
    } else if (sample === null) {
      if (ofDocuments.test(language!)) [sample, inner] = [index, 0];
      else other = marks!;
    } else if (language !== "") inner++;
    else if (inner > 0) inner--;
    else {
      samples.push({ from: sample, to: index + line.length });
      sample = null;
    }
  }
  return samples.filter(({ from, to }) => to - from <= text.length / 2);
});

const fence = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w+-]*)[ \t]*$/gm;
const ofDocuments = /^(?:md|mdx|markdown)$/i;
