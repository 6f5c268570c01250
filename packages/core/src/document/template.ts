import type { Markdown } from "../syntax/markdown.ts";
import type { Section } from "../syntax/section.ts";
import type { ChapterId } from "./chapter.ts";
import { templateChapters } from "./chapters/list.ts";
import { topicsOf } from "./recognise.ts";
import { normalTitle } from "./title.ts";

/** What documents of a team are to hold: the chapters of the built-in template, or those of the team's own. */
export interface Template {
  /** The title of a new document. */
  readonly title: string;
  readonly chapters: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly title: string;
  /** What a heading may name to be this chapter. */
  readonly names: readonly ChapterId[];
  /** The bracketed text below the heading, without the brackets: a section that holds this alone is empty. */
  readonly instruction: string;
}

/** The template of the fifteen chapters. */
export const builtIn: Template = {
  title: "Technical Design Document (TDD)",
  chapters: templateChapters.map(({ id, title, instruction }) => ({ title, names: [id], instruction })),
};

/** The template that a team's Markdown file is: the headings of its highest level below the title, and their bracketed text. */
export function readTemplate(markdown: Markdown): Template {
  const { title, chapters } = partsOf(markdown);
  return { title: title?.title ?? builtIn.title, chapters: chapters.map(chapterOf) };
}

/** What a team's template says below the heading of a chapter. */
export interface Guidance {
  readonly title: string;
  /** All of it, in brackets or not; `null` where that is next to nothing, and may be an answer. */
  readonly words: string | null;
  /** As a chapter of the template has it. */
  readonly instruction: string;
}

/** What a team's template says below each of its headings. */
export const guidanceIn = (markdown: Markdown): readonly Guidance[] =>
  partsOf(markdown).chapters.map((section) => {
    const words = wordsBelow(section);
    const telling = words.length >= fewestLetters || /^\[[^[\]]+\]$/.test(words);
    return { title: section.title, words: telling ? words : null, instruction: chapterOf(section).instruction };
  });

/** Shorter words without brackets, "None" or "To be written", may be an answer. */
const fewestLetters = 16;

/** All that stands below a section's heading, without regard to line breaks. */
export function wordsBelow({ body, children }: Section): string {
  const own = body.text.slice(body.heading?.range.to ?? 0);
  const below = children.map((child) => `${child.title} ${wordsBelow(child)}`);
  return [own, ...below].join(" ").replace(/\s+/g, " ").trim();
}

function partsOf({ sections }: Markdown): { readonly title: Section | null; readonly chapters: readonly Section[] } {
  const headings = sections.filter((section) => section.level > 0);
  const top = Math.min(...headings.map((section) => section.level));
  const highest = headings.filter((section) => section.level === top);
  const title = highest.length === 1 ? highest[0]! : null;
  const level = title
    ? Math.min(...headings.filter((section) => section !== title).map((section) => section.level))
    : top;
  return { title, chapters: headings.filter((section) => section !== title && section.level === level) };
}

function chapterOf(section: Section): TemplateSection {
  const { chapters, subjects } = topicsOf(section.title);
  const instruction = section.body.blocks.flatMap((block) => {
    if (block.kind === "comment") return [block.text.trim()];
    const bracketed = block.kind === "paragraph" ? /^\[([^[\]]+)\]$/.exec(block.inline.text.trim()) : null;
    return bracketed ? [bracketed[1]!] : [];
  });
  return {
    title: section.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, ""),
    names: [...chapters, ...subjects],
    instruction: instruction[0] ?? "",
  };
}

/** Whether a heading is the chapter of a template: by what it names, or by the same words. */
export const isChapter = (heading: string, chapter: TemplateSection): boolean => {
  if (normalTitle(heading) === normalTitle(chapter.title)) return true;
  const { chapters, subjects } = topicsOf(heading);
  return [...chapters, ...subjects].some((id) => chapter.names.includes(id));
};
