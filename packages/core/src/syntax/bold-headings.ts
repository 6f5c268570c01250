import type { Block, Heading, Paragraph } from "./block.ts";
import type { Body, Placed } from "./section.ts";

// Who writes in a word processor has no marks for headings: `**2. System Architecture**`, alone in its paragraph, is one
// there. Where headings stand, such a line is a label of what follows it, and stays what it is.

/** Fewer lines are labels. */
const fewest = 4;
/** Longer ones are sentences. */
const longest = 80;

/**
 * The bodies of a document that has no heading but its title and writes its headings as bold lines, cut at these; any
 * other document's as they are. `read` gives the body of a text without headings.
 */
export function cutAtBoldLines(placed: readonly Placed[], read: (text: string) => Body): readonly Placed[] {
  const last = placed.at(-1);
  if (!last || placed.slice(0, -1).some(({ body }) => body.heading !== null)) return placed;
  const lines = headingLines(last.body.blocks);
  if (lines.length < fewest) return placed;
  const level = (last.body.heading?.level ?? 1) + 1;
  const starts = [0, ...lines.map(({ range }) => range.from)];
  const parts = starts.map((from, i): Placed => {
    const to = starts[i + 1] ?? last.body.text.length;
    const text = last.body.text.slice(from, to);
    const body = i > 0 ? titled(read(text), level) : beginningOf(last.body, to);
    return { body, from: last.from + from, to: last.from + to };
  });
  return [...placed.slice(0, -1), ...parts];
}

/** The numbered lines where there are any: those without a number are labels below them. */
function headingLines(blocks: readonly Block[]): readonly Paragraph[] {
  const bold = blocks.filter(
    (block, i): block is Paragraph => isBoldLine(block) && blocks[i + 1] !== undefined && !isBoldLine(blocks[i + 1]!),
  );
  const numbered = bold.filter(({ inline }) => /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S/.test(inline.text));
  return numbered.length > 0 ? numbered : bold;
}

function isBoldLine(block: Block): block is Paragraph {
  if (block.kind !== "paragraph") return false;
  const { text, spans } = block.inline;
  return (
    text.length <= longest &&
    !text.includes("\n") &&
    !/[.:;,!?：；，。！？]$/u.test(text) &&
    spans.some(({ kind, from, to }) => kind === "strong" && from === 0 && to === text.length)
  );
}

/** The words before the first of the lines, with the heading of the whole. */
const beginningOf = ({ text, heading, blocks }: Body, to: number): Body => ({
  text: text.slice(0, to),
  heading,
  blocks: blocks.filter(({ range }) => range.from < to),
});

/** A body that begins with a bold line, with that line as its heading. */
function titled({ text, blocks: [first, ...blocks] }: Body, level: number): Body {
  const { range, inline } = first as Paragraph;
  const heading: Heading = { kind: "heading", range, level, setext: false, bold: true, inline };
  return { text, heading, blocks };
}

/** Whether a body was cut at a bold line, which no text by itself can tell. */
export const isBold = ({ heading }: Body): boolean => heading?.bold ?? false;
