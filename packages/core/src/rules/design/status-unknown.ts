import { areAlike, nearest } from "../../text/nearest.ts";
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
      const meant = meantBy(statusText.text);
      yield {
        document: name,
        range: statusText.range,
        message: `The status "${statusText.text}" does not say whether the design is a draft, approved or implemented${meant ? `; is "${meant}" meant?` : "."}`,
        element: "status",
        // Whoever knows the team may know what its word means; only a slip is surely wrong.
        ...(meant ? {} : { severity: "hint" as const }),
        fixes: meant
          ? [{ title: `Write ${meant}`, safe: false, edits: [{ range: statusText.range, insert: meant }] }]
          : [],
      };
    }
  },
};

const statuses = [
  "Draft",
  "Proposed",
  "In review",
  "Approved",
  "Accepted",
  "In progress",
  "Implemented",
  "Deprecated",
  "Superseded",
  "Rejected",
];

/** The status of which a word is a slip. */
function meantBy(text: string): string | null {
  const near = text.length < 5 ? null : nearest(text, statuses);
  return near !== null && areAlike(text.toLowerCase(), near.toLowerCase()) ? near : null;
}
