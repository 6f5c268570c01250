import type { Section } from "../syntax/section.ts";
import { topicsOf } from "./recognise.ts";

/** The heading that is the document's title: the first, if it is the highest and names no chapter beside others of its level. */
export function titleOf(sections: readonly Section[]): Section | null {
  const first = sections.find((section) => section.level > 0);
  if (!first || first.level !== 1) return null;
  const alone = sections.every((section) => section === first || section.level !== 1);
  if (alone) return first;
  const { chapters, subjects } = topicsOf(first.title);
  return chapters.length + subjects.length > 0 ? null : first;
}
