import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { isNearly } from "../../document/near-miss.ts";
import { isChapter, type TemplateSection } from "../../document/template.ts";
import { numberOf } from "../../document/title.ts";
import { isBold } from "../../syntax/bold-headings.ts";
import type { TextEdit } from "../../text/edit.ts";
import { renumbered } from "./renumber.ts";

/** How the heading of a new chapter is to look. */
export interface Place {
  readonly level: number;
  readonly number?: string;
  /** The headings of the document are lines of bold words. */
  readonly bold: boolean;
}

/**
 * The edits that add a chapter where the template has it, whose chapters are given in their order: after the last of those before it,
 * else before the first of those after it, else at the end. Where headings are numbered it has its number, and those behind it are counted on.
 */
export function insertionOf(
  document: ReadDocument,
  chapter: TemplateSection,
  order: readonly TemplateSection[],
  write: (place: Place) => string,
): TextEdit[] {
  const { text } = document.markdown;
  const top = chaptersOf(document, order);
  const level = top[0]?.level ?? 2;
  const own = order.findIndex(({ title }) => title === chapter.title);
  const before = top.findLast(isOneOf(order.slice(0, Math.max(0, own))));
  const following = before || own < 0 ? undefined : top.find(isOneOf(order.slice(own + 1)));
  const after = before ?? (following ? top[top.indexOf(following) - 1] : top.at(-1));
  const next = after ? top[top.indexOf(after) + 1] : following;
  const at = after ? after.end : (next?.from ?? text.length);
  const { number, renumbering } = numberBetween(document, top, after, next);
  const lead = at === 0 || text.slice(0, at).endsWith("\n\n") ? "" : text.slice(0, at).endsWith("\n") ? "\n" : "\n\n";
  const body = write({ level, bold: top[0] ? isBold(top[0].body) : false, ...(number ? { number } : {}) });
  return [{ range: { from: at, to: at }, insert: `${lead}${body}${next ? "\n" : ""}` }, ...renumbering];
}

const isOneOf =
  (chapters: readonly TemplateSection[]) =>
  ({ title }: ReadSection): boolean =>
    chapters.some((each) => isChapter(title, each) || isNearly(title, each.title));

/** The sections of the level on which the first chapters stand: those of the template, or any that are known. */
const chaptersOf = ({ sections }: ReadDocument, order: readonly TemplateSection[]): readonly ReadSection[] => {
  const opening = sections.filter(
    ({ context, level, title }) =>
      level > 0 && (context.opens.length > 0 || order.some((each) => isChapter(title, each))),
  );
  const level = Math.min(...opening.map((section) => section.level));
  return sections.filter((section) => section.level === level);
};

/** The number of a new chapter as its neighbours write theirs, and the edits by which those behind it count on from there. */
function numberBetween(
  document: ReadDocument,
  top: readonly ReadSection[],
  after: ReadSection | undefined,
  next: ReadSection | undefined,
): { readonly number: string | null; readonly renumbering: readonly TextEdit[] } {
  const none = { number: null, renumbering: [] };
  const [last, following] = [after, next].map(numberOfChapter);
  if (after ? !last : !following) return none;
  const own = last ? last.parts[0]! + 1 : Math.max(1, following!.parts[0]! - 1);
  const number = `${own}${(last ?? following)!.mark}`;
  if (following?.parts[0] !== own) return { number, renumbering: [] };
  const behind = top.slice(top.indexOf(next!)).flatMap((section) => {
    const numbered = numberOfChapter(section);
    return numbered ? [{ section, ...numbered }] : [];
  });
  const renumbering = renumbered(document, [{ section: next!, text: String(own), parts: [own] }, ...behind], 1);
  return renumbering ? { number, renumbering } : none;
}

/** The number of one part that a heading has, with the mark behind it: `3.`, `3)`, `3`. */
function numberOfChapter(section: ReadSection | undefined) {
  const found = section ? numberOf(section.title) : null;
  if (!section || found?.parts.length !== 1) return null;
  return { ...found, mark: /^\s*\d+([.)]?)/.exec(section.title)![1]! };
}
