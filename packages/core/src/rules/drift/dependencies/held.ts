import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Survey } from "../../../survey/survey.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Found } from "../reality.ts";
import { isMadeWith } from "../../query/made-with.ts";
import { isItself } from "./itself.ts";
import { countsApart, versionHolds } from "./versions.ts";

type Claim = ElementClaim<"dependency">;

/** What builds the system is used where the file stands that it goes by; which version of it does, no such file tells. */
export function heldByFile(claim: Claim, path: string, survey: Survey): Answer {
  const answer = confirmed(claim, survey, [{ path, line: 0 }]);
  return claim.facts.version === undefined || countsApart(claim.name)
    ? answer
    : { ...answer, message: `${claim.name} is used by ${path}, but its version is not told there.` };
}

/** Where several places of a design give versions, each of them has to hold: of those that do not, the first is told. */
export function heldThroughout(claim: Claim, packages: readonly Found<"dependency">[], design: Design): Answer {
  const first = held(claim, packages);
  if (first.outcome !== "confirmed") return heldByOnePart(claim, packages, design) ?? first;
  for (const { facts, origin, state } of claim.statements) {
    if (facts.version === undefined || facts.version === claim.facts.version) continue;
    if (state === "planned" || state === "removed" || state === "deprecated") continue;
    const other = held({ ...claim, facts, origin }, packages);
    if (other.outcome === "contradicted") return other;
  }
  return first;
}

/** Of versions that parts tell of themselves, that of the one part which is here; `null` where other places tell a version too. */
function heldByOnePart(claim: Claim, packages: readonly Found<"dependency">[], design: Design): Answer | null {
  const versions = claim.statements.filter(({ facts }) => facts.version !== undefined);
  if (versions.length < 2 || !versions.every(({ origin }) => isMadeWith(design, origin.document, origin.range.from)))
    return null;
  const answers = versions.map(({ facts, origin }) => held({ ...claim, facts, origin }, packages));
  return answers.find(({ outcome }) => outcome === "confirmed") ?? null;
}

/** What a manifest of Cargo writes as a bare version is the least of a range, as behind a caret. */
const asMeant = (stated: string, { place }: Origin, { element }: Found<"dependency">): string =>
  place === "code" && element.facts.ecosystem === "cargo" && /^\d+(?:\.\d+)*$/.test(stated) ? `^${stated}` : stated;

/** The best of several declarations speaks: one that holds, else the one that says most. */
function held(claim: Claim, packages: readonly Found<"dependency">[]): Answer {
  const stated = claim.facts.version;
  const [first] = packages;
  if (!stated || countsApart(claim.name)) return confirmed(claim, first!.survey, first!.element.evidence);
  const { origin } = claim.statements.find(({ facts }) => facts.version === stated) ?? claim;
  // Of a family of packages only those that bear the name itself have its version.
  const judged = packages.map((each) => ({ each, holds: versionHolds(asMeant(stated, origin, each), each.element) }));
  const good = judged.find(({ holds }) => holds === true);
  if (good) return confirmed(claim, good.each.survey, good.each.element.evidence);
  const own = judged.filter(({ each }) => isItself(claim.name, each));
  const bad = own.find(({ holds }) => holds === false);
  if (!bad) {
    const why = `${claim.name} is declared in ${placeOf(first!.element.evidence[0]!)}, but its version is not told there.`;
    return { ...confirmed(claim, first!.survey, first!.element.evidence), message: why };
  }
  const { element, survey } = bad.each;
  const { resolved, version } = element.facts;
  // Where the lock file is of another day, the manifest is what differs.
  const isStale = resolved !== undefined && versionHolds(stated, { ...element, facts: { version: resolved } }) === true;
  const actual = isStale ? version! : (resolved ?? version!);
  return contradicted(
    { ...claim, origin },
    survey,
    [{ fact: "version", expected: stated, actual, evidence: element.evidence }],
    {
      message: `${claim.name} is ${stated} in the design, ${actual} in ${placeOf(element.evidence[0]!)}.`,
      because: [
        `${element.name} is declared in ${placeOf(element.evidence[0]!)}${version ? ` as ${version}` : ""}.`,
        ...(resolved ? [`The lock file fixes ${resolved}.`] : []),
      ],
      advice: `Use ${claim.name} ${stated}, or write ${actual} in the design.`,
    },
  );
}
