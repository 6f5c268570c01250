import type { Inline, Span } from "../../syntax/block.ts";
import { slice, sourceRange } from "../../text/mapped.ts";
import { Lines } from "../../text/lines.ts";
import { lately } from "../../text/lately.ts";

/** The part `[from, to)` of a run of prose with the marks inside it, as a run of its own; `marks` are all that may be inside. */
export function sliceInline(
  inline: Inline,
  from: number,
  to: number = inline.text.length,
  marks: readonly Span[] = inline.spans,
): Inline {
  const spans = marks
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
  const marks = marksByLine(inline);
  let from = 0;
  for (const [i, text] of inline.text.split("\n").entries()) {
    if (text.trim() !== "") lines.push(sliceInline(inline, from, from + text.length, marks.get(i) ?? []));
    from += text.length + 1;
  }
  return lines;
});

/** The marks of each line, so that no line looks at those of all others. */
function marksByLine({ text, spans }: Inline): ReadonlyMap<number, readonly Span[]> {
  const marks = new Map<number, Span[]>();
  if (spans.length === 0) return marks;
  // An entity may stand for a carriage return, which ends no line here.
  const lines = new Lines(text.replaceAll("\r", " "));
  for (const span of spans)
    for (let line = lines.lineAt(span.from); line <= lines.lineAt(span.to); line++) {
      const there = marks.get(line - 1);
      if (there) there.push(span);
      else marks.set(line - 1, [span]);
    }
  return marks;
}
