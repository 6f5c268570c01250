import { headOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A document that begins without its name. */
export const titleMissing: DesignRule = {
  on: "design",
  id: "title-missing",
  group: "completeness",
  requires: "A document has a title: a heading of the first level, or one in its front matter.",
  severity: "hint",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      if (document.metadata.title !== null || document.sections.every(({ level }) => level === 0)) continue;
      yield {
        document: document.name,
        range: headOf(document),
        message: "This document has no title: no heading of the first level stands above its chapters.",
        element: "title",
      };
    }
  },
};
