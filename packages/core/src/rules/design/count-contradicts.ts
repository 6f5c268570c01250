import { announcedCounts } from "../query/counts.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A line that announces a number of things, above a list or table that holds another number of them. */
export const countContradicts: DesignRule = {
  on: "design",
  id: "count-contradicts",
  group: "consistency",
  requires: "A list holds as many things as the line above it announces.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const { document, section, announced, noun, range, held, holder, holderRange } of documents.flatMap(
      announcedCounts,
    )) {
      if (announced === held) continue;
      yield {
        document,
        range,
        message: `${announced} ${noun} are announced, and the ${holder} below holds ${held}.`,
        element: `count:${section.title}:${noun}`,
        related: [{ document, range: holderRange, message: `The ${holder} begins here.` }],
      };
    }
  },
};
