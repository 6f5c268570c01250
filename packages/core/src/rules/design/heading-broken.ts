import { brokenHeading } from "../../document/broken-heading.ts";
import { shift } from "../../text/range.ts";
import { titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A heading whose title goes on in the line below, where Markdown reads a paragraph. */
export const headingBroken: DesignRule = {
  on: "design",
  id: "heading-broken",
  group: "completeness",
  requires: "The title of a chapter stands on one line.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const section of document.sections) {
        const broken = brokenHeading(section);
        if (!broken) continue;
        yield {
          document: document.name,
          range: titlePlace(section),
          message: `This heading is broken over two lines: "${broken.title}" is meant.`,
          element: broken.title,
          fixes: [
            {
              title: "Join the two lines",
              safe: true,
              edits: [{ range: shift(broken.gap, section.from), insert: broken.joint }],
            },
          ],
        };
      }
  },
};
