import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { stateQuestion } from "./state.ts";

// Open points in running text, by the words that leave them open: `Need to figure out who pays`, `TBD: which store?`.

/** States the open point that a line begins with; in a chapter of questions other readers know them all. */
export function readOpenPoint(inline: Inline, place: Place, context: Context, out: Collector): void {
  if ((place !== "prose" && place !== "item") || within(context, "open-questions", "testing-strategy", "history"))
    return;
  for (const line of linesOf(inline)) {
    const words = openPoint(line);
    if (words) stateQuestion(words, place, {}, out);
    else for (const sentence of laterSentences(line)) stateQuestion(upToMark(sentence), place, {}, out);
  }
}

/** The sentences of a line that say of something that it is not decided: `One open question is whether ...`, `It is still unclear who ...`. */
function laterSentences(line: Mapped): Mapped[] {
  const { text } = line;
  if (text.length > 4_000 || !mayBeOpen.test(text)) return [];
  const found: Mapped[] = [];
  let from = 0;
  for (const sentence of text.split(/(?<=[.!?]\s)|(?<=[。！？])/)) {
    if (saidOpen.test(sentence.slice(0, 120)) || (from > 0 && leftOpen.test(sentence.slice(0, 80))))
      found.push(trimmed(slice(line, from, from + sentence.length)));
    from += sentence.length;
  }
  return found;
}

/** What every sentence on an open point holds: most lines hold none. */
const mayBeOpen =
  /open (?:question|point|issue)|unclear|undecided|not (?:yet )?(?:clear|decided)|n[’']t (?:yet )?decided|figure out|offene frage|ungeklärt|noch offen|question ouverte|pregunta abierta|questão em aberto|questione aperta|открытый вопрос|尚未(?:决定|确定)|未決|決まっていない|미정/i;

const saidOpen =
  /^\s*(?:(?:one|another|an?|the (?:main|biggest|last|remaining)) )?(?:(?:remaining|further|other) )?open (?:question|point|issue) (?:is|remains|here is)\b|^\s*(?:we|it)\s(?:have|has|is)(?:n[’']t| not)\s(?:been\s)?(?:yet\s)?(?:decided|settled|determined)\b.{0,30}\b(?:whether|if|how|who|which|what|where|when)\b|^\s*(?:eine|die)\s(?:weitere\s)?offene frage ist\b|^\s*une question ouverte est\b|^\s*una pregunta abierta es\b|^\s*uma questão em aberto é\b/i;

function openPoint(line: Mapped): Mapped | null {
  const begin = line.text.slice(0, 80);
  const marked = marks.exec(begin);
  if (marked) {
    const rest = trimmed(slice(line, marked[0].length));
    return asks(rest.text) ? upToMark(rest) : null;
  }
  return leftOpen.test(begin) ? upToMark(trimmed(line)) : null;
}

/** Up to the question mark, or else to the end of the sentence. */
function upToMark(words: Mapped): Mapped {
  const end = /[?？]|[.。](?=\s|$)/.exec(words.text);
  return end ? slice(words, 0, end.index + (/[?？]/.test(end[0]) ? 1 : 0)) : words;
}

/** After a mark only what asks is a question: the rest is work to do. */
const asks = (text: string): boolean =>
  /[?？]/.test(text) || /^(?:whether|how|who|which|what|where|when|why|if|ob|wie|wer|welche[rsn]?|wann)\b/i.test(text);

const marks =
  /^\s*(?:TBD|TODO|FIXME|TBC|to be (?:decided|determined|discussed|clarified)|open (?:question|point|issue)|offene (?:frage|punkt)|question ouverte|pregunta abierta|questão em aberto|domanda aperta|открытый вопрос|待定|未定|未決|미정)\s*[:：–—-]\s*/i;

const leftOpen =
  /^\s*(?:(?:we|i)\s)?(?:(?:still|also)\s)?(?:(?:need|have) to|must)\s(?:still\s)?(?:figure out|decide|determine|clarify|work out)\s(?:on\s)?(?:whether|if|how|who|which|what|where|when|why)\b|^\s*it\s(?:is|remains)\s(?:still\s)?(?:unclear|undecided|an open question|not (?:yet )?(?:clear|decided))\s(?:whether|if|how|who|which|what|where|when|why)\b|^\s*(?:(?:noch )?(?:offen|ungeklärt|unklar) ist,?|es ist (?:noch )?(?:offen|ungeklärt|unklar),?|zu klären ist,?)\s|^\s*(?:reste à (?:décider|déterminer)|il reste à (?:décider|déterminer))\s|^\s*(?:falta|queda por) (?:decidir|definir)\s|^\s*(?:falta|resta) (?:decidir|definir)\s|^\s*(?:resta da|è da) (?:decidere|definire)\s|^\s*(?:нужно|осталось|предстоит) (?:решить|выяснить|определить),?\s/i;
