import type { Design } from "@asbuilt/core/document/design";
import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import type { Kind } from "@asbuilt/core/model/kinds/vocabulary";
import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { verifiers } from "@asbuilt/core/rules/drift/list";
import { verify } from "@asbuilt/core/rules/drift/verify";
import { waive, waiverRule } from "@asbuilt/core/rules/waive";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { Lines } from "@asbuilt/core/text/lines";
import { resolve } from "node:path";
import { cutShort, type Source } from "../check/examine.ts";
import { groupsOf } from "../check/groups.ts";
import type { CheckSettings } from "../check/settings.ts";
import { ruleIds } from "../rules.ts";
import { fromHere, type Unseen } from "../site-node/find.ts";
import { leadsOut } from "../site-node/leads-out.ts";
import { readText } from "../site-node/read-text.ts";
import type { Surveyed } from "../survey/repository.ts";
import { answerWithin } from "../survey/within.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import type { Verified } from "./report.ts";

export type Place = CheckSettings & { readonly cwd: string };

/** How long, in milliseconds of computing, a design may take, and more for each of its documents. */
const patience = { design: 20_000, document: 10_000 };

/** What came of all designs, and the documents of those that did not come to an end. */
export interface AllVerified {
  readonly verified: readonly Verified[];
  readonly unseen: readonly Unseen[];
}

/** Verifies documents, those of one design together. Inside, documents are named from the root, as the files they speak of are. */
export function verifyAll(
  sources: readonly Source[],
  { surveys, kindOf, ignores, linesOf, tasksOf }: Surveyed,
  place: Place,
  { design: forDesign, document: forDocument } = patience,
): AllVerified {
  const { root, cwd, levels } = place;
  const reality = {
    surveys,
    ...(kindOf ? { kindOf } : {}),
    ...(ignores ? { ignores } : {}),
    ...(linesOf ? { linesOf } : {}),
    ...(tasksOf ? { tasksOf } : {}),
  };
  const lines = linesBelow(root);
  const unseen: Unseen[] = [];
  const verifyOne = (group: readonly Source[]) => {
    const names = new Map(group.map(({ name }) => [fromHere(root, resolve(cwd, name)), name]));
    const design = linkDesign(
      group.map(({ name, text }) =>
        readDocument(fromHere(root, resolve(cwd, name)), text, { profile: place.config.profile }),
      ),
    );
    return { names, design, ...verify(verifiers, told(design, place.config.closed ?? []), reality) };
  };
  const verified = groupsOf(sources).flatMap((group) => {
    const inTime = forDesign + group.length * forDocument;
    const done = answerWithin(inTime, () => verifyOne(group));
    if (!done)
      unseen.push(...group.map(({ name }) => ({ name, why: `verifying it takes longer than ${inTime / 1000} s` })));
    return done ? done.value : [];
  });
  const elsewhere = claimedBy(verified.map(({ claims }) => claims));
  const shown = verified.map(({ names, design, notes, plans, fallen, claims: all }) => {
    const claims = all.filter(({ id, verdict }) => verdict !== "undocumented" || !elsewhere.has(id));
    const found = diagnosticsOf(claims, plans, design, levels, lines);
    const { waived } = waive(design, [...found.values()], {
      known: new Set(ruleIds),
      ran: new Set(),
      today: new Date().toISOString().slice(0, 10),
      level: levels[waiverRule] ?? "warning",
    });
    // From here on, everything is named as it is shown: from where the host was started.
    const here = (name: string): string => names.get(name) ?? fromHere(cwd, resolve(root, name));
    const findings = new Map<Claim, Diagnostic>();
    const answers = new Map(waived.map(({ diagnostic, reason }) => [diagnostic, reason]));
    const answered: Verified["answered"][number][] = [];
    unseen.push(...cutShort(design.documents).map(({ name, why }) => ({ name: here(name), why })));
    const waivedClaims = new Set<Claim>();
    for (const [claim, diagnostic] of found) {
      const shown: Diagnostic = {
        ...diagnostic,
        document: here(diagnostic.document),
        related: diagnostic.related.map((side) => ({ ...side, document: here(side.document) })),
      };
      const reason = answers.get(diagnostic);
      if (reason === undefined) findings.set(claim, shown);
      else {
        answered.push({ diagnostic: shown, by: "waiver", reason });
        waivedClaims.add(claim);
      }
    }
    return {
      design,
      claims: claims.map((claim) => (waivedClaims.has(claim) ? { ...claim, verdict: "accepted" as const } : claim)),
      notes,
      plans,
      fallen,
      findings,
      answered,
      summaries: design.documents.map(({ name, metadata, profile, unread }) => ({
        name: here(name),
        title: metadata.title,
        profile,
        claims: countsByKind(
          claims.filter(({ origin, verdict }) => origin.document === name && verdict !== "undocumented"),
        ),
        unread: unread.length,
      })),
    };
  });
  return { verified: shown, unseen };
}

/** A design that is said to tell all of some kinds. */
const told = (design: Design, kinds: readonly Kind[]): Design => ({
  ...design,
  model: { ...design.model, extent: kinds.map((kind) => ({ kind })) },
});

/** All that any of the designs claims: what one leaves out is described all the same where another tells of it. */
const claimedBy = (all: readonly (readonly Claim[])[]): ReadonlySet<string> =>
  new Set(all.flatMap((claims) => claims.flatMap(({ id, verdict }) => (verdict === "undocumented" ? [] : [id]))));

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
