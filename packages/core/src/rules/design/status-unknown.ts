import type { DesignRule, Finding } from "../rule.ts";

/** A status in words of which nobody can tell whether the design is agreed or built. */
export const statusUnknown: DesignRule = {
  on: "design",
  id: "status-unknown",
  group: "completeness",
  requires:
    "The status of a design is one that is understood: draft, in review, approved, in progress, implemented or superseded.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const { name, metadata } of documents) {
      const { status, statusText } = metadata;
      if (status !== null || !statusText || statusText.text.length > 60) continue;
      yield {
        document: name,
        range: statusText.range,
        message: `The status "${statusText.text}" does not say whether the design is a draft, approved or implemented.`,
        element: "status",
      };
    }
  },
};
