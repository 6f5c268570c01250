import type { Inline } from "../../syntax/block.ts";
import { cover } from "../../text/range.ts";

/** Two runs of prose as one, with a few signs between them that stand at the end of the first. */
export function besideOneAnother(first: Inline, between: string, second: Inline): Inline {
  const at = first.text.length + between.length;
  return {
    text: `${first.text}${between}${second.text}`,
    cuts: [
      ...first.cuts,
      first.text.length,
      first.range.to,
      ...second.cuts.map((cut, i) => (i % 2 === 0 ? cut + at : cut)),
    ],
    range: cover(first.range, second.range),
    spans: [...first.spans, ...second.spans.map((span) => ({ ...span, from: span.from + at, to: span.to + at }))],
  };
}
