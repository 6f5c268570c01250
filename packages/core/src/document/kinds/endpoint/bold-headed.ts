import { operationsOf } from "../../../notation/http/read.ts";
import { type RequestLine, requestLines } from "../../../notation/http/request-line.ts";
import type { Block, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateAccessHere } from "../control/of-endpoint.ts";
import { describe } from "./described.ts";
import { stateOperation } from "./state-operation.ts";

/** States what is told below paragraphs that are nothing but an operation in bold: each heads what follows, up to the next. */
export function readBoldHeads(body: Body, context: Context, out: Collector): void {
  let open: { readonly line: RequestLine; readonly inline: Inline; readonly blocks: Block[] } | null = null;
  const close = (): void => {
    if (!open || open.blocks.length === 0) return;
    const { line, inline, blocks } = open;
    const range = sourceRange(inline, line.from, line.to);
    const facts = describe(blocks);
    for (const operation of operationsOf(line)) {
      stateOperation(operation, { range, place: "prose", facts }, context, out);
      stateAccessHere(operation, facts.access, { range, place: "prose" }, context, out);
    }
  };
  for (const block of body.blocks) {
    const line = block.kind === "paragraph" ? boldLine(block.inline) : null;
    if (line && block.kind === "paragraph") {
      close();
      open = { line, inline: block.inline, blocks: [] };
    } else open?.blocks.push(block);
  }
  close();
}

/** The one operation that a paragraph in bold consists of. */
function boldLine({ text, spans }: Inline): RequestLine | null {
  const whole = text.trim();
  const [bold] = spans.filter(({ kind }) => kind === "strong");
  if (whole.length > 200 || !bold || bold.from > 0 || bold.to < text.trimEnd().length - 1) return null;
  const lines = requestLines(text);
  const [line] = lines;
  const alone = line && lines.length === 1 && line.methods.length === 1;
  return alone && /^[\s`:]*$/.test(text.slice(0, line.from) + text.slice(line.route.end)) ? line : null;
}
