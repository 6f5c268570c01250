import type { Range } from "../../text/range.ts";
import { after, closeOf, isMark, isWord, rangeOf, textOf, unquoted } from "../code/reach.ts";
import type { Code, Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";

/** A block of HCL, the language of Terraform: `resource "aws_sqs_queue" "mails" { ... }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Where its type stands. */
  readonly range: Range;
  readonly attributes: ReadonlyMap<string, HclValue>;
  readonly blocks: readonly HclBlock[];
}

export interface HclValue {
  /** A string without its quotes, all else as written. */
  readonly text: string;
  /** Whether it is a string, number or truth value that stands as it is, with nothing put into it. */
  readonly isLiteral: boolean;
  readonly range: Range;
}

const lexis: Lexis = { lineComments: ["#", "//"], blockComments: [["/*", "*/"]], quotes: ['"'], spanning: [] };

/** Blocks within blocks beyond this depth are not read. */
const deepest = 40;

/** The blocks of a file. Total and linear: what is neither a block nor an attribute is passed over. */
export function readHcl(text: string): readonly HclBlock[] {
  const code = tokenize(withoutHeredocs(text), lexis);
  return bodyOf(code, 0, code.tokens.length, deepest).blocks;
}

/** Heredocs are blanked, so that nothing in them is taken for HCL and all else keeps its place. */
function withoutHeredocs(text: string): string {
  if (!text.includes("<<")) return text;
  let end: string | null = null;
  return text
    .split("\n")
    .map((line) => {
      if (end !== null) {
        if (line.trim() === end) end = null;
        return " ".repeat(line.length);
      }
      end = /<<[-~]?([A-Za-z_]\w{0,60})\s*$/.exec(line.slice(-200))?.[1] ?? null;
      return line;
    })
    .join("\n");
}

function bodyOf(code: Code, from: number, to: number, depth: number): Pick<HclBlock, "attributes" | "blocks"> {
  const attributes = new Map<string, HclValue>();
  const blocks: HclBlock[] = [];
  for (let i = from; i < to; ) {
    const token = code.tokens[i]!;
    if (token.kind === "word" && isMark(code, i + 1, "=")) {
      const end = lineEnd(code, i + 2, to);
      if (end > i + 2) attributes.set(token.text, valueOf(code, i + 2, end));
      i = Math.max(end, i + 2);
      continue;
    }
    const open = token.kind === "word" ? openingAfter(code, i, to) : null;
    if (open === null) {
      i = after(code, i);
      continue;
    }
    const close = Math.min(closeOf(code, open), to);
    const labels = code.tokens
      .slice(i + 1, open)
      .map((each) => (each.kind === "string" ? unquoted(each).text : each.text));
    const inside = depth > 0 ? bodyOf(code, open + 1, close, depth - 1) : { attributes: new Map(), blocks: [] };
    blocks.push({ type: token.text, labels, range: rangeOf(token), ...inside });
    i = close + 1;
  }
  return { attributes, blocks };
}

/** The brace that opens the block whose type stands at `at`; only labels may stand between. */
function openingAfter(code: Code, at: number, to: number): number | null {
  for (let i = at + 1; i < to && i < at + 6; i++) {
    if (isMark(code, i, "{")) return i;
    if (code.tokens[i]!.kind !== "string" && !isWord(code, i)) return null;
  }
  return null;
}

/** A value ends with its line, outside all brackets. */
function lineEnd(code: Code, from: number, to: number): number {
  let i = from;
  while (i < to && (i === from || !code.tokens[i]!.first)) i = after(code, i);
  return Math.min(i, to);
}

function valueOf(code: Code, from: number, to: number): HclValue {
  const token = code.tokens[from]!;
  const range = { from: token.from, to: code.tokens[to - 1]!.to };
  const isOne = to === from + 1;
  if (isOne && token.kind === "string") {
    const { text } = unquoted(token);
    return { text, isLiteral: !/[$%]\{/.test(text), range };
  }
  const text = textOf(code, from, to);
  return { text, isLiteral: isOne && /^(?:\d[\d.]*|true|false)$/.test(text), range };
}
