import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { documentText } from "../../query/document-text.ts";
import { sentenceAround } from "../../query/sentence-around.ts";

/** The words around a name, by which a text may say that the thing is not there. */
export interface WordsAround {
  /** Its line up to it. */
  readonly before: string;
  /** Its line behind it. */
  readonly after: string;
  /** Its sentence up to it, in one line. */
  readonly sentence: string;
  /** What stands before it and those that are listed with it: "There is no " before each of `a/`, `b/` or `c/`, on whichever line. */
  readonly lead: string;
  /** The line that announces the list or the table that it stands in; empty where it is in none. */
  readonly announced: string;
}

export function wordsAround({ document, range }: Origin, design: Design): WordsAround {
  const text = documentText(design, document);
  const far = text.slice(Math.max(0, range.from - 1000), range.from);
  const before = far.slice(-160);
  const after = text.slice(range.to, range.to + 160);
  return {
    before: before.slice(before.lastIndexOf("\n") + 1),
    after: after.slice(0, /\n|$/.exec(after)!.index),
    sentence: sentenceAround(text, range).before.replace(/\s+/g, " "),
    lead: leadOf(far.slice(-400)),
    announced: announcedBy(far),
  };
}

function leadOf(far: string): string {
  const before = far.replace(listedBefore, "");
  return before
    .slice(before.search(/[^\n]*(?:\n[ \t]*)?$/))
    .trimStart()
    .slice(-160);
}

/** Names in code that lead on to one behind them. */
const listedBefore = /(?:`[^`\n]{1,120}`(?:,|\s(?=or|and|nor))\s*(?:(?:or|and|nor|und|oder|et|ou|y|o)\s)?\s*){1,12}`?$/;

function announcedBy(far: string): string {
  const lines = far.split("\n");
  return item.test(lines.at(-1)!) ? (lines.findLast((line) => line.trim() !== "" && !item.test(line)) ?? "") : "";
}

/** How an item of a list begins, or a row of a table. */
const item = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s|\|)/;

/** What may stand between words and the name that they are about; the end of a pattern. */
export const quote = /[`*_"'“(\s]{0,4}$/.source;
