import { readMarkdown } from "../syntax/markdown.ts";
import type { TemplateChapterId } from "./chapter.ts";
import { notADesign } from "./not-a-design.ts";
import { topicsOf } from "./recognise.ts";

/** Chapters that many texts have which design nothing. */
const common: ReadonlySet<TemplateChapterId> = new Set<TemplateChapterId>(["appendix", "supporting-documents"]);

/**
 * Whether a text is a design by its headings: at least two of them open different chapters that only a design has. A
 * file's name does not tell: a `TDD.md` may be about test-driven development.
 */
export function looksLikeDesign(text: string): boolean {
  const { sections } = readMarkdown(text.slice(0, 65_536));
  if (notADesign(sections)) return false;
  const opened = new Set<TemplateChapterId>();
  for (const section of sections) {
    if (section.level === 0 || section.level > 3) continue;
    for (const chapter of topicsOf(section.title).chapters) if (!common.has(chapter)) opened.add(chapter);
    if (opened.size >= 2) return true;
  }
  return false;
}
