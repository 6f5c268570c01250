import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { isChapter, type TemplateSection } from "../../document/template.ts";
import { numberOf } from "../../document/title.ts";
import { isBold } from "../../syntax/bold-headings.ts";
import type { TextEdit } from "../../text/edit.ts";

/** How the heading of a new chapter is to look. */
export interface Place {
  readonly level: number;
  readonly number?: string;
  /** The headings of the document are lines of bold words. */
  readonly bold: boolean;
}

/**
 * The edit that adds a chapter where the template has it, whose chapters are given in their order: after the last of those before it,
 * else before the first of those after it, else at the end.
 */
export function insertionOf(
  document: ReadDocument,
  chapter: TemplateSection,
  order: readonly TemplateSection[],
  write: (place: Place) => string,
): TextEdit {
  const { text } = document.markdown;
  const top = chaptersOf(document, order);
  const level = top[0]?.level ?? 2;
  const own = order.findIndex(({ title }) => title === chapter.title);
  const before = top.findLast(isOneOf(order.slice(0, Math.max(0, own))));
  const following = before || own < 0 ? undefined : top.find(isOneOf(order.slice(own + 1)));
  const after = before ?? (following ? top[top.indexOf(following) - 1] : top.at(-1));
  const next = after ? top[top.indexOf(after) + 1] : following;
  const at = after ? after.end : (next?.from ?? text.length);
  const number = numberBetween(after, next);
  const lead = at === 0 || text.slice(0, at).endsWith("\n\n") ? "" : text.slice(0, at).endsWith("\n") ? "\n" : "\n\n";
  const body = write({ level, bold: top[0] ? isBold(top[0].body) : false, ...(number ? { number } : {}) });
  return { range: { from: at, to: at }, insert: `${lead}${body}${next ? "\n" : ""}` };
}

const isOneOf =
  (chapters: readonly TemplateSection[]) =>
  ({ title }: ReadSection): boolean =>
    chapters.some((each) => isChapter(title, each));

/** The sections of the level on which the first chapters stand: those of the template, or any that are known. */
const chaptersOf = ({ sections }: ReadDocument, order: readonly TemplateSection[]): readonly ReadSection[] => {
  const opening = sections.filter(
    ({ context, level, title }) =>
      level > 0 && (context.opens.length > 0 || order.some((each) => isChapter(title, each))),
  );
  const level = Math.min(...opening.map((section) => section.level));
  return sections.filter((section) => section.level === level);
};

/** The next number, where headings are numbered and the number is free. */
function numberBetween(after: ReadSection | undefined, next: ReadSection | undefined): string | null {
  const last = after ? numberOf(after.title) : null;
  if (!last || last.parts.length !== 1) return null;
  const number = last.parts[0]! + 1;
  return next && numberOf(next.title)?.parts[0] === number ? null : `${number}.`;
}
