import type { Inline } from "../syntax/block.ts";
import type { TemplateChapterId } from "./chapter.ts";
import type { Context } from "./context.ts";
import { topicsOf } from "./recognise.ts";

// Items of a list that are the headings of the lists below them.

/** `**Components:**`, and nothing else: an item that is the bold heading of what is listed below it. */
export const headsList = ({ text, spans }: Inline): boolean =>
  /^[^:：\n]{1,80}[:：]\s*$/u.test(text) &&
  spans.some(({ kind, from, to }) => kind === "strong" && from === 0 && /^[\s:：]*$/u.test(text.slice(to)));

/** Chapters of which an item of another list may be the heading: `3. **Testing Strategy**`, and below it what there is of tests. */
const headedByItems: readonly TemplateChapterId[] = ["testing-strategy", "risks", "open-questions", "dependencies"];

/** The chapter that an item which is all bold opens for the list below it. */
export function chapterOpenedBy({ text, spans }: Inline, context: Context): TemplateChapterId | null {
  if (!spans.some(({ kind, from, to }) => kind === "strong" && from === 0 && to === text.trimEnd().length)) return null;
  const { chapters, by } = topicsOf(text);
  const [chapter] = chapters;
  return by === "name" &&
    chapters.length === 1 &&
    headedByItems.includes(chapter!) &&
    !context.chapters.includes(chapter!)
    ? chapter!
    : null;
}

export const withChapter = (context: Context, chapter: TemplateChapterId): Context => ({
  ...context,
  chapters: [...context.chapters, chapter],
  depth: 0,
});
