import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { documentText } from "../../query/document-text.ts";
import type { ElementClaim } from "../claims.ts";

type Claim = ElementClaim<"dependency">;

/**
 * A claim without the versions that the design gives what builds and tests run on, "CI is `ci.yml` (Go 1.21)": no manifest and no image
 * tells of these. What else the design says of the version is then claimed instead.
 */
export function withoutBuilds(claim: Claim, design: Design): Claim {
  const versioned = claim.statements.filter(({ facts }) => facts.version !== undefined);
  const ofBuilds = versioned.filter(({ origin }) => isOfBuilds(origin, design));
  if (ofBuilds.length === 0) return claim;
  const statements = claim.statements.filter((each) => !ofBuilds.includes(each));
  const kept = statements.find(({ facts }) => facts.version !== undefined);
  const { version: _, ...facts } = claim.facts;
  return kept
    ? { ...claim, statements, origin: kept.origin, facts: { ...facts, version: kept.facts.version! } }
    : { ...claim, statements, facts };
}

/** Whether the sentence of a version tells of builds, before it comes to the version. */
function isOfBuilds({ document, range }: Origin, design: Design): boolean {
  const before = documentText(design, document).slice(Math.max(0, range.from - 300), range.from);
  return builds.test(before.split(/[.!?]\s|\n\s*(?:\n|[-*|])/).at(-1)!);
}

const builds = /\bCI\b|\.github\/workflows|\bGitHub Actions\b/;
