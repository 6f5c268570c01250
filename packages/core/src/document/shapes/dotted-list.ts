import type { List, Paragraph } from "../../syntax/block.ts";
import { range } from "../../text/range.ts";
import { linesOf, sliceInline } from "./lines-of.ts";

/** The marks of items that Markdown does not know. */
const dot = /^[ \t]*[•◦▪‣●○■·]\s+(?=\S)/u;

/** A paragraph whose lines begin with dots as the list that its author sees; `null` for any other, and for a single line. */
export function dottedList({ inline, range: whole }: Paragraph): List | null {
  if (!dot.test(inline.text.slice(0, 40))) return null;
  const lines = linesOf(inline);
  // A line without a dot goes on with the item above it, whose first line tells what it is about.
  const items = lines.flatMap((line) => {
    const mark = dot.exec(line.text.slice(0, 40))?.[0];
    return mark === undefined
      ? []
      : [{ marker: sliceInline(line, 0, mark.length), words: sliceInline(line, mark.length) }];
  });
  if (items.length < 2 || items.length * 2 < lines.length) return null;
  return {
    kind: "list",
    range: whole,
    ordered: false,
    items: items.map(({ marker, words }) => ({
      range: range(marker.range.from, words.range.to),
      marker: marker.range,
      task: null,
      blocks: [{ kind: "paragraph", range: words.range, inline: words }],
    })),
  };
}
