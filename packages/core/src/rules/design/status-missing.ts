import { headOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A document that says its version, date or author but not whether it is a draft, agreed or built. */
export const statusMissing: DesignRule = {
  on: "design",
  id: "status-missing",
  group: "completeness",
  requires: "A design that says who wrote it and when also says where it stands.",
  severity: "hint",
  *check({ documents }): Iterable<Finding> {
    if (documents.some(({ metadata }) => metadata.statusText)) return;
    for (const document of documents) {
      const { version, date, authors } = document.metadata;
      if (!version && !date && authors.length === 0) continue;
      yield {
        document: document.name,
        range: headOf(document),
        message: "This design does not say its status: whether it is a draft, approved or implemented.",
        element: "status",
      };
      return;
    }
  },
};
