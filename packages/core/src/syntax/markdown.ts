import type { Tree } from "@lezer/common";
import { Lines } from "../text/lines.ts";
import type { Problem } from "../text/diagnostic.ts";
import { type Range, range } from "../text/range.ts";
import type { Block, Heading } from "./block.ts";
import { readBlock } from "./blocks.ts";
import { guard } from "./guard.ts";
import { type Change, parseTree } from "./parse.ts";
import { arrange, type Body, type Placed, type Section } from "./section.ts";

export interface Markdown {
  readonly text: string;
  readonly lines: Lines;
  /** The YAML between the `---` lines at the top, if any, and where it stands. */
  readonly frontMatter: { readonly text: string; readonly range: Range } | null;
  /** Every section in the order of the document; the first is of level 0 and may be empty. */
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  readonly tree: Tree;
}

/** The reading of the text before the change that led to this one. */
export interface Before {
  readonly markdown: Markdown;
  readonly change: Change;
}

/**
 * Reads Markdown. Never throws; what is too large or nested too deeply is left out and told among the problems.
 * With `before`, sections whose text did not change keep their bodies; the result equals that of reading afresh.
 */
export function readMarkdown(text: string, before?: Before): Markdown {
  const { text: safe, problems } = guard(text);
  const reusable = before && before.markdown.problems.length === 0 && problems.length === 0;
  const tree = parseTree(safe, reusable ? { tree: before.markdown.tree, change: before.change } : undefined);
  const known = new Map<string, Body>();
  for (const section of before?.markdown.sections ?? []) known.set(section.body.text, section.body);
  const { frontMatter, bodies } = readBodies(safe, tree, known);
  return { text, lines: new Lines(text), frontMatter, sections: arrange(bodies), problems, tree };
}

function readBodies(
  text: string,
  tree: Tree,
  known: ReadonlyMap<string, Body>,
): { frontMatter: Markdown["frontMatter"]; bodies: Placed[] } {
  let frontMatter: Markdown["frontMatter"] = null;
  const starts: { from: number; heading: boolean }[] = [{ from: 0, heading: false }];
  const top = tree.topNode;
  for (let node = top.firstChild; node; node = node.nextSibling) {
    if (node.name === "FrontMatter") {
      frontMatter = { text: text.slice(node.from, node.to), range: range(node.from, node.to) };
      starts[0] = { from: node.to, heading: false };
    } else if (/^(?:ATX|Setext)Heading/.test(node.name)) starts.push({ from: node.from, heading: true });
  }
  const bodies: Placed[] = [];
  let node = top.firstChild;
  for (const [i, { from, heading }] of starts.entries()) {
    const to = starts[i + 1]?.from ?? text.length;
    const words = text.slice(from, to);
    const old = known.get(words);
    if (old && (old.heading !== null) === heading) {
      bodies.push({ body: old, from, to });
      while (node && node.from < to) node = node.nextSibling;
      continue;
    }
    const blocks: Block[] = [];
    for (; node && node.from < to; node = node.nextSibling) {
      const block = node.from >= from ? readBlock(text, node, from) : null;
      if (block) blocks.push(block);
    }
    const title = heading && blocks[0]?.kind === "heading" ? (blocks.shift() as Heading) : null;
    bodies.push({ body: { text: words, heading: title, blocks }, from, to });
  }
  return { frontMatter, bodies };
}
