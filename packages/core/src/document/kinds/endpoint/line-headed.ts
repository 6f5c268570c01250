import { operationsOf } from "../../../notation/http/read.ts";
import { type RequestLine, requestLines } from "../../../notation/http/request-line.ts";
import type { Block, Fence, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateAccessHere } from "../control/of-endpoint.ts";
import { describe, describesOne } from "./described.ts";
import { stateOperation } from "./state-operation.ts";

/** An operation that a block consists of, or begins with. */
interface Head {
  readonly line: RequestLine;
  readonly words: Mapped;
  readonly place: "prose" | "code";
}

/**
 * States what is told below paragraphs that are nothing but an operation in bold or code, and below fences that show one:
 * each heads what follows, up to the next. Below a heading that names an operation all is told of that.
 */
export function readLineHeads(body: Body, context: Context, out: Collector): void {
  if (describesOne(body)) return;
  let open: { readonly head: Head; readonly blocks: Block[] } | null = null;
  const close = (): void => {
    if (!open || open.blocks.length === 0) return;
    const { line, words, place } = open.head;
    const range = sourceRange(words, line.from, line.to);
    const operations = operationsOf(line);
    const facts = describe(open.blocks, operations);
    for (const operation of operations) {
      stateOperation(operation, { range, place, facts }, context, out);
      stateAccessHere(operation, facts.access, { range, place }, context, out);
    }
  };
  for (const block of body.blocks) {
    const head = headOf(block);
    if (head) {
      close();
      // A fence may carry the headers of its call.
      open = { head, blocks: block.kind === "fence" ? [block] : [] };
    } else open?.blocks.push(block);
  }
  close();
}

const headOf = (block: Block): Head | null =>
  block.kind === "paragraph" ? markedLine(block.inline) : block.kind === "fence" ? firstLine(block) : null;

/** The one operation that a paragraph in bold or code consists of. */
function markedLine(inline: Inline): Head | null {
  const { text, spans } = inline;
  const whole = text.trim();
  const marked = spans.find(({ kind, from }) => (kind === "strong" || kind === "code") && from === 0);
  if (whole.length > 200 || !marked || marked.to < text.trimEnd().length - 1) return null;
  const line = onlyLine(text);
  return line && /^[\s`:]*$/.test(text.slice(0, line.from) + text.slice(line.route.end))
    ? { line, words: inline, place: "prose" }
    : null;
}

/** The operation of a fence that begins with one, as requests do, and names no other. */
function firstLine({ language, code }: Fence): Head | null {
  if (!/^(?:|http|https|text|txt|plaintext|plain|none)$/.test(language) || code.text.length > 4_000) return null;
  const line = onlyLine(code.text);
  const behind = line ? code.text.slice(line.route.end).split("\n", 1)[0]! : "";
  return line && /^\s*$/.test(code.text.slice(0, line.from)) && /^[`"]?\s*(?:HTTP\/[\d.]+\s*)?$/.test(behind)
    ? { line, words: code, place: "code" }
    : null;
}

function onlyLine(text: string): RequestLine | null {
  const lines = requestLines(text);
  return lines.length === 1 && lines[0]!.methods.length === 1 ? lines[0]! : null;
}
