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
      const alike = groupBy(named, ({ parent, level, title }) => `${parent?.index ?? -1}:${level}:${asWritten(title)}`);
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
          ...(chapter ? {} : { severity: "info" as const }),
          related: [{ document: document.name, range: titlePlace(first), message: "The first heading of this name." }],
        };
      }
    }
  },
};

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
