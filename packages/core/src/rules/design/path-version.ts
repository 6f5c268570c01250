import { also, at, enumerate } from "../query/at.ts";
import { segmentsOf, listedIn, subjectOf } from "../query/endpoints.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of paths below a version that makes the others exceptions. */
const versionedShare = 0.8;

/** What stands outside the versions of an API by custom. */
const apart =
  /^(?:health\w*|healthz|ready\w*|live\w*|status|ping|metrics|version|info|docs?|swagger|openapi\S*|redoc|graphql|webhooks?|hooks?|callbacks?|oauth2?|auth|login|logout|\.well-known|ws|socket\S*|static|assets|internal|admin|debug|favicon\S*|robots\S*)$/;

/** Operations without the version that nearly all others have in their paths. */
export const pathVersion: DesignRule = {
  on: "design",
  id: "path-version",
  group: "api",
  requires: "Either all paths of an API have a version or none.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const all = listedIn(design)
      .map(({ statement }) => statement)
      .filter(({ facts }) => !segmentsOf(facts.path).some((segment) => apart.test(segment.toLowerCase())))
      .filter(({ facts }) => subjectOf(facts.path) !== undefined);
    const groups = groupBy(all, ({ facts }) => versionOf(facts.path) ?? "");
    // An exception stands beside those that it differs from; another list may be of another interface.
    const versioned = new Set(all.filter(({ facts }) => versionOf(facts.path)).map(({ origin }) => origin.section));
    const without = (groups.get("") ?? []).filter(({ origin }) => versioned.has(origin.section));
    if (without.length === 0 || !isCustom(all.length - (groups.get("")?.length ?? 0), all.length, versionedShare))
      return;
    const [first, ...more] = without;
    const versions = [...groups.keys()].filter((version) => version !== "");
    yield {
      ...at(first!),
      message: `${first!.name} has no version in its path${more.length > 0 ? `, nor have ${more.length} more` : ""}, while ${all.length - (groups.get("")?.length ?? 0)} operations have ${enumerate(versions)}.`,
      element: `path-version:${first!.origin.document}`,
      related: more.slice(0, 20).map((statement) => also(statement, `${statement.name} has no version.`)),
    };
  },
};

const versionOf = (path: string): string | undefined =>
  segmentsOf(path)
    .slice(0, 4)
    .find((segment) => /^v\d+(?:\.\d+|(?:alpha|beta)\d*)?$/i.test(segment));
