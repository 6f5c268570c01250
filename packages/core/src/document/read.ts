import { readMarkdown } from "../syntax/markdown.ts";
import type { Body } from "../syntax/section.ts";
import type { Change } from "../syntax/patch.ts";
import type { Problem } from "../text/diagnostic.ts";
import { shift } from "../text/range.ts";
import type { Context, Profile } from "./context.ts";
import { contextsOf } from "./contexts.ts";
import type { ReadDocument, ReadSection } from "./design.ts";
import { readMetadata } from "./metadata.ts";
import { languageOf, profileOf } from "./profile.ts";
import { isEmpty } from "./placeholder.ts";
import type { Reading } from "./reading.ts";
import { readSection } from "./read-section.ts";
import { stateOfDesign } from "./state.ts";

/** A document with the readings of its sections, not yet joined with other documents into a design. */
export interface ReadAlone extends ReadDocument {
  /** One per section, in order; ranges count from the section's beginning. */
  readonly readings: readonly Reading[];
}

/** The reading of the text before the change that led to this one. */
export interface EarlierReading {
  readonly document: ReadAlone;
  readonly change: Change;
}

/**
 * Reads one document. Never throws. With `before`, the sections whose text and context did not change keep their
 * readings; the result equals that of reading afresh. `habit` is the profile, where somebody knows it better than the
 * headings tell.
 */
export function readDocument(name: string, text: string, before?: EarlierReading, habit?: Profile): ReadAlone {
  const markdown = readMarkdown(text, before && { markdown: before.document.markdown, change: before.change });
  const profile = habit ?? profileOf(markdown.sections);
  const metadata = readMetadata(markdown);
  const contexts = contextsOf(markdown.sections, profile, languageOf(text), stateOfDesign(metadata.status));
  const known = knownReadings(before?.document);
  const readings = markdown.sections.map(
    (section, i) => known(section.body, contexts[i]!) ?? readSection(section.body, contexts[i]!),
  );
  const sections: ReadSection[] = markdown.sections.map((section, i) => ({
    ...section,
    context: contexts[i]!,
    empty: isEmpty(section),
  }));
  const unread: Problem[] = [...markdown.problems];
  for (const [i, reading] of readings.entries()) {
    const { from } = markdown.sections[i]!;
    for (const problem of reading.unread) unread.push({ ...problem, range: shift(problem.range, from) });
  }
  return { name, markdown, metadata, profile, sections, unread, readings };
}

function knownReadings(document: ReadAlone | undefined): (body: Body, context: Context) => Reading | undefined {
  const byBody = new Map<Body, { context: string; reading: Reading }[]>();
  for (const [i, section] of document?.sections.entries() ?? []) {
    const entry = { context: JSON.stringify(section.context), reading: document!.readings[i]! };
    const same = byBody.get(section.body);
    if (same) same.push(entry);
    else byBody.set(section.body, [entry]);
  }
  return (body, context) => byBody.get(body)?.find((entry) => entry.context === JSON.stringify(context))?.reading;
}
