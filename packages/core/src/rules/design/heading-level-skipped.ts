import { titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A heading more than one level below the heading above it: the outline has a hole there. */
export const headingLevelSkipped: DesignRule = {
  on: "design",
  id: "heading-level-skipped",
  group: "links",
  requires: "Headings go down one level at a time.",
  severity: "hint",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      let above = 0;
      for (const section of document.sections) {
        if (section.level === 0) continue;
        if (above > 0 && section.level > above + 1)
          yield {
            document: document.name,
            range: titlePlace(section),
            message: `This heading is of level ${section.level}, and the one above it of level ${above}.`,
            element: section.title,
          };
        above = section.level;
      }
    }
  },
};
