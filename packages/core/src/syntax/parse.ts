import type { Tree } from "@lezer/common";
import {
  type BlockContext,
  GFM,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser as commonmark,
} from "@lezer/markdown";
import { countMarks, deepest } from "./guard.ts";
import { endOfWords } from "./plain-words.ts";

/** Takes a line that would nest too deeply as words, before any other block can take it as a container. */
const depthGuard: MarkdownConfig = {
  defineNodes: [{ name: "TooDeep", block: true }],
  parseBlock: [
    {
      name: "TooDeep",
      before: "LinkReference",
      parse(context: BlockContext, line: Line): boolean {
        if (context.depth < deepest) return false;
        const from = context.lineStart + line.pos;
        const to = context.lineStart + line.text.length;
        context.nextLine();
        context.addElement(context.elt("TooDeep", from, to));
        return true;
      },
    },
  ],
};

/**
 * Hard breaks, looked for at the first blank of a run only: the parser's own reader begins anew at each blank, in time in
 * the square of the blanks.
 */
const breakGuard: MarkdownConfig = {
  parseInline: [
    {
      name: "HardBreak",
      parse(context: InlineContext, next: number, start: number): number {
        if (next === backslash && context.char(start + 1) === lineEnd)
          return context.addElement(context.elt("HardBreak", start, start + 2));
        if (next !== blank || context.char(start - 1) === blank) return -1;
        let end = start + 1;
        while (context.char(end) === blank) end++;
        if (context.char(end) !== lineEnd || end < start + 2) return -1;
        return context.addElement(context.elt("HardBreak", start, end + 1));
      },
    },
  ],
};
const backslash = 0x5c;
const lineEnd = 0x0a;
const blank = 0x20;

/** A line of dashes right below a table is a rule, as forges show it, and makes no heading of the table. */
const ruleBelowTable: MarkdownConfig = {
  parseBlock: [
    {
      name: "RuleBelowTable",
      endLeaf: (_context, line, { content }) =>
        /^[ \t]*-[- \t]*$/.test(line.text.slice(line.pos)) &&
        /^[^\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-[-:| \t]*\n/.test(content),
    },
  ],
};

const markdown: MarkdownParser = commonmark.configure([GFM, depthGuard, breakGuard, ruleBelowTable]);

/** Passes over plain words at once, where the parser would ask each of its readers at each letter. */
const passWords: MarkdownConfig = {
  parseInline: [
    {
      name: "PlainWords",
      before: "Escape",
      parse({ text, offset }: InlineContext, _next: number, start: number): number {
        const end = offset + endOfWords(text, start - offset);
        return end > start ? end : -1;
      },
    },
  ],
};

/** Reads as `markdown` does, but for addresses of mail, which any word may begin. */
const withoutMail: MarkdownParser = markdown.configure([passWords]);

export interface Parsed {
  readonly tree: Tree;
  /** Where paragraphs or cells begin whose marks were left as words, being too many to pair in time. */
  readonly plain: readonly number[];
}

/**
 * Parses CommonMark with GFM tables, tasks, strikethrough and autolinks, in time linear in the text. A paragraph or cell
 * with more than `marks` marks gets none of them paired.
 */
export function parseTree(text: string, marks: number): Parsed {
  const plain: number[] = [];
  const guarded = Object.create(markdown) as MarkdownParser;
  guarded.parseInline = (words, offset) => {
    if (words.length <= marks || countMarks(words) <= marks)
      return (words.includes("@") ? markdown : withoutMail).parseInline(words, offset);
    plain.push(offset);
    return [];
  };
  return { tree: guarded.parse(text), plain };
}
