import { at, quote } from "../query/at.ts";
import { specifiedIn } from "../query/endpoints.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** What the first word of a summary promises, and the methods that cannot keep it. */
const against: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^(?:create|add|register|delete|remove|update|replace)s?\s/i, new Set(["GET", "HEAD"])],
  [/^(?:get|list|fetch|retrieve|return|show|create|add)s?\s/i, new Set(["DELETE"])],
  [/^(?:delete|remove)s?\s/i, new Set(["PUT", "GET"])],
];

/** An operation whose summary begins with a deed that its method does not do: a `GET` that deletes. */
export const methodAgainstSummary: DesignRule = {
  on: "design",
  id: "method-against-summary",
  group: "api",
  requires: "The method of an operation does what its summary says.",
  severity: "hint",
  *check(design): Iterable<Finding> {
    for (const { endpoint, statement } of specifiedIn(design)) {
      const summary = statement.facts.summary ?? "";
      const deed = against.find(([words, methods]) => words.test(summary) && methods.has(statement.facts.method));
      if (deed)
        yield {
          ...at(statement),
          message: `${endpoint.name} is said to do what its method does not: ${quote(summary)}.`,
          element: endpoint.id,
        };
    }
  },
};
