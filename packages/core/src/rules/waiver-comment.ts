import type { Block, Heading, Inline } from "../syntax/block.ts";
import type { Markdown } from "../syntax/markdown.ts";
import { cover, type Range, range, shift } from "../text/range.ts";

/** A comment in which a person answers findings: `<!-- asbuilt-ignore RULE: reason until 2026-12-31 -->`. */
export interface Waiver {
  /** Where the comment stands. */
  readonly range: Range;
  readonly rules: readonly string[];
  /** Empty if none is given. */
  readonly reason: string;
  /** The last day on which it holds, as written. */
  readonly until: string | null;
  /** The word it begins with, if that is none of those there are: `asbuilt-ignore-next-line`. */
  readonly strange: string | null;
  /** It stands between two rows of a table, which it ends: what is below it is read as text. */
  readonly endsTable?: true;
  /** What it speaks of; `null` for the whole document. */
  readonly covers: readonly Range[] | null;
}

const word = /asbuilt[-\s]/;

/** The waivers of a document, in its order. */
export function waiversOf({ text, lines, sections }: Markdown): Waiver[] {
  if (!word.test(text)) return [];
  const waivers: Waiver[] = [];
  const add = (at: Range, covers: () => Range[], endsTable = false): void => {
    const parsed = parseWaiver(text.slice(at.from, at.to));
    if (!parsed) return;
    const { file, ...said } = parsed;
    waivers.push({ range: at, ...said, ...(endsTable ? { endsTable } : {}), covers: file ? null : covers() });
  };
  const inLine = (inline: Inline, base: number): void => {
    for (const span of inline.spans) {
      if (span.kind !== "comment") continue;
      const at = shift(span.range, base);
      const line = lines.lineAt(at.from);
      add(at, () => [range(lines.startOf(line), lines.startOf(line + 1))]);
    }
  };
  const walk = (blocks: readonly Block[], base: number, above: Heading | null, following: Range | null): void => {
    const firstOther = blocks.findIndex(({ kind }) => kind !== "comment");
    const others = followingOf(blocks);
    for (const [i, block] of blocks.entries()) {
      const next = others[i];
      const after = next ? shift(next.range, base) : following;
      if (block.kind === "comment") {
        const at = shift(block.range, base);
        const isFirst = firstOther === -1 || i < firstOther;
        const covers = () => coveredBy(at, above && isFirst ? shift(above.range, base) : null, after);
        add(at, covers, isBetweenRows(blocks[i - 1], next, text.slice(at.to, after?.to ?? at.to)));
      } else if (block.kind === "paragraph") inLine(block.inline, base);
      else if (block.kind === "table")
        for (const row of [block.header, ...block.rows]) for (const cell of row.cells) inLine(cell, base);
      if (block.kind === "quote") walk(block.blocks, base, null, after);
      if (block.kind !== "list") continue;
      for (const [j, item] of block.items.entries()) {
        const nextItem = block.items[j + 1];
        walk(item.blocks, base, null, nextItem ? shift(nextItem.range, base) : after);
      }
    }
  };
  for (const [i, section] of sections.entries()) {
    if (section.body.heading) inLine(section.body.heading.inline, section.from);
    const below = sections[i + 1];
    walk(
      section.body.blocks,
      section.from,
      section.body.heading,
      below?.body.heading ? shift(below.body.heading.range, below.from) : null,
    );
  }
  return waivers;
}

/** For each block the next that is no comment. */
function followingOf(blocks: readonly Block[]): readonly (Block | undefined)[] {
  const following: (Block | undefined)[] = [];
  let next: Block | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    following[i] = next;
    if (blocks[i]!.kind !== "comment") next = blocks[i];
  }
  return following;
}

/** Whether a comment parts a table from rows below it, which no blank line parts from the comment. */
const isBetweenRows = (before: Block | undefined, after: Block | undefined, below: string): boolean =>
  before?.kind === "table" && after?.kind === "paragraph" && /^[ \t]*\r?\n[ \t]*\|/.test(below);

/**
 * A comment of its own speaks of the block after it, past other comments; where it is the last of its list item, of the
 * next item. Directly below a heading it speaks of the heading too.
 */
function coveredBy(comment: Range, heading: Range | null, after: Range | null): Range[] {
  const next = after ? [cover(range(comment.to, comment.to), after)] : [];
  return heading ? [heading, ...next] : next;
}

/** The day on which a waiver ends: what looks like one wherever it stands, and whatever stands last. */
const end = /(?:^|\s)\[?until\s+(\S+?(?=\]?$)|\d{4}-[\w-]+(?=[\s\],;]))[\],;]*/;

/** Reads a comment; `null` if it is no waiver. */
export function parseWaiver(
  comment: string,
): (Omit<Waiver, "range" | "covers" | "endsTable"> & { file: boolean }) | null {
  const inside = /^<!--([^]*?)-->/.exec(comment)?.[1]?.trim();
  const begun = inside && /^asbuilt(?:-[\w-]*|\s+ignore(?:-[\w-]+)?(?=[\s:]|$))/.exec(inside);
  if (!begun) return null;
  const rest = inside.slice(begun[0].length);
  const colon = rest.indexOf(":");
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const said = colon < 0 ? "" : rest.slice(colon + 1).trim();
  const until = end.exec(said);
  return {
    file: begun[0] === "asbuilt-ignore-file",
    strange: begun[0] === "asbuilt-ignore" || begun[0] === "asbuilt-ignore-file" ? null : begun[0],
    rules: names.split(/[\s,]+/).filter(Boolean),
    reason: until ? `${said.slice(0, until.index)} ${said.slice(until.index + until[0].length)}`.trim() : said,
    until: until?.[1] ?? null,
  };
}
