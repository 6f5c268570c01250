import type { ChapterId } from "../../document/chapter.ts";
import { within } from "../../document/context.ts";
import type { Design, ReadSection } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { documentNamed } from "./document-text.ts";

/** The sections that belong to a chapter: those that open it, and all below them. */
export const sectionsOf = (design: Design, ...chapters: readonly ChapterId[]): ReadSection[] =>
  design.documents.flatMap(({ sections }) => sections.filter(({ context }) => within(context, ...chapters)));

/** Whether a chapter is there and says anything. */
export const hasChapter = (design: Design, ...chapters: readonly ChapterId[]): boolean =>
  sectionsOf(design, ...chapters).some(({ empty }) => !empty);

/** The section in which something is stated. */
export const sectionAt = (design: Design, { document, section }: Origin): ReadSection | undefined =>
  documentNamed(design, document)?.sections[section];

/** Whether something is stated in one of these chapters. */
export function isIn(design: Design, origin: Origin, ...chapters: readonly ChapterId[]): boolean {
  const section = sectionAt(design, origin);
  return section !== undefined && within(section.context, ...chapters);
}
