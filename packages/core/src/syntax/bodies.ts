import type { SyntaxNode } from "@lezer/common";
import type { Problem } from "../text/diagnostic.ts";
import { range } from "../text/range.ts";
import type { Block, Heading } from "./block.ts";
import { readBlock, readSiblings } from "./blocks.ts";
import { isBold } from "./bold-headings.ts";
import { deepest } from "./guard.ts";
import { parseTree } from "./parse.ts";
import type { Body, Placed } from "./section.ts";

/** A stretch of a document as bodies, and what in it could not be read. */
export interface Bodies {
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** How much of a document is read: all, or its headings alone. */
export interface Depth {
  /** The marks that one paragraph may hold. */
  readonly marks: number;
  readonly outline: boolean;
}

/**
 * Reads the bodies of a text that begins at offset `begin` of its document and is not inside any block there. A body
 * whose text is among `known` is that very body.
 */
export function readBodies(text: string, begin: number, depth: Depth, known: ReadonlyMap<string, Body>): Bodies {
  const { tree, plain } = parseTree(text, depth.marks);
  const starts = [0];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) if (isHeading(node)) starts.push(node.from);
  if (starts[1] === 0) starts.shift();
  const placed: Placed[] = [];
  /** Sections of one text are one body here too: a body does not know where it stands. */
  const fresh = new Map<string, Body>();
  let node = tree.topNode.firstChild;
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? text.length;
    const words = text.slice(from, to);
    const body = same(known.get(words)) ?? fresh.get(words) ?? readBody(text, node, from, to, depth.outline);
    fresh.set(words, body);
    placed.push({ body, from: begin + from, to: begin + to });
    while (node && node.from < to) node = node.nextSibling;
  }
  const problems: Problem[] = depth.outline ? [] : plain.map((at) => tooManyMarks(begin + at));
  tree.iterate({
    enter: (at) => void (at.name === "TooDeep" && problems.push(tooDeep(begin + at.from, begin + at.to))),
  });
  return { placed, problems };
}

/** What was cut at a bold line is no body of that text by itself. */
const same = (body: Body | undefined): Body | undefined => (body && isBold(body) ? undefined : body);

function readBody(text: string, first: SyntaxNode | null, from: number, to: number, outline: boolean): Body {
  const titled = first !== null && first.from === from && isHeading(first);
  const heading = titled ? (readBlock(text, first, from) as Heading) : null;
  const blocks: Block[] = outline ? [] : readSiblings(text, titled ? first.nextSibling : first, to, from);
  return { text: text.slice(from, to), heading, blocks };
}

const isHeading = (node: SyntaxNode): boolean => /^(?:ATX|Setext)Heading/.test(node.name);

const tooManyMarks = (from: number): Problem => ({
  range: range(from, from + 1),
  what: "paragraph",
  why: "it holds too many marks to be paired; its words are read as they stand",
});

const tooDeep = (from: number, to: number): Problem => ({
  range: range(from, to),
  what: "line",
  why: `it is nested deeper than ${deepest} lists or quotes`,
});
