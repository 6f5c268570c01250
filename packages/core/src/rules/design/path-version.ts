import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { matches } from "../../text/matches.ts";
import { also, at, enumerate } from "../query/at.ts";
import { segmentsOf, listedIn, subjectOf } from "../query/endpoints.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { listOf } from "../query/lists.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of paths below a version that makes the others exceptions. */
const versionedShare = 0.8;

/** What stands outside the versions of an API by custom. */
const apart =
  /^(?:health\w*|healthz|ready\w*|live\w*|status|ping|metrics|version|info|config|docs?|api-docs|swagger\S*|openapi\S*|redoc|graphql|webhooks?|hooks?|callbacks?|oauth2?|auth|login|logout|\.well-known|ws|socket\S*|static|assets|internal|admin|debug|favicon\S*|robots\S*)$/;

/** Operations without the version that nearly all others have in their paths, or with another. */
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
    yield* ofAnotherVersion(design, groups);
    // An exception stands beside those that it differs from; another list may be of another interface.
    const versioned = new Set(all.filter(({ facts }) => versionOf(facts.path)).map(({ origin }) => origin.section));
    const bases = new Set(all.flatMap(({ facts }) => baseOf(facts.path) ?? []));
    const without = (groups.get("") ?? []).filter(
      ({ origin, facts }) => versioned.has(origin.section) && [...bases].every((base) => facts.path.startsWith(base)),
    );
    const ofMost = Math.max(0, ...[...groups].flatMap(([version, { length }]) => (version === "" ? [] : [length])));
    // Paths of several versions are hardly of one API: a list may be of what is called elsewhere.
    if (without.length === 0 || !isCustom(ofMost, all.length, versionedShare)) return;
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

/** What stands before the version, `/api/`: what is not below it is of another interface, or asks the service how it is. */
const baseOf = (path: string): string | undefined => {
  const version = versionOf(path);
  return version === undefined ? undefined : path.slice(0, path.indexOf(`/${version}`) + 1);
};

/** So many operations of one version show that the API has that one. */
const leastOfVersion = 4;

/** One operation of another version than all others of its list, in a design that speaks of that version nowhere else. */
function* ofAnotherVersion(
  design: Design,
  groups: ReadonlyMap<string, readonly Statement<"endpoint">[]>,
): Iterable<Finding> {
  const [most, other, ...rest] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  if (!most || !other || rest.length > 0 || most[0] === "" || other[0] === "" || other[1].length > 1) return;
  const [one] = other[1];
  const beside = most[1].filter(({ origin }) => listOf({ origin }) === listOf(one!));
  const mentions = design.documents.flatMap(({ markdown }) => matches(markdown.text, versions));
  const isMeant = mentions.filter(([word]) => word.toLowerCase() === other[0].toLowerCase()).length > 1;
  if (beside.length < leastOfVersion || isMeant) return;
  yield {
    ...at(one!),
    message: `${one!.name} is of ${other[0]}, while the other ${beside.length} operations here are of ${most[0]}.`,
    element: `path-version:${one!.id}`,
    related: [also(beside[0]!, `${beside[0]!.name} is of ${most[0]}.`)],
  };
}

const versions = /\bv\d+(?:\.\d+)*\b/gi;

const versionOf = (path: string): string | undefined =>
  segmentsOf(path)
    .slice(0, 4)
    .find((segment) => /^v\d+(?:\.\d+|(?:alpha|beta)\d*)?$/i.test(segment));
