import { groupBy } from "../query/ground.ts";
import { type LimitStatement, limitsOf } from "../query/limits.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A timeout, lifetime, retention, interval or limit of one thing, stated with two numbers. */
export const limitContradicts: DesignRule = {
  on: "design",
  id: "limit-contradicts",
  group: "consistency",
  requires: "A timeout, lifetime, retention or limit is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const [key, all] of groupBy(limitsOf(design), ({ key }) => key)) {
      const sections = [...groupBy(all, ({ document, section }) => `${document}#${section.index}`).values()];
      // A section that gives one thing two numbers tells cases apart in a way that is not understood.
      if (sections.length < 2 || sections.some((same) => new Set(same.map(({ value }) => value)).size > 1)) continue;
      const [first, ...more] = sections.map((same) => same[0]!);
      const other = more.find((statement) => statement.value !== first!.value && comparable(key, first!, statement));
      if (!other) continue;
      yield {
        document: other.document,
        range: other.range,
        message: `The ${other.called} is ${other.shown} here and ${first!.shown} elsewhere.`,
        element: `limit:${key}`,
        related: [{ document: first!.document, range: first!.range, message: `It is ${first!.shown} here.` }],
      };
    }
  },
};

/**
 * A name of one word ("cache") means in the section on a thing that thing's own; only chapters as a whole speak of the
 * one there is. Two words tell enough wherever they stand.
 */
const comparable = (key: string, a: LimitStatement, b: LimitStatement): boolean =>
  key.split("|")[0]!.includes(" ") ||
  [a, b].every(({ section }) => section.context.depth === 0 && section.context.chapters.length > 0);
