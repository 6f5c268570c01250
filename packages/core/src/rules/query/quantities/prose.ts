import type { Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { blocksOf } from "../../../syntax/walk.ts";
import { matches } from "../../../text/matches.ts";
import { assignedIn } from "./assigned.ts";
import { inSentence } from "./sentence.ts";
import type { Said } from "./said.ts";

/** The numbers that sentences of a section state, each with what its clause tells of it. */
export const quantitiesInProse = (body: Body): Said[] =>
  [...blocksOf(body.blocks)].flatMap((block) =>
    block.kind === "paragraph" ? [...inParagraph(block.inline), ...assignedIn(block.inline)] : [],
  );

/** What has a digit, or a small number in words. */
export const mayTell = /\d|\b(?:one|once|twice|two|three|four|five|six|seven|eight|nine|ten|twelve)(?![\w-])/i;
const sentence = /(?:[^.!?;]|[.!?;](?!\s|$))+/g;

function inParagraph(inline: Inline): Said[] {
  if (inline.text.length > 3_000 || !mayTell.test(inline.text)) return [];
  let subject = "";
  const label = labelOf(inline);
  return matches(inline.text, sentence).flatMap(({ 0: words, index }) => {
    const refers = pronoun.test(words);
    const said = inSentence(inline, words, index, { subject: refers ? subject : "", label });
    if (!refers) subject = subjectOf(words);
    return said;
  });
}

/** `**Sessions.** A token lasts …`: what a paragraph is headed by in bold, which each of its sentences may speak of. */
function labelOf({ spans, text }: Inline): string {
  const lead = spans.find(({ kind, from }) => kind === "strong" && from === 0);
  if (!lead || lead.to > 60) return "";
  return /^(?:.*[.:]$|.*(?=\s*[:–—]))/s.test(text.slice(0, lead.to + 2).trimEnd()) ? text.slice(0, lead.to) : "";
}

const pronoun = /^\W*(?:they|it|each|this|these|both)\b/i;

/** What a sentence speaks of: its words before the verb. */
function subjectOf(words: string): string {
  const end = words.search(verb);
  return (end > 0 ? words.slice(0, end) : words.split(/\s+/).slice(0, 4).join(" ")).slice(0, 80);
}

const verb =
  /\b(?:is|are|has|have|may|can|must|gets?|lives?|expires?|lasts?|takes?|runs?|keeps?|uses?|sends?|gives?)\b/i;
