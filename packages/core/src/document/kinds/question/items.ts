import { slice, type Mapped } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateOfInline } from "../../state.ts";
import { labelledOf, textOf } from "../../shapes/labelled.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { firstSentence } from "../../shapes/phrase.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { answerAlone, answerBehind, answerBeside, answerIn, isAnswerLabel } from "./answer.ts";
import { stateQuestion } from "./state.ts";
import { leavesOpen, namesQuestions, questionLabel } from "./words.ts";

export function sureOfQuestionItems(view: ListView, context: Context): number {
  const caption = view.caption?.text ?? "";
  const asked = view.items.filter((item) => /[?？]/.test(item.inline?.text ?? "")).length;
  if (namesQuestions(caption) && asked > 0) return 0.85;
  if (leavesOpen(caption) || (caption === "" && leavesOpen(context.path.at(-1) ?? ""))) return 0.85;
  const title = context.path.at(-1) ?? "";
  const inChapter = within(context, "open-questions");
  if (inChapter && context.depth === 1 && !namesQuestions(title) && asked * 2 < view.items.length) return 0;
  if (inChapter && context.depth > 1 && asked === 0) return 0;
  // Of risks and questions in one list, the more are what it lists.
  if (inChapter && within(context, "risks") && asked * 2 < view.items.length) return 0;
  if (inChapter && caption !== "" && asked === 0 && !namesQuestions(caption)) return 0;
  return inChapter || (namesQuestions(title) && asked > 0) ? 0.9 : 0;
}

export function readQuestionItems(view: ListView, context: Context, out: Collector): void {
  // A mixed chapter, such as "Risks and open questions", lists more than questions.
  const mixed =
    context.chapters.length > 1 || /limitation|risk|assumption|decision|known|future/i.test(context.path.at(-1) ?? "");
  for (const item of view.items) {
    const words = questionOf(item);
    if (!words || (mixed && !/[?？]/.test(words.text))) continue;
    const below = answerIn(labelledOf(item.item));
    const beside =
      below.answer ??
      answerBeside(item.inline?.text ?? "") ??
      (isSettled(item)
        ? answerOfDone(item)
        : /[?？]$/.test(words.text)
          ? (answerAlone(item.item.blocks.slice(1)) ?? answerBehind(item.inline?.text ?? ""))
          : undefined);
    stateQuestion(words, "item", { ...below, ...(beside ? { answer: beside } : {}) }, out);
  }
}

/** The words that ask: the first paragraph up to its question mark, or else its first line. */
function questionOf(item: ItemView): Mapped | null {
  if (!item.inline || (item.label && isAnswerLabel(item.label.text))) return null;
  const asked = item.label && questionLabel.test(item.label.text.trim()) && item.rest ? item.rest : item.inline;
  const mark = /[?？]/.exec(asked.text);
  if (mark) return slice(asked, 0, mark.index + 1);
  const line = asked === item.inline ? linesOf(item.inline) : null;
  return line && line.some((one, i) => i > 0 && /[:：]/.test(one.text)) ? line[0]! : firstSentence(asked);
}

/** A question that is ticked off, or struck through. */
const isSettled = ({ item, inline }: ItemView): boolean =>
  item.task === "done" || (inline ? stateOfInline(inline) === "removed" : false);

/** What a question that is settled is answered by: the words behind its mark, those below it, or nothing but the tick. */
const answerOfDone = (item: ItemView): string =>
  plain(/[?？](.*)$/s.exec(item.inline?.text ?? "")?.[1] ?? "") ||
  plain(textOf(item.item.blocks.slice(1))) ||
  "resolved";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
