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
        const count = lines.lineAt(range.to) - lines.lineAt(range.from);
        yield {
          document: document.name,
          range: { from: range.from, to: end < 0 ? range.to : end },
          message: `Nothing closes this block of code, so ${count === 1 ? "the line" : `the ${count} lines`} after it ${count === 1 ? "is" : "are"} code too.`,
          element: `${section.title}:${fence.info}`,
        };
      }
  },
};
