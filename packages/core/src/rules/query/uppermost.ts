import type { ReadDocument } from "../../document/design.ts";
import type { Section } from "../../syntax/section.ts";

// A chapter is what stands under one of the uppermost headings below the title.

/** The level of the headings that part a document: that of its title only where several stand on it. */
function levelOf({ sections }: ReadDocument): number {
  const levels = sections.map(({ level }) => level).filter((level) => level > 0);
  const top = levels.reduce((least, level) => Math.min(least, level), 6);
  return levels.filter((level) => level === top).length > 1
    ? top
    : levels.filter((level) => level > top).reduce((least, level) => Math.min(least, level), 6);
}

/** The sections that open the chapters of a document, with what stands before the first. */
export function uppermost(document: ReadDocument): readonly Section[] {
  const level = levelOf(document);
  return document.sections.filter((section) => section.level <= level);
}

/** The section that opens the chapter which another is part of. */
export function uppermostOf(section: Section, document: ReadDocument): Section {
  const level = levelOf(document);
  let at = section;
  while (at.level > level && at.parent) at = at.parent;
  return at;
}
