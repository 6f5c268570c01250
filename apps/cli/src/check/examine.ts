import type { Profile } from "@asbuilt/core/document/context";
import type { ReadDocument } from "@asbuilt/core/document/design";
import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import type { Model } from "@asbuilt/core/model/model";
import { judge } from "@asbuilt/core/rules/judge";
import { designRules } from "@asbuilt/core/rules/list";
import type { Settings } from "@asbuilt/core/rules/rule";
import type { Severity } from "@asbuilt/core/text/diagnostic";
import { sectionsRead } from "../sections-read.ts";
import { existsFrom, hashOf, type Looked, textFrom } from "../site-node/exists.ts";
import type { Unseen } from "../site-node/find.ts";
import { answerWithin } from "../survey/within.ts";
import type { Checked, DocumentSummary } from "./report.ts";

/** A document as it was read from disk. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** What decides, beside the documents and the files they name, what is found. Plain data: it is sent and hashed. */
export interface Basis {
  readonly cwd: string;
  readonly root: string;
  readonly levels: Readonly<Record<string, Severity | "off">>;
  /** Every rule there is, which a waiver may name. */
  readonly known: readonly string[];
  /** The habit that all documents are written to, where configuration says so. */
  readonly profile: Profile | undefined;
  readonly settings: Omit<Settings, "exists" | "textOf">;
}

/** What was found, and what of the disk it depends on. */
export interface Examined {
  readonly checked: Checked;
  readonly looked: readonly Looked[];
}

/** How long, in milliseconds of computing, a design may take for each of its documents: no text that was ever seen takes a fifth of it. */
const patience = 10_000;

/** Reads and judges the documents of one design. Should it fall over them, or not come to an end, they count as not looked at. */
export function examine(sources: readonly Source[], basis: Basis, inTime = sources.length * patience): Examined {
  try {
    const done = answerWithin(inTime, () => examined(sources, basis));
    return done ? done.value : notLookedAt(sources, `checking it takes longer than ${inTime / 1000} s`);
  } catch (error) {
    return notLookedAt(sources, `asbuilt itself failed on it: ${String(error)}; please report this`);
  }
}

function notLookedAt(sources: readonly Source[], why: string): Examined {
  const unseen = sources.map(({ name }) => ({ name, why }));
  return { checked: { documents: [], diagnostics: [], answered: [], fallen: [], unseen }, looked: [] };
}

function examined(sources: readonly Source[], { cwd, root, levels, known, profile, settings }: Basis): Examined {
  const answers = new Map<string, Looked>();
  const exists = (document: string, path: string): boolean => {
    const key = `${document}\0${path}`;
    const told = answers.get(key);
    if (told) return told[2] === true;
    const answer = existsFrom(cwd, root, document, path);
    answers.set(key, [document, path, answer]);
    return answer;
  };
  const textOf = (document: string, path: string): string | null => {
    const text = textFrom(cwd, root, document, path);
    answers.set(`${document}\0${path}\0text`, [document, path, hashOf(text)]);
    return text;
  };
  const design = linkDesign(
    sources.map(({ name, text }) => readDocument(name, text, { profile, memory: sectionsRead })),
  );
  const { diagnostics, waived, fallen } = judge(designRules, design, {
    levels,
    known,
    settings: { ...settings, exists, textOf },
  });
  const checked: Checked = {
    documents: design.documents.map((document) => summaryOf(document, design.model)),
    diagnostics,
    answered: waived.map(({ diagnostic, reason }) => ({ diagnostic, by: "waiver", reason })),
    fallen,
    unseen: cutShort(design.documents),
  };
  return { checked, looked: [...answers.values()] };
}

/** The documents of which not all was read, for they are too large: they are not green. */
export const cutShort = (documents: readonly ReadDocument[]): readonly Unseen[] =>
  documents.flatMap(({ name, markdown: { cut } }) => (cut ? { name, why: cut.why } : []));

function summaryOf(document: ReadDocument, model: Model): DocumentSummary {
  const claims: Record<string, number> = {};
  for (const { kind, origin } of model.elements.values()) {
    if (origin.document === document.name) claims[kind] = (claims[kind] ?? 0) + 1;
  }
  const { name, metadata, profile, unread } = document;
  return { name, title: metadata.title, profile, claims, unread: unread.length };
}
