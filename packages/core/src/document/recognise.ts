import type { Section } from "../syntax/section.ts";
import type { ChapterId } from "./chapter.ts";
import { chapters } from "./chapters/list.ts";

/** A title as aliases are written: lower case, without numbering, emoji and marks. */
export function normalTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\u200b-\u200f\ufe0f\u2060\ufeff]/gu, "")
    .replace(/^[\s#*_]*(?:(?:\d+|[ivx]+|[a-z])(?:\.\d+)*[.)]\s*|\d+(?:\.\d+)*\s+)?/u, "")
    .replace(/[\s*_:：]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The chapters that a section's heading opens. */
export function chaptersOpenedBy(section: Section): readonly ChapterId[] {
  if (section.level === 0 || section.level > 3) return [];
  const title = normalTitle(section.title);
  return chapters
    .filter(
      (chapter) =>
        Object.values(chapter.aliases).some((titles) => titles.includes(title)) ||
        chapter.patterns?.some((p) => p.test(title)),
    )
    .map((c) => c.id);
}
