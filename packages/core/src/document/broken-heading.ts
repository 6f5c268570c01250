import type { Section } from "../syntax/section.ts";
import type { Range } from "../text/range.ts";
import { topicsOf } from "./recognise.ts";

/** A heading whose title goes on in the line below it, where it is read as a paragraph. */
export interface BrokenHeading {
  /** The whole title. */
  readonly title: string;
  /** The line end between its two parts and the blanks around it, from the section's beginning; what joins them. */
  readonly gap: Range;
  readonly joint: "" | " ";
}

/** The title that a broken heading was meant to have: only where the parts alone say nothing and together name a chapter. */
export function brokenHeading(section: Section): BrokenHeading | null {
  const { heading, blocks, text } = section.body;
  const next = blocks[0];
  if (!heading || heading.setext || next?.kind !== "paragraph" || section.title === "") return null;
  const between = text.slice(heading.inline.range.to, next.range.from);
  if (!/^[ \t]*\r?\n[ \t]*$/.test(between)) return null;
  const line = next.inline.text.split("\n", 1)[0]!.trim();
  if (line.length > 40 || line === "" || names(section.title) || isLabel(text.slice(next.range.from), line))
    return null;
  for (const joint of ["", " "] as const) {
    const title = `${section.title}${joint}${line}`;
    if (isTitle(title)) return { title, joint, gap: { from: heading.inline.range.to, to: next.range.from } };
  }
  return null;
}

const names = (title: string): boolean => topicsOf(title).chapters.length > 0;

/** `**Responsibilities:**`: a line that leads what stands below it, rather than ending the title above. */
const isLabel = (source: string, line: string): boolean => /^(?:\*\*|__)/.test(source) || /[:：]$/.test(line);

/** Whether words are a chapter's title as a whole: a sentence that holds one, or a name glued to a word, is none. */
const isTitle = (title: string): boolean => {
  const { chapters, by } = topicsOf(title);
  return chapters.length > 0 && by === "name" && !/[.!?。！？]$|\p{Ll}\p{Lu}/u.test(title);
};
