import type { ReadDocument } from "../../document/design.ts";
import { entriesOf } from "../../document/metadata/entries.ts";
import { normalStatus } from "../../document/metadata/status.ts";
import { quote } from "../query/at.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The head of a document that gives it two statuses: front matter is forgotten when the line below the title is changed. */
export const statusContradicts: DesignRule = {
  on: "design",
  id: "status-contradicts",
  group: "consistency",
  requires: "A document has one status.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) yield* contradictions(document);
  },
};

function* contradictions({ name, markdown }: ReadDocument): Iterable<Finding> {
  const stated = entriesOf(markdown).flatMap((entry) => {
    const status = entry.key === "status" && entry.value.length <= 60 ? normalStatus(entry.value) : null;
    return status ? [{ ...entry, status }] : [];
  });
  const [first, ...more] = stated;
  const other = more.find(({ status }) => status !== first!.status);
  if (!other) return;
  yield {
    document: name,
    range: other.range,
    message: `The status is ${quote(other.value)} here and ${quote(first!.value)} above.`,
    element: "status",
    related: [{ document: name, range: first!.range, message: `The status is ${quote(first!.value)} here.` }],
  };
}
