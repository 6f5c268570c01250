import type { Block, Inline } from "../../../syntax/block.ts";
import { slice, trimmed } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { HeadedView, KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { labelledIn, textOf } from "../../shapes/labelled.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { answerAlone, answerIn, isAnswerLabel } from "./answer.ts";
import { boldTopic, readAsked } from "./asked.ts";
import { readOpenPoint } from "./open-point.ts";
import { readQuestionItems, sureOfQuestionItems } from "./items.ts";
import { stateQuestion } from "./state.ts";
import { readQuestionTable, sureOfQuestionTable } from "./table.ts";
import { asksNothing } from "./words.ts";

/** Open questions, in tables, lists, `Q:` lines, sections of their own, and places marked as unresolved. */
export const questions: KindReader = {
  kinds: ["question"],
  table: { sure: sureOfQuestionTable, read: readQuestionTable },
  list: { sure: sureOfQuestionItems, read: readQuestionItems },
  headed: {
    sure: sureOfHeading,
    read({ body, title }, _context, out) {
      const labelled = answerIn(labelledIn(body.blocks));
      const answer = labelled.answer ?? (/[?？]\s*$/.test(title.text) ? answerAlone(body.blocks) : undefined);
      stateQuestion(title, "heading", answer ? { ...labelled, answer } : labelled, out);
    },
  },
  body(body, context, out) {
    readUnresolved(body.blocks, out);
    if (body.heading && sureOfHeading({ body, title: body.heading.inline }, context) > 0) return;
    if (within(context, "open-questions")) readLines(body.blocks, out);
  },
  prose: readOpenPoint,
  quote(quote, context, out) {
    if (quote.alert === null) return;
    const [first, ...others] = quote.blocks;
    if (first?.kind !== "paragraph") return;
    const asked = /^(?:IMPORTANT|WARNING|CAUTION|QUESTION)$/.test(quote.alert) && /[?？]\s*$/.test(first.inline.text);
    if (!within(context, "open-questions") && !asked) return;
    const lines = linesOf(first.inline).filter((line) => !/^\s*\[!\w+\]\s*$/.test(line.text));
    if (lines[0]) stateQuestion(lines[0], "prose", answerIn(labelledIn(others)), out);
  },
};

function sureOfHeading({ body, title }: HeadedView, context: Context): number {
  if (!within(context, "open-questions") || context.depth !== 1) return /^\s*Q\d+\s*[:.]/.test(title.text) ? 0.9 : 0;
  if (asksNothing(title.text)) return 0;
  if (/[?？]\s*$/.test(title.text) || /^\s*(?:\d+[.)]|Q\d*[:.])/.test(title.text)) return 0.9;
  return body.blocks.some((block) => block.kind === "paragraph") ? 0.7 : 0;
}

/** Questions that are paragraphs: `**Q: Why?**` with `**A:** ...` below, or a paragraph that asks. */
function readLines(blocks: readonly Block[], out: Collector): void {
  const bold = blocks.filter((block) => block.kind === "paragraph" && boldTopic(block.inline) !== null).length;
  let open: { words: Inline; answer: string } | null = null;
  const close = (): void => {
    if (open) stateQuestion(open.words, "prose", open.answer === "" ? {} : { answer: open.answer }, out);
    open = null;
  };
  for (const block of blocks) {
    if (block.kind !== "paragraph") {
      if (open && block.kind === "list")
        (open as { answer: string }).answer ||= answerIn(labelledIn([block])).answer ?? "";
      continue;
    }
    const lines = linesOf(block.inline);
    const marked = lines.some((line) => isAsking(line) || isAnswering(line));
    if (!marked) {
      close();
      readAsked(block.inline, bold > 1, out);
      continue;
    }
    for (const line of lines) {
      if (isAsking(line)) {
        close();
        open = { words: line, answer: "" };
      } else if (open && isAnswering(line)) {
        (open as { answer: string }).answer ||= partLabel(line).rest?.text.trim() || textOf([block]);
      }
    }
  }
  close();
}

const isAsking = (line: Inline): boolean => /^\s*(?:\*\*)?Q(?:uestion)?\s?\d{0,3}\s*[:：.]/i.test(line.text);

const isAnswering = (line: Inline): boolean => {
  const { label } = partLabel(line);
  return label !== null && isAnswerLabel(label.text);
};

/** `<<[UNRESOLVED who]>> ... <<[/UNRESOLVED]>>`, as enhancement proposals mark what is still argued, in one paragraph or around several blocks. */
function readUnresolved(blocks: readonly Block[], out: Collector): void {
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === "list" && isOpen) {
      for (const item of block.items) {
        const first = item.blocks[0];
        if (first?.kind === "paragraph") stateQuestion(first.inline, "item", {}, out);
      }
    }
    if (block.kind !== "paragraph") continue;
    const { inline } = block;
    const open = /<<\[UNRESOLVED[^\]\n]{0,200}\]>>/.exec(inline.text);
    const from = open ? open.index + open[0].length : 0;
    const close = inline.text.indexOf("<<[/UNRESOLVED", from);
    const words = trimmed(slice(inline, from, close < 0 ? inline.text.length : close));
    const isInside: boolean = open !== null || isOpen;
    isOpen = isInside && close < 0;
    if (isInside && words.text !== "" && !/[:：]$/.test(words.text)) stateQuestion(words, "prose", {}, out);
  }
}
