import type { SyntaxNode } from "@lezer/common";
import type { Markdown } from "../syntax/markdown.ts";
import { cover, type Range, range } from "../text/range.ts";

/** A comment in which a person answers findings: `<!-- asbuilt-ignore RULE: reason until 2026-12-31 -->`. */
export interface Waiver {
  /** Where the comment stands. */
  readonly range: Range;
  readonly rules: readonly string[];
  /** Empty if none is given. */
  readonly reason: string;
  /** The last day on which it holds, as written. */
  readonly until: string | null;
  /** What it speaks of; `null` for the whole document. */
  readonly covers: readonly Range[] | null;
}

const word = "asbuilt-ignore";

/** The waivers of a document, in its order. */
export function waiversOf({ text, tree, lines }: Markdown): Waiver[] {
  if (!text.includes(word)) return [];
  const waivers: Waiver[] = [];
  tree.iterate({
    enter(node) {
      if (node.name !== "Comment" && node.name !== "CommentBlock") return;
      const parsed = parseWaiver(text.slice(node.from, node.to));
      if (!parsed) return;
      const { file, ...said } = parsed;
      const line = lines.lineAt(node.from);
      const covers = file
        ? null
        : node.name === "Comment"
          ? [range(lines.startOf(line), lines.startOf(line + 1))]
          : coveredBy(node.node);
      waivers.push({ range: range(node.from, node.to), ...said, covers });
    },
  });
  return waivers;
}

/** Reads a comment; `null` if it is no waiver. */
export function parseWaiver(comment: string): (Pick<Waiver, "rules" | "reason" | "until"> & { file: boolean }) | null {
  const inside = /^<!--([^]*?)-->/.exec(comment)?.[1]?.trim();
  const begun = inside && /^asbuilt-ignore(-file)?(?![\w-])/.exec(inside);
  if (!begun) return null;
  const rest = inside.slice(begun[0].length);
  const colon = rest.indexOf(":");
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const said = colon < 0 ? "" : rest.slice(colon + 1).trim();
  const until = /(?:^|\s)\[?until\s+(\S+?)\]?$/.exec(said);
  return {
    file: begun[1] !== undefined,
    rules: names.split(/[\s,]+/).filter(Boolean),
    reason: (until ? said.slice(0, until.index) : said).trim(),
    until: until?.[1] ?? null,
  };
}

/**
 * A comment of its own speaks of the block after it, past other comments; where it is the last of its list item, of the
 * next item. Directly below a heading it speaks of the heading too.
 */
function coveredBy(comment: SyntaxNode): Range[] {
  const covers: Range[] = [];
  let before = comment.prevSibling;
  while (before?.name === "CommentBlock") before = before.prevSibling;
  if (before && /Heading/.test(before.name)) covers.push(range(before.from, before.to));
  let at: SyntaxNode | null = comment;
  while (at) {
    let next: SyntaxNode | null = at.nextSibling;
    while (next?.name === "CommentBlock") next = next.nextSibling;
    if (next) {
      covers.push(cover(range(comment.to, comment.to), range(next.from, next.to)));
      break;
    }
    at = at.parent;
  }
  return covers;
}
