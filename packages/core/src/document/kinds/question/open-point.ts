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
  }
}

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
