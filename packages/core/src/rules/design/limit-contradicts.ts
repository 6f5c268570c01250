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
 * What many things have ("cache", "token") means in the section on a thing that thing's own: only chapters as a whole speak of the
 * one there is, or whoever is said to do it. Two words, or a word of the trade ("invoice"), tell enough wherever they stand.
 */
function comparable(key: string, a: LimitStatement, b: LimitStatement): boolean {
  const subject = key.split("|")[0]!;
  const isOfAll = ({ section: { context, title } }: LimitStatement): boolean => {
    if (context.depth === 0 && context.chapters.length > 0) return true;
    return subject === "rate limit" && /\b(?:rate|limit\w*|throttling|gateway|proxy)\b/i.test(title);
  };
  if (a.ofError !== b.ofError) return true;
  const ofAll = isOfAll(a) && isOfAll(b);
  if (a.actor !== undefined && b.actor !== undefined)
    return a.actor === b.actor && (subject !== "rate limit" || isOfAll(a) || isOfAll(b));
  return ofAll || (subject !== "rate limit" && (subject.includes(" ") || !common.test(subject)));
}

const common =
  /^(?:access|account|alert|api|batch|body|buffer|button|cache|call|channel|check|client|code|component|config|connection|container|cookie|data|database|dataset|default|document|email|entry|error|event|export|field|file|health|history|id|image|index|instance|item|job|key|link|list|lock|log|login|mail|message|metric|model|notification|object|operation|page|password|payload|pod|poller|process|query|queue|read|record|reading|refresh|replica|report|request|resource|response|result|retry|row|rule|run|sample|secret|server|service|snapshot|state|status|stream|sync|system|table|task|thread|token|trace|update|upload|url|user|value|version|webhook|window|worker|write)$/;
