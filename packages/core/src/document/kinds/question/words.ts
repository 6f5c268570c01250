import { foldTitle } from "../../shapes/column-role.ts";

/** Labels that a question follows. */
export const questionLabel = /^(?:q(?:uestion)?\s?\d{0,3}|frage|pregunta|pergunta|domanda|вопрос|问题|質問|질문)$/i;

/** Titles and captions under which each item is a question. */
export const namesQuestions = (title: string): boolean =>
  title.length < 80 && group.test(foldTitle(title)) && !putToOthers.test(foldTitle(title));

/** Questions that somebody is to ask, or that are asked of every reader, are not open ones of the design. */
const putToOthers =
  /^(?!.*\b(?:open|unresolved|outstanding|remaining)\b)(?:.*\b(?:ask(?:ed)?|answers?|reviews?|reviewers?|interviews?|checklist|guiding|security|quiz|example|sample|common|faq|following|these|any|research|user|survey|test|rhetorical|user|query|search)\b.*)/;

const group =
  /\b(?:open|unresolved|outstanding|remaining) (?:questions?|issues?|points|items)\b|\bquestions?$|^questions?\b|offene (?:fragen|punkte)|questions? (?:ouvertes?|en suspens)|points ouverts|preguntas abiertas|cuestiones abiertas|(?:perguntas|questoes) (?:abertas|em aberto)|(?:domande|questioni) aperte|(?:открытые|нерешенные) вопросы|待(?:解决|确认|定)(?:的)?(?:问题|事项)|开放(?:性)?问题|未决问题|未解決(?:の)?(?:事項|課題|問題)|未決事項|検討事項|미해결|열린 질문|미결/;

/** Titles and captions that say that what follows is not decided: each item is a question, whether it asks or tells. */
export const leavesOpen = (title: string): boolean => title.length < 60 && undecided.test(foldTitle(title));

const undecided =
  /^[\d.)\s]*(?:(?:still )?to be (?:decided|determined|clarified|discussed)|tbd|(?:pending|open|outstanding) decisions|decisions (?:needed|pending|to be made)|(?:noch )?zu klaren|zu entscheiden|a (?:decider|determiner|clarifier)|por (?:decidir|definir|aclarar)|a (?:decidir|definir|esclarecer)|da (?:decidere|definire|chiarire)|требует решения|нужно решить|待决定|待讨论|要検討|検討中|결정 필요|논의 필요)$/;

/** Titles inside a chapter of questions that group or tell, and ask nothing. */
export const asksNothing = (title: string): boolean =>
  namesQuestions(title) ||
  settled.test(foldTitle(title)) ||
  /^(?:resolved|unresolved|answered|deferred|decided|closed|technical|business|product|notes?|summary|background|decisions?|next steps?|future work|assumptions?|known limitations?|limitations?|references?|action items?|non-blocking|blocking|blockers?)(?: \w+)?$/.test(
    foldTitle(title),
  );

/** "Resolved by the second review": what stands behind it is answered. */
const settled = /^(?:(?:still|already|all|now|previously) )?(?:resolved|answered|settled)(?: |$)/;
