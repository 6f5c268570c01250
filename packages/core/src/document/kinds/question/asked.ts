import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { sentencesOf } from "../../shapes/sentences.ts";
import { isAnswerLabel } from "./answer.ts";
import { stateQuestion } from "./state.ts";
import { asksNothing } from "./words.ts";

/** The bold words that begin a paragraph of a chapter of questions and say what it is about: `**Reminders.** By mail or by phone.` */
export function boldTopic(inline: Inline): Mapped | null {
  const { label, labelStyle } = partLabel(inline);
  if (!label || labelStyle !== "strong" || label.text.length > 100) return null;
  const bare = label.text.replace(/(?<![\s.:：。])[\s.:：。]+$/u, "");
  return isAnswerLabel(bare) || asksNothing(bare) ? null : label;
}

/**
 * States the questions of a paragraph in a chapter of questions: its sentences that ask, and those that say what is not
 * decided. Where several paragraphs begin in bold, each is a question, though it only tells.
 */
export function readAsked(inline: Inline, areTopics: boolean, out: Collector): void {
  const topic = boldTopic(inline);
  const asked = sentencesOf(inline).filter(
    ({ text }) => /[?？]["'”»)*_]{0,3}\s*$/.test(text) || leftOpen.test(text.slice(0, 240)),
  );
  const [first] = asked;
  if (topic && first) {
    // The topic and what is asked of it are one question.
    const end = inline.text.indexOf(first.text) + first.text.length;
    stateQuestion(slice(inline, 0, end), "prose", {}, out);
  } else if (topic && areTopics) stateQuestion(topic, "prose", {}, out);
  else for (const sentence of asked) stateQuestion(sentence, "prose", {}, out);
}

/** `Who pays for it is not clear`, `It is undecided whether ...`: what a sentence says is open, by a word that asks. */
const leftOpen =
  /(?=.*\b(?:who|whether|how|which|what|where|when|why|if|wer|ob|wie|welche[rsn]?|was|wann|qui|si|comment|quand|quién|cómo|cuándo|quem|como|quando|chi|se|come|кто|как|когда|где|ли)\b)(?:.*\b(?:unclear|undecided|unsettled|unknown|open|not (?:yet )?(?:clear|decided|settled|known|agreed)|(?:do not|don[’']t) (?:yet )?know|(?:has|have) (?:not|yet) (?:yet )?(?:been )?(?:to be )?(?:decided|agreed|settled)|remains to be (?:seen|decided)|offen|unklar|ungeklärt|nicht (?:entschieden|geklärt|klar)|pas (?:encore )?(?:décidé|clair|tranché)|à décider|no está (?:claro|decidido)|por decidir|não está (?:claro|decidido)|non è (?:chiaro|deciso)|не (?:решено|ясно|понятно))(?![\p{L}]))|(?:还|尚)?(?:未|没有?)(?:决定|确定|定)|还不(?:清楚|确定)|決まっていない|決めていない|未定|わからない|아직 (?:정해지지|결정되지) 않/iu;
