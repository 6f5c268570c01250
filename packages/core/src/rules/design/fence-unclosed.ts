import { fencesOf } from "../query/fences.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A block of code that nothing closes, so that all the rest of the document is code. */
export const fenceUnclosed: DesignRule = {
  on: "design",
  id: "fence-unclosed",
  group: "links",
  requires: "Every block of code is closed.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const { fence, range, section } of fencesOf(document)) {
        if (fence.closed || fence.indented) continue;
        const { text, lines } = document.markdown;
        const end = text.indexOf("\n", range.from);
        const last = range.from + text.slice(range.from, range.to).trimEnd().length;
        const count = lines.lineAt(last) - lines.lineAt(range.from);
        yield {
          document: document.name,
          range: { from: range.from, to: end < 0 ? range.to : end },
          ...(count === 0 && fence.info === ""
            ? {
                message: "This line opens a block of code in which nothing stands; it may go.",
                severity: "info" as const,
              }
            : {
                message: `Nothing closes this block of code${swallowing(count)}.`,
                ...(count > 0 && !isMarkdown.test(text.slice(end, last)) ? { severity: "hint" as const } : {}),
              }),
          element: `${section.title}:${fence.info}`,
        };
      }
  },
};

/** Lines that no code needs: without any, the block is the last of its document, and shown as it is meant. */
const isMarkdown =
  /^\s{0,3}#{1,6} \S|^\s*(?:```|~~~)|^\s{0,3}\|[^\n]*\|\s*$|^\s{0,3}(?:[-*+]|\d{1,3}[.)]) \S|^\p{Lu}[^\n;{}=]*[.:]$/mu;

const swallowing = (lines: number): string =>
  lines === 0
    ? ""
    : lines === 1
      ? ", so the line after it is code too"
      : `, so the ${lines} lines after it are code too`;
