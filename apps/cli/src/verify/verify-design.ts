import type { Design } from "@asbuilt/core/document/design";
import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import type { Kind } from "@asbuilt/core/model/kinds/vocabulary";
import type { Fallen } from "@asbuilt/core/rules/judge";
import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { verifiers } from "@asbuilt/core/rules/drift/list";
import type { Reality } from "@asbuilt/core/rules/drift/reality";
import { type ToldNote, verify } from "@asbuilt/core/rules/drift/verify";
import { waive, waiverRule } from "@asbuilt/core/rules/waive";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Lines } from "@asbuilt/core/text/lines";
import { resolve } from "node:path";
import { cutShort, type Source } from "../check/examine.ts";
import type { CheckSettings } from "../check/settings.ts";
import { ruleIds } from "../rules.ts";
import { sectionsRead } from "../sections-read.ts";
import { fromHere } from "../site-node/from-here.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { type Outline, outlineOf } from "./outline.ts";

/** What decides, beside the documents and what stands, what is found. Plain data: it is sent and hashed. */
export interface Place extends Pick<CheckSettings, "root" | "levels" | "config"> {
  readonly cwd: string;
}

/** One design with its verdicts, documents named from the root as the files are that they speak of. Plain data: it is sent between threads and kept on disk. */
export interface DesignVerdicts {
  readonly claims: readonly Claim[];
  readonly notes: readonly ToldNote[];
  readonly fallen: readonly Fallen[];
  /** What is found wrong with a claim, by its place among the claims; `waived` is the reason with which a comment in the document answers it. */
  readonly findings: readonly (readonly [claim: number, finding: Diagnostic, waived: string | null])[];
  /** The comments that were to answer such findings and do not hold. */
  readonly waivers: readonly Diagnostic[];
  readonly documents: readonly VerifiedDocument[];
}

export interface VerifiedDocument {
  readonly name: string;
  readonly title: string | null;
  readonly profile: string;
  /** How many places in it could not be read. */
  readonly unread: number;
  /** Why not all of it was read. */
  readonly cut: string | null;
  readonly outline: Outline;
}

/** Reads the documents of one design. */
export const designOf = (group: readonly Source[], { root, cwd, config }: Place): Design =>
  told(
    linkDesign(
      group.map(({ name, text }) =>
        readDocument(fromHere(root, resolve(cwd, name)), text, { profile: config.profile, memory: sectionsRead }),
      ),
    ),
    config.closed ?? [],
  );

/** A design that is said to tell all of some kinds. */
const told = (design: Design, kinds: readonly Kind[]): Design => ({
  ...design,
  model: { ...design.model, extent: kinds.map((kind) => ({ kind })) },
});

const driftRules: ReadonlySet<string> = new Set(verifiers.map(({ id }) => id));

/** Reads one design and holds it against what stands. */
export function verifyDesign(
  group: readonly Source[],
  reality: Reality,
  place: Place,
  linesOf: (path: string) => Lines | null,
): DesignVerdicts {
  const design = designOf(group, place);
  const { claims, notes, plans, fallen } = verify(verifiers, design, reality);
  const { levels } = place;
  const found = diagnosticsOf(claims, plans, design, levels, linesOf);
  const { diagnostics, waived } = waive(design, [...found.values()], {
    known: new Set(ruleIds),
    ran: new Set(),
    ours: driftRules,
    today: new Date().toISOString().slice(0, 10),
    level: levels[waiverRule] ?? "warning",
  });
  const reasons = new Map(waived.map(({ diagnostic, reason }) => [diagnostic, reason]));
  const cut = new Map(cutShort(design.documents).map(({ name, why }) => [name, why]));
  return {
    claims,
    notes,
    fallen,
    findings: claims.flatMap((claim, i) => {
      const finding = found.get(claim);
      return finding ? [[i, finding, reasons.get(finding) ?? null] as const] : [];
    }),
    waivers: diagnostics.filter(({ rule }) => rule === waiverRule),
    documents: design.documents.map((document) => ({
      name: document.name,
      title: document.metadata.title,
      profile: document.profile,
      unread: document.unread.length,
      cut: cut.get(document.name) ?? null,
      outline: outlineOf(document),
    })),
  };
}
