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
  const lines = headingLines(last.body);
  if (lines.length < fewest) return placed;
  const level = (last.body.heading?.level ?? 1) + 1;
  const starts = [0, ...lines.map(({ from }) => from)];
  const parts = starts.map((from, i): Placed => {
    const to = starts[i + 1] ?? last.body.text.length;
    const text = last.body.text.slice(from, to);
    const body = i > 0 ? titled(text, level + depthOf(lines[i - 1]!), read) : beginningOf(last.body, to);
    return { body, from: last.from + from, to: last.from + to };
  });
  return [...placed.slice(0, -1), ...parts];
}

/** How deep below the chapters a number says that its heading stands: `2.1` one level. */
const depthOf = ({ words }: BoldLine): number =>
  /^\d{1,2}((?:\.\d{1,2}){0,3})/.exec(words)?.[1]?.match(/\./g)?.length ?? 0;

/** A line of bold words alone, by where it begins in its body. */
interface BoldLine {
  readonly from: number;
  readonly words: string;
}

/** The numbered lines where there are any: those without a number are labels below them. */
function headingLines({ blocks, text }: Body): readonly BoldLine[] {
  const lines = blocks.flatMap((block): (BoldLine | null)[] => {
    const bold = boldLinesOf(block, text);
    return bold.length > 0 ? bold : [null];
  });
  const bold = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return line && next !== undefined && (next === null || isNumbered(line)) ? [line] : [];
  });
  const numbered = bold.filter(isNumbered);
  return numbered.length > 0 ? numbered : bold;
}

const isNumbered = ({ words }: BoldLine): boolean => /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S/.test(words);

/** The lines of a paragraph of which each is bold words and nothing else; none of any other block. */
function boldLinesOf(block: Block, text: string): BoldLine[] {
  if (block.kind !== "paragraph" || block.inline.text.length > 4 * longest) return [];
  const { inline } = block;
  let at = 0;
  let from = block.range.from;
  const lines: BoldLine[] = [];
  for (const words of inline.text.split("\n")) {
    const [start, end] = [at, at + words.length];
    const isBold = inline.spans.some((span) => span.kind === "strong" && span.from === start && span.to === end);
    if (!isBold || words.length > longest || /[.:;,!?：；，。！？]$/u.test(words)) return [];
    lines.push({ from, words });
    at = end + 1;
    from = text.indexOf("\n", from) + 1;
  }
  return lines;
}

/** The words before the first of the lines, with the heading of the whole. */
const beginningOf = ({ text, heading, blocks }: Body, to: number): Body => ({
  text: text.slice(0, to),
  heading,
  blocks: blocks.filter(({ range }) => range.from < to),
});

/** The body of a text that begins with a bold line, with that line as its heading; what stands right below it is none of the heading. */
function titled(text: string, level: number, read: (text: string) => Body): Body {
  const whole = read(text);
  const end = text.indexOf("\n");
  const isLine = end < 0 || !(whole.blocks[0] as Paragraph).inline.text.includes("\n");
  const [first, ...blocks] = isLine
    ? whole.blocks
    : [read(text.slice(0, end)).blocks[0]!, ...read("\n".repeat(end) + text.slice(end)).blocks];
  const { range, inline } = first as Paragraph;
  const heading: Heading = { kind: "heading", range, level, setext: false, bold: true, inline };
  return { text, heading, blocks };
}

/** Whether a body was cut at a bold line, which no text by itself can tell. */
export const isBold = ({ heading }: Body): boolean => heading?.bold ?? false;
