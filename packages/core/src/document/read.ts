import { readMarkdown } from "../syntax/markdown.ts";
import type { Change } from "../syntax/patch.ts";
import type { Problem } from "../text/diagnostic.ts";
import { shift } from "../text/range.ts";
import type { Profile } from "./context.ts";
import { contextsOf } from "./contexts.ts";
import type { ReadAlone, ReadSection } from "./design.ts";
import { SectionMemory } from "./memory.ts";
import { readMetadata } from "./metadata.ts";
import { languageOf, profileOf } from "./profile.ts";
import { isEmpty } from "./placeholder.ts";
import { readSection } from "./read-section.ts";
import { definitionsOf } from "./resolve/references.ts";
import { stateOfDesign } from "./state.ts";

/** The reading of the text before the change that led to this one. */
export interface EarlierReading {
  readonly document: ReadAlone;
  readonly change: Change;
}

export interface ReadOptions {
  readonly before?: EarlierReading | undefined;
  /** The habit of the document, where somebody knows it better than the headings tell. */
  readonly profile?: Profile | undefined;
  /** What was read before, of this document or others; what is read now is added. */
  readonly memory?: SectionMemory | undefined;
}

/**
 * Reads one document. Never throws. With `before`, or with a memory, a text that is known keeps its reading, and so do the
 * sections whose text and context are known; the result equals that of reading afresh.
 */
export function readDocument(
  name: string,
  text: string,
  { before, profile: habit, memory = memoryOf(before) }: ReadOptions = {},
): ReadAlone {
  const known = memory.recallDocument(text, habit);
  if (known) return { name, ...known };
  const read = readUnnamed(text, before, habit, memory);
  memory.keepDocument(text, habit, read);
  return { name, ...read };
}

function readUnnamed(
  text: string,
  before: EarlierReading | undefined,
  habit: Profile | undefined,
  memory: SectionMemory,
): Omit<ReadAlone, "name"> {
  const earlier = before && { markdown: before.document.markdown, change: before.change };
  const markdown = readMarkdown(text, earlier, memory.bodies);
  const profile = habit ?? profileOf(markdown.sections);
  const metadata = readMetadata(markdown);
  const contexts = contextsOf(
    markdown.sections,
    profile,
    languageOf(markdown.sections),
    stateOfDesign(metadata.status),
  );
  const readings = markdown.sections.map(({ body }, i) => {
    const context = contexts[i]!;
    const known = memory.recall(body, context);
    const reading = known ?? readSection(body, context);
    if (!known) memory.keep(body, context, reading);
    return reading;
  });
  const definitions = definitionsOf(markdown);
  const sections: ReadSection[] = markdown.sections.map((section, i) => ({
    ...section,
    context: contexts[i]!,
    // Of what was not looked at it is not known what stands in it.
    empty: markdown.cut === null && isEmpty(section, definitions),
  }));
  const unread: Problem[] = [...markdown.problems];
  for (const [i, reading] of readings.entries()) {
    const { from } = markdown.sections[i]!;
    for (const problem of reading.unread) unread.push({ ...problem, range: shift(problem.range, from) });
  }
  return { markdown, metadata, profile, sections, unread, readings };
}

function memoryOf(before: EarlierReading | undefined): SectionMemory {
  const memory = new SectionMemory();
  for (const [i, section] of before?.document.sections.entries() ?? [])
    memory.keep(section.body, section.context, before!.document.readings[i]!);
  return memory;
}
