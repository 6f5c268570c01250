import { readMarkdown } from "../syntax/markdown.ts";
import { chaptersOpenedBy } from "./recognise.ts";
import type { ChapterId } from "./chapter.ts";

/** Chapters that many texts have which design nothing. */
const common: ReadonlySet<ChapterId> = new Set<ChapterId>([
  "overview",
  "history",
  "glossary",
  "appendix",
  "supporting-documents",
]);

/**
 * Whether a text is a design by its headings: at least two of them open different chapters that only a design has. A
 * file's name does not tell: a `TDD.md` may be about test-driven development.
 */
export function looksLikeDesign(text: string): boolean {
  const opened = new Set<ChapterId>();
  for (const section of readMarkdown(text.slice(0, 65_536)).sections) {
    for (const chapter of chaptersOpenedBy(section)) if (!common.has(chapter)) opened.add(chapter);
    if (opened.size >= 2) return true;
  }
  return false;
}
