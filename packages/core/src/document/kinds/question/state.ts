import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { QuestionFacts } from "../../../model/kinds/question.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { saysNothing } from "../../shapes/phrase.ts";

/** States a question by its words without a lead such as `Q1:`, unless they say that there is none. */
export function stateQuestion(words: Mapped, place: Place, facts: QuestionFacts, out: Collector): void {
  const bare = withoutLead(words);
  const name = bare.text.replace(/\s+/g, " ").trim();
  if (!/\p{L}{2}/u.test(name) || saysNothing(name) || /^none\b/i.test(name)) return;
  out.state({
    kind: "question",
    id: idOf("question", name.slice(0, 120)),
    name,
    range: wholeRange(bare),
    place,
    facts,
  });
}

/** `Q1: Why?`, `1. Why?`, `**Question**: Why?`: the words after the lead. */
function withoutLead(words: Mapped): Mapped {
  const lead =
    /^\s*(?:(?:Q(?:uestion)?|OQ|OI)[\s-]?\d{0,3}\s*[:.：)—-]\s*|(?:\d{1,3}[.)]|#\d{1,3}:?)\s+|\[[ xX]\]\s*)/i.exec(
      words.text.slice(0, 60),
    );
  return trimmed(lead ? slice(words, lead[0].length) : words);
}
