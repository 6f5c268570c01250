import type { ReadDocument } from "@asbuilt/core/document/design";
import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import { judge, type Judgement } from "@asbuilt/core/rules/judge";
import { designRules } from "@asbuilt/core/rules/list";
import type { Model } from "@asbuilt/core/model/model";
import type { Checked, DocumentSummary } from "./report.ts";

/** A document as it was read from disk. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** Reads and judges the documents of one design. */
export function examine(sources: readonly Source[], judgement: Judgement): Checked {
  const design = linkDesign(sources.map(({ name, text }) => readDocument(name, text)));
  const { diagnostics, fallen } = judge(designRules, design, judgement);
  return {
    documents: design.documents.map((document) => summaryOf(document, design.model)),
    diagnostics,
    answered: [],
    fallen,
    unseen: [],
  };
}

function summaryOf(document: ReadDocument, model: Model): DocumentSummary {
  const claims: Record<string, number> = {};
  for (const { kind, origin } of model.elements.values()) {
    if (origin.document === document.name) claims[kind] = (claims[kind] ?? 0) + 1;
  }
  const { name, metadata, profile, unread } = document;
  return { name, title: metadata.title, profile, claims, unread: unread.length };
}
