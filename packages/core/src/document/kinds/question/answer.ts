import type { QuestionFacts } from "../../../model/kinds/question.ts";
import { roleOfTitle } from "../../shapes/column-role.ts";
import { type Labelled, labelledText } from "../../shapes/labelled.ts";
import { saysNothing } from "../../shapes/phrase.ts";

/** `A:`, `Answer`, `Decision`, `Resolved`: a label that an answer follows. A recommendation answers, an option does not. */
export const isAnswerLabel = (label: string): boolean =>
  answers.test(label.trim()) || roleOfTitle(label.replace(/\s*\([^)]*\)$/, "")) === "answer";

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
        .replace(/^[→=>\s]+/, "")
        .replace(/\s+/g, " ")
        .trim() || undefined
    : undefined;
}
