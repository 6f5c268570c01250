import type { ReadDocument } from "@asbuilt/core/document/design";
import { uppermost, uppermostOf } from "@asbuilt/core/rules/query/uppermost";

/** The chapters of a document, as plain data. */
export interface Outline {
  readonly document: string;
  /** By the place of the section that opens each, in their order. */
  readonly chapters: readonly (readonly [section: number, title: string])[];
  /** For each section, the one that opens its chapter. */
  readonly chapterOf: readonly number[];
}

export function outlineOf(document: ReadDocument): Outline {
  const { name, sections } = document;
  const chapterOf = sections.map((section) => uppermostOf(section, document).index);
  const opening = new Set([...uppermost(document).map(({ index }) => index), ...chapterOf]);
  return {
    document: name,
    chapters: [...opening].sort((a, b) => a - b).map((index) => [index, sections[index]!.title || name]),
    chapterOf,
  };
}
