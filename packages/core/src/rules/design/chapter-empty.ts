import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { headOf, titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Headings of chapters with nothing below them but the template's instruction, comments and blanks. */
export const chapterEmpty: DesignRule = {
  on: "design",
  id: "chapter-empty",
  group: "completeness",
  requires: "Every chapter says something, were it only that there is nothing to say.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      const chapters = document.sections.filter(isChapter);
      const empty = chapters.filter(
        (section) =>
          !headsNext(document, section) &&
          section.empty &&
          !isSubtitle(document, section) &&
          !(section.parent && isEmptyChapter(document, section.parent.index)),
      );
      if (empty.length === chapters.length && empty.length >= 3) {
        yield {
          document: document.name,
          range: headOf(document),
          message: "Every chapter of this document is still to be written.",
          element: "all",
          severity: "info",
        };
        continue;
      }
      for (const section of empty)
        yield {
          document: document.name,
          range: titlePlace(section),
          message: `The chapter "${section.title}" is empty; if there is nothing to say, write "None".`,
          element: section.title,
          ...(/\boptional\b/i.test(section.title) ? { severity: "hint" as const } : {}),
        };
    }
  },
};

/** Whether what is below a chapter's heading stands under headings of the same level that are no chapters: `## 2. Tables`, `` ## `users` ``. */
function headsNext({ sections }: ReadDocument, { index, level, title }: ReadSection): boolean {
  const next = sections[index + 1];
  if (!next || next.level !== level || next.empty || next.context.opens.length > 0) return false;
  return isInCode(next) || (/^\W*\d/.test(title) ? !/\d/.test(next.title) : /^\W*\p{L}+ \d+\W/u.test(next.title));
}

const isInCode = ({ body: { heading } }: ReadSection): boolean =>
  heading?.inline.spans.some(({ kind, from }) => kind === "code" && from === 0) ?? false;

/** The words right below the title, in a heading of their own before the first chapter: `## Design and Architecture of the Shop`. */
function isSubtitle({ sections }: ReadDocument, section: ReadSection): boolean {
  const { parent, level, title, children } = section;
  if (!parent || parent.level !== 1 || parent.index !== section.index - 1 || level !== 2 || children.length > 0)
    return false;
  return (
    sections[parent.index]!.body.blocks.length === 0 && !/^\W*\d/.test(title) && title.trim().split(/\s+/).length > 3
  );
}

const isChapter = ({ context, level }: ReadSection): boolean => level > 0 && level <= 3 && context.opens.length > 0;

const isEmptyChapter = ({ sections }: ReadDocument, index: number): boolean => {
  const section = sections[index]!;
  return section.empty && isChapter(section);
};
