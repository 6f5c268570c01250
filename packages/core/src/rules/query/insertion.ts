import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { builtIn, isChapter, type TemplateSection } from "../../document/template.ts";
import { numberOf } from "../../document/title.ts";
import type { TextEdit } from "../../text/edit.ts";

/** How the heading of a new chapter is to look. */
export interface Place {
  readonly level: number;
  readonly number?: string;
}

/** The edit that adds a chapter where the template has it: after the last of the chapters before it, else at the end. */
export function insertionOf(
  document: ReadDocument,
  chapter: TemplateSection,
  write: (place: Place) => string,
): TextEdit {
  const { text } = document.markdown;
  const top = chaptersOf(document);
  const level = top[0]?.level ?? 2;
  const order = builtIn.chapters.findIndex(({ title }) => title === chapter.title);
  const before = builtIn.chapters.slice(0, Math.max(0, order));
  const after = order < 0 ? top.at(-1) : top.findLast(({ title }) => before.some((each) => isChapter(title, each)));
  const next = after ? top[top.indexOf(after) + 1] : top[0];
  const at = after ? after.end : (next?.from ?? text.length);
  const number = numberBetween(after, next);
  const lead = at === 0 || text.slice(0, at).endsWith("\n\n") ? "" : text.slice(0, at).endsWith("\n") ? "\n" : "\n\n";
  const body = write({ level, ...(number ? { number } : {}) });
  return { range: { from: at, to: at }, insert: `${lead}${body}${next ? "\n" : ""}` };
}

const chaptersOf = ({ sections }: ReadDocument): readonly ReadSection[] => {
  const opening = sections.filter(({ context, level }) => context.opens.length > 0 && level > 0);
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
