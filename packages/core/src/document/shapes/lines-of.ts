import type { Inline } from "../../syntax/block.ts";
import { slice, sourceRange } from "../../text/mapped.ts";
import { lately } from "../../text/lately.ts";

/** The part `[from, to)` of a run of prose with the marks inside it, as a run of its own. */
export function sliceInline(inline: Inline, from: number, to: number = inline.text.length): Inline {
  const spans = inline.spans
    .filter((span) => span.from < to && span.to > from)
    .map((span) => ({ ...span, from: Math.max(0, span.from - from), to: Math.min(to, span.to) - from }));
  return { ...slice(inline, from, to), range: sourceRange(inline, from, to), spans };
}

/** The lines of a paragraph that are not blank: people write one labelled thing per line without parting paragraphs. */
export function linesOf(inline: Inline): readonly Inline[] {
  return inline.text.includes("\n") ? parted(inline) : [inline];
}

/** Several readers ask for the lines of one paragraph, and for the labels of those lines. */
const parted = lately((inline: Inline): readonly Inline[] => {
  const lines: Inline[] = [];
  let from = 0;
  for (const text of inline.text.split("\n")) {
    if (text.trim() !== "") lines.push(sliceInline(inline, from, from + text.length));
    from += text.length + 1;
  }
  return lines;
});
