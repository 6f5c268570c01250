import type { Tree } from "@lezer/common";
import {
  type BlockContext,
  GFM,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser as commonmark,
} from "@lezer/markdown";
import { countMarks, deepest } from "./guard.ts";

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

const markdown: MarkdownParser = commonmark.configure([GFM, depthGuard]);

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
    if (words.length <= marks || countMarks(words) <= marks) return markdown.parseInline(words, offset);
    plain.push(offset);
    return [];
  };
  return { tree: guarded.parse(text), plain };
}
