import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { remembered } from "../../text/remembered.ts";
import { groupBy } from "../query/ground.ts";
import { titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Two headings of one name side by side: a reader who looks for the chapter finds only the first. */
export const duplicateHeading: DesignRule = {
  on: "design",
  id: "duplicate-heading",
  group: "links",
  requires: "No two headings side by side have one name.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      const named = document.sections.filter(({ level, title }) => level > 0 && level <= 4 && asWritten(title) !== "");
      const alike = groupBy(named, keyOf);
      for (const [first, again, ...others] of alike.values()) {
        if (!first || !again) continue;
        const chapter = first.context.opens.length > 0;
        yield {
          document: document.name,
          range: titlePlace(again),
          message:
            others.length === 0
              ? `"${again.title}" is the name of a heading above already.`
              : `"${again.title}" is the name of ${others.length + 2} headings side by side.`,
          element: again.context.path.join(" > "),
          ...(chapter
            ? {}
            : {
                severity: isLabel(document, alike, [first, again, ...others]) ? ("hint" as const) : ("info" as const),
              }),
          related: [{ document: document.name, range: titlePlace(first), message: "The first heading of this name." }],
        };
      }
    }
  },
};

/** So many of one name are the habit of a document. */
const leastOfHabit = 3;

/**
 * Whether headings of one name are labels of what stands before each: `Body` below one operation and below the next, all at
 * one level.
 */
function isLabel(
  { sections }: ReadDocument,
  alike: ReadonlyMap<string, readonly ReadSection[]>,
  same: readonly ReadSection[],
): boolean {
  if (same.length >= leastOfHabit) return true;
  const [one] = same;
  if (!one || one.level < 3) return false;
  // What stands below other headings too is what the document calls a part of each.
  const parents = sections.filter(
    ({ level, title }) => level === one.level && asWritten(title) === asWritten(one.title),
  );
  if (new Set(parents.map(({ parent }) => parent?.index)).size >= leastOfHabit) return true;
  const labelled = same.map(({ index, parent, level }) =>
    sections
      .slice(0, index)
      .findLast(
        (section) =>
          section.parent?.index === parent?.index && section.level === level && alike.get(keyOf(section))?.length === 1,
      ),
  );
  return labelled.every((section) => section !== undefined) && new Set(labelled).size === same.length;
}

const keyOf = ({ parent, level, title }: ReadSection): string =>
  `${parent?.index ?? -1}:${level}:${chapterOf(title)}:${asWritten(title)}`;

/** `4` of `4.3 Opening hours`, which is another heading than `5.3 Opening hours`. */
const chapterOf = (title: string): string => /^\s*(\d+(?:\.\d+)*)\.\d+[.)]?\s/.exec(title)?.[1] ?? "";

/** What tells headings apart: their words and brackets, but not their case, nor marks that nobody sees. */
const asWritten = remembered((title) =>
  title
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+)\s+/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase(),
);
