import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { Reality } from "@asbuilt/core/rules/drift/reality";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { Lines } from "@asbuilt/core/text/lines";
import { whenAsked } from "@asbuilt/core/text/when-asked";
import { resolve } from "node:path";
import type { Source } from "../check/examine.ts";
import { groupsOf } from "../check/groups.ts";
import { fromHere, placeFromHere, type Unseen } from "../site-node/find.ts";
import { leadsOut } from "../site-node/leads-out.ts";
import { readText } from "../site-node/read-text.ts";
import type { Surveyed } from "../survey/repository.ts";
import { answerWithin } from "../survey/within.ts";
import { listening, verdictMemory } from "./memory.ts";
import type { Verified } from "./report.ts";
import { toldOnce } from "./told-once.ts";
import { designOf, type DesignVerdicts, type Place, verifyDesign } from "./verify-design.ts";

/** How long, in milliseconds of computing, a design may take, and more for each of its documents. */
const patience = { design: 20_000, document: 10_000 };

/** What came of all designs, and the documents of those that did not come to an end. */
export interface AllVerified {
  readonly verified: readonly Verified[];
  readonly unseen: readonly Unseen[];
}

/** Verifies documents, those of one design together. */
export function verifyAll(
  sources: readonly Source[],
  surveyed: Surveyed,
  place: Place,
  { design: forDesign, document: forDocument } = patience,
): AllVerified {
  const { reality, looked } = listening(realityOf(surveyed));
  const memory = verdictMemory(realityOf(surveyed), place, surveyed.state ?? null);
  const linesOf = linesBelow(place.root);
  const unseen: Unseen[] = [];
  const verdicts = groupsOf(sources, place.cwd).flatMap((group) => {
    const known = memory.find(group);
    if (known) return [{ group, verdicts: known }];
    const inTime = forDesign + group.length * forDocument;
    const done = answerWithin(inTime, () => verifyDesign(group, reality, place, linesOf));
    if (!done) {
      unseen.push(...group.map(({ name }) => ({ name, why: `verifying it takes longer than ${inTime / 1000} s` })));
      return [];
    }
    memory.keep(group, done.value, looked());
    return [{ group, verdicts: done.value }];
  });
  memory.save();
  const elsewhere = claimedBy(verdicts.map(({ verdicts: { claims } }) => claims));
  const verified = toldOnce(verdicts.map(({ group, verdicts: one }) => shown(group, one, elsewhere, place)));
  for (const {
    verdicts: { documents },
  } of verdicts)
    for (const { name, cut } of documents)
      if (cut !== null) unseen.push({ name: fromHere(place.cwd, resolve(place.root, name)), why: cut });
  return { verified, unseen };
}

const realityOf = ({ surveys, kindOf, ignores, linesOf, tasksOf }: Surveyed): Reality => ({
  surveys,
  ...(kindOf ? { kindOf } : {}),
  ...(ignores ? { ignores } : {}),
  ...(linesOf ? { linesOf } : {}),
  ...(tasksOf ? { tasksOf } : {}),
});

/** All that any of the designs claims: what one leaves out is described all the same where another tells of it. */
const claimedBy = (all: readonly (readonly Claim[])[]): ReadonlySet<string> =>
  new Set(all.flatMap((claims) => claims.flatMap(({ id, verdict }) => (verdict === "undocumented" ? [] : [id]))));

/** The verdicts on a design as they are told: documents are named from where the host was started, and what another design describes is no gap in this one. */
function shown(
  group: readonly Source[],
  { claims: all, notes, fallen, findings: found, documents }: DesignVerdicts,
  elsewhere: ReadonlySet<string>,
  place: Place,
): Verified {
  const { root, cwd } = place;
  const here = (name: string): string => placeFromHere(cwd, root, name);
  const findings = new Map<Claim, Diagnostic>();
  const answered: Verified["answered"][number][] = [];
  const byClaim = new Map(found.map(([claim, finding, waived]) => [claim, { finding, waived }]));
  const claims = all.flatMap((claim, i): Claim[] => {
    if (claim.verdict === "undocumented" && elsewhere.has(claim.id)) return [];
    const { finding, waived } = byClaim.get(i) ?? {};
    if (!finding) return [claim];
    const diagnostic: Diagnostic = {
      ...finding,
      document: here(finding.document),
      related: finding.related.map((side) => ({ ...side, document: here(side.document) })),
    };
    if (waived === null || waived === undefined) {
      findings.set(claim, diagnostic);
      return [claim];
    }
    answered.push({ diagnostic, by: "waiver", reason: waived });
    return [{ ...claim, verdict: "accepted" }];
  });
  return {
    claims,
    notes,
    fallen,
    findings,
    answered,
    outlines: documents.map(({ outline }) => outline),
    summaries: documents.map(({ name, title, profile, unread }) => ({
      name: here(name),
      title,
      profile,
      claims: countsByKind(
        claims.filter(({ origin, verdict }) => origin.document === name && verdict !== "undocumented"),
      ),
      unread,
    })),
    design: whenAsked(() => designOf(group, place)),
  };
}

function countsByKind(claims: readonly Claim[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of claims) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The lines of the repository's files, each read once. */
function linesBelow(root: string): (path: string) => Lines | null {
  const known = new Map<string, Lines | null>();
  return (path) => {
    let lines = known.get(path);
    if (lines === undefined) {
      const read = leadsOut(root, path) ? null : readText(resolve(root, path));
      lines = read && "text" in read ? new Lines(read.text) : null;
      known.set(path, lines);
    }
    return lines;
  };
}
