import type { Block } from "../../../syntax/block.ts";
import type { QuestionFacts } from "../../../model/kinds/question.ts";
import { roleOfTitle } from "../../shapes/column-role.ts";
import { type Labelled, labelledIn, labelledText, textOf } from "../../shapes/labelled.ts";
import { saysNothing } from "../../shapes/phrase.ts";

/** `A:`, `Answer`, `Decision`, `Resolved`: a label that an answer follows. A recommendation answers, an option does not. */
export const isAnswerLabel = (label: string): boolean =>
  answers.test(label.trim()) || roleOfTitle(label.replace(/(?<!\s)\s*\([^)]*\)$/, "")) === "answer";

const answers =
  /^(?:a\s?\d{0,3}|answer|decision|decided|resolved|resolution|proposed(?: answer| resolution| solution)?|current (?:thinking|leaning|plan|answer)|recommendation|conclusion|antwort|entscheidung|entschieden|gelöst|réponse|décision|résolu|respuesta|decisión|resuelto|resposta|decisão|resolvido|risposta|decisione|risolto|ответ|решение|решено|答|答案|回答|决定|结论|已解决|決定|結論|解決済み|답변|결정|해결)(?:\s*\([^)]{0,60}\))?$/i;

/** The answer, owner and date that labelled lines below a question give. */
export function answerIn(labelled: readonly Labelled[]): QuestionFacts {
  const answer = labelled.find((one) => isAnswerLabel(one.label.text));
  const byRole = (role: string): string | undefined => {
    const found = labelled.find((one) => roleOfTitle(one.label.text) === role);
    return found && !saysNothing(labelledText(found)) ? labelledText(found) : undefined;
  };
  const text = answer && labelledText(answer);
  const owner = byRole("owner");
  const due = byRole("date");
  return {
    ...(text && !saysNothing(text) ? { answer: text } : {}),
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
  };
}

/** An answer that stands in the words of the question itself: `(resolved)`, `→ yes`, `Resolved: no`. */
export function answerBeside(text: string): string | undefined {
  const beside =
    /(?:→|=>|\b(?:resolved|decided|answered|(?:decision|answer|resolution)(?=\s*[:：]))\b\s*[:：)\]]|[?？]\s+(?:\*\*)?(?:yes|no|ja|nein|oui|non|sí|sim|да|нет|是|否)\b)/i.exec(
      text,
    );
  return beside
    ? text
        .slice(beside.index)
        .replace(/^[→=>?？\s]+/, "")
        .replace(/\s+/g, " ")
        .trim() || undefined
    : undefined;
}

/** What stands behind the mark of a question, if it is a whole sentence that tells something: `Who pays? The library, until 2028.` */
export function answerBehind(text: string): string | undefined {
  const words = (/[?？](.*)$/s.exec(text)?.[1] ?? "").replace(/\s+/g, " ").trim();
  return /^[\p{Lu}"“].*[.!]$/u.test(words) && !/\bor\b/i.test(words) ? telling(words) : undefined;
}

/**
 * The answer that stands alone below a question: one paragraph or one item that tells something. Several weigh what may be
 * chosen, a label says what it is, and words that hedge leave open what was asked.
 */
export function answerAlone(blocks: readonly Block[]): string | undefined {
  const told = blocks.filter(({ kind }) => kind !== "comment" && kind !== "break");
  const [block] = told;
  const one =
    told.length === 1 && (block?.kind === "paragraph" || (block?.kind === "list" && block.items.length === 1));
  if (!one || labelledIn(told).length > 0) return undefined;
  const text = textOf(told).replace(/\s+/g, " ").trim();
  return telling(text);
}

const telling = (text: string): string | undefined =>
  text.length > 1_000 || saysNothing(text) || /^[@[<{]/.test(text) || hedges.test(text) ? undefined : text;

const hedges =
  /[?？]|[:：]\s*$|\b(?:could|may|might|maybe|perhaps|possibly|probably|likely|should|would|options?|either|alternatives?|alternatively|depend(?:s|ing)|unclear|undecided|unresolved|unknown|open|pending|tbd|tbc|todo|to be|needs?|ha(?:s|ve) to|must|wait(?:s|ing)?|ask(?:ed|ing)?|investigat\w*|explor\w*|discuss\w*|consider\w*|evaluat\w*|propos\w*|suggest\w*|whether|not|no one|nobody|asap|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|könn\w*|vielleicht|offen|unklar|noch|sollte\w*|peut-être|pourrai\w*|quizás?|podría\w*|talvez|poderia\w*|forse|potrebbe\w*)\b|возможно|может|нужно|待|未|可能|需要|かもしれ|検討|필요|검토/i;
