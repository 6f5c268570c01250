import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { Reality } from "@asbuilt/core/rules/drift/reality";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { whenAsked } from "@asbuilt/core/text/when-asked";
import { resolve } from "node:path";
import type { Source } from "../check/examine.ts";
import { groupsOf } from "../check/groups.ts";
import type { Unseen } from "../site-node/find.ts";
import { fromHere, placeFromHere } from "../site-node/from-here.ts";
import type { Surveyed } from "../survey/repository.ts";
import { doTogether } from "../threads/pool.ts";
import { accept } from "./accept.ts";
import { type Done, type Patience, verifierOf, verifying } from "./job.ts";
import { verdictMemory } from "./memory.ts";
import { isClaimed, type Verified } from "./report.ts";
import { toldOnce } from "./told-once.ts";
import { designOf, type DesignVerdicts, type Place } from "./verify-design.ts";

/** What came of all designs, and the documents of those that did not come to an end. */
export interface AllVerified {
  readonly verified: readonly Verified[];
  readonly unseen: readonly Unseen[];
}

const usual: Patience = { design: 20_000, document: 10_000 };

/** Verifies documents, those of one design together; where there are many, on several threads. */
export async function verifyAll(
  sources: readonly Source[],
  surveyed: Surveyed,
  place: Place,
  patience: Patience = usual,
): Promise<AllVerified> {
  const { surveys, files = null, problems: _, state = null, ...looking } = surveyed;
  const reality: Reality = { surveys, ...looking };
  const memory = verdictMemory(reality, place, state);
  const groups = groupsOf(sources, place.cwd);
  const all: (DesignVerdicts | undefined)[] = groups.map((group) => memory.find(group));
  const unseen: Unseen[] = [];
  const done = (one: Done): void => {
    const group = groups[one.index]!;
    if ("why" in one) return void unseen.push(...group.map(({ name }) => ({ name, why: one.why })));
    all[one.index] = one.verdicts;
    memory.keep(group, one.verdicts, one.looked);
  };
  const tasks = groups.flatMap((group, index) => (all[index] ? [] : [{ index, group }]));
  const here = verifierOf(reality, place, patience);
  // A repository that is looked at in another way than on disk is so in this thread alone.
  if (files === null && looking.kindOf) here(tasks).forEach(done);
  else await doTogether(verifying, { place, patience, surveys, files }, tasks, done, here);
  memory.save();
  const known = groups.flatMap((group, index) => (all[index] ? [{ group, verdicts: all[index] }] : []));
  const elsewhere = claimedBy(known.map(({ verdicts: { claims } }) => claims));
  const verified = toldOnce(known.map(({ group, verdicts }) => shown(group, verdicts, elsewhere, place)));
  for (const { verdicts } of known)
    for (const { name, cut } of verdicts.documents)
      if (cut !== null) unseen.push({ name: fromHere(place.cwd, resolve(place.root, name)), why: cut });
  return { verified, unseen };
}

/** All that any of the designs claims: what one leaves out is described all the same where another tells of it. */
const claimedBy = (all: readonly (readonly Claim[])[]): ReadonlySet<string> =>
  new Set(
    all.flatMap((claims) =>
      claims.flatMap((claim) => (claim.verdict === "undocumented" ? [] : [claim.id, ...placesOf(claim)])),
    ),
  );

/** A part by where it stands: of two designs one may call what it is a part of by its model, and the other by its table. */
const placesOf = ({ kind, id, evidence: [first] }: Claim): readonly string[] =>
  first && first.line > 0 && id.includes(".")
    ? [`${kind} ${first.path}:${first.line} ${id.slice(id.lastIndexOf("."))}`]
    : [];

/** The verdicts on a design as they are told: documents are named from where the host was started, and what another design describes is no gap in this one. */
function shown(
  group: readonly Source[],
  { claims: all, notes, fallen, findings: found, waivers, documents }: DesignVerdicts,
  elsewhere: ReadonlySet<string>,
  place: Place,
): Verified {
  const { root, cwd } = place;
  const here = (name: string): string => placeFromHere(cwd, root, name);
  const renamed = (one: Diagnostic): Diagnostic => ({
    ...one,
    document: here(one.document),
    related: one.related.map((side) => ({ ...side, document: here(side.document) })),
  });
  const findings = new Map<Claim, Diagnostic>();
  const answered: Verified["answered"][number][] = [];
  const byClaim = new Map(found.map(([claim, finding, waived]) => [claim, { finding, waived }]));
  const claims = all.flatMap((claim, i): Claim[] => {
    if (claim.verdict === "undocumented" && [claim.id, ...placesOf(claim)].some((key) => elsewhere.has(key))) return [];
    const { finding, waived } = byClaim.get(i) ?? {};
    if (!finding) return [claim];
    const diagnostic = renamed(finding);
    if (waived === null || waived === undefined) {
      findings.set(claim, diagnostic);
      return [claim];
    }
    answered.push({ diagnostic, by: "waiver", reason: waived });
    return [accept(claim)];
  });
  return {
    claims,
    notes,
    fallen,
    findings,
    tellers: new Map(),
    answered,
    waivers: waivers.map(renamed),
    outlines: documents.map(({ outline }) => outline),
    summaries: documents.map(({ name, title, profile, unread }) => ({
      name: here(name),
      title,
      profile,
      claims: countsByKind(claims.filter((claim) => claim.origin.document === name && isClaimed(claim))),
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
