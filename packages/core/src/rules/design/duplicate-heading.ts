import type { ReadSection } from "../../document/design.ts";
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
      const seen = new Map<string, ReadSection>();
      for (const section of document.sections) {
        if (section.level === 0 || section.level > 4) continue;
        const title = asWritten(section.title);
        const key = `${section.parent?.index ?? -1}:${section.level}:${title}`;
        const first = seen.get(key);
        if (!first || title === "") {
          seen.set(key, section);
          continue;
        }
        const chapter = first.context.opens.length > 0;
        yield {
          document: document.name,
          range: titlePlace(section),
          message: `"${section.title}" is the name of a heading above already.`,
          element: section.context.path.join(" > "),
          ...(chapter ? {} : { severity: "info" as const }),
          related: [{ document: document.name, range: titlePlace(first), message: "The first heading of this name." }],
        };
      }
    }
  },
};

/** What tells headings apart: their words and brackets, but not their case, nor marks that nobody sees. */
const asWritten = (title: string): string =>
  title
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
