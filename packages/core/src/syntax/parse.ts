import { type Tree, TreeFragment } from "@lezer/common";
import {
  type BlockContext,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  GFM,
  parser as commonmark,
} from "@lezer/markdown";

/** YAML between `---` lines, only at the very beginning of a document. */
const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: "FrontMatter", block: true }],
  parseBlock: [
    {
      name: "FrontMatter",
      before: "HorizontalRule",
      parse(context: BlockContext, line: Line): boolean {
        if (context.lineStart !== 0 || !/^---[ \t]*$/.test(line.text) || context.parentType().name !== "Document")
          return false;
        const rest = restOf(context);
        const close = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(rest);
        if (!close || !/^[\s\S]*?:/.test(rest.slice(0, close.index))) return false;
        const last = line.text.length + 1 + close.index + (rest[close.index] === "\n" ? 1 : 0);
        while (context.nextLine() && context.lineStart < last);
        const end = context.lineStart + line.text.length;
        context.nextLine();
        context.addElement(context.elt("FrontMatter", 0, end));
        return true;
      },
    },
  ],
};

/** What follows the first line, at most 64 KiB of it: front matter is short. */
function restOf(context: BlockContext): string {
  const { input } = context as unknown as { input: { read(from: number, to: number): string; length: number } };
  const start = context.lineStart;
  const text = input.read(start, Math.min(input.length, 65_536));
  const end = text.indexOf("\n");
  return end < 0 ? "" : text.slice(end + 1);
}

const markdown: MarkdownParser = commonmark.configure([GFM, frontMatter]);

/** A replaced stretch: `[from, to)` of the old text became `[from, from + inserted)` of the new. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/** Parses CommonMark with GFM tables, tasks, strikethrough and autolinks. With the tree of the text before `change`, only what changed is parsed. */
export function parseTree(text: string, previous?: { readonly tree: Tree; readonly change: Change }): Tree {
  if (!previous) return markdown.parse(text);
  const { from, to, inserted } = previous.change;
  const changed = [{ fromA: from, toA: to, fromB: from, toB: from + inserted }];
  return markdown.parse(text, TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), changed));
}
