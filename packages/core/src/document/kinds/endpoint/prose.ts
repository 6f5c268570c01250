import type { Place } from "../../../model/element.ts";
import { operationsOf } from "../../../notation/http/read.ts";
import { requestLines } from "../../../notation/http/request-line.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateOfNew } from "../../state-of-new.ts";
import { stateOperation } from "./state-operation.ts";

/** States every request line of a text, in code or among the words, with the mark that follows it. */
export function readRequestLines(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!inline.text.includes("/")) return;
  const lines = requestLines(inline.text);
  for (const [i, line] of lines.entries()) {
    const after = inline.text.slice(
      line.route.end,
      Math.min(lines[i + 1]?.from ?? inline.text.length, line.route.end + 60),
    );
    const mark = /^[\s`]*[([（][^()[\]（）\n]{2,40}[)\]）]/.exec(after)?.[0];
    const state = mark ? stateOfNew(mark) : undefined;
    const summary =
      place === "item" && lines.length === 1 ? summaryAfter(inline.text.slice(line.route.end)) : undefined;
    const at = {
      range: sourceRange(inline, line.from, line.to),
      place,
      state,
      ...(summary ? { facts: { summary } } : {}),
    };
    for (const operation of operationsOf(line)) stateOperation(operation, at, context, out);
  }
}

/** `GET /orders - lists the orders`: what stands after the dash or colon, as far as its line goes. */
function summaryAfter(text: string): string | undefined {
  return /^[`*\s]{0,4}(?:\([^)\n]{0,40}\)\s*)?(?:[-–—:：→]|=>|->)\s*([^\n]{3,200})/.exec(text)?.[1]?.trim();
}
