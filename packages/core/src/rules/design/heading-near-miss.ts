import { nearMiss } from "../../document/near-miss.ts";
import { normalTitle } from "../../document/title.ts";
import type { ReadDocument } from "../../document/design.ts";
import { bareAnchor } from "../query/anchors.ts";
import { linksOf, titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A heading that misses a chapter's title by a slip of the pen, so that nobody finds the chapter by its name. */
export const headingNearMiss: DesignRule = {
  on: "design",
  id: "heading-near-miss",
  group: "completeness",
  requires: "The titles of chapters are spelt as they are known.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const section of document.sections) {
        if (section.level === 0 || section.level > 3) continue;
        const meant = nearMiss(section.title);
        if (!meant || areSpellings(normalTitle(section.title), normalTitle(meant.title))) continue;
        const place = titlePlace(section);
        const written = document.markdown.text.slice(place.from, place.to);
        const at = written.toLowerCase().indexOf(normalTitle(section.title));
        const range =
          at < 0 ? place : { from: place.from + at, to: place.from + at + normalTitle(section.title).length };
        yield {
          document: document.name,
          range,
          message: `"${document.markdown.text.slice(range.from, range.to)}" is most likely meant to be "${meant.title}".`,
          element: section.title,
          fixes:
            at < 0
              ? []
              : [
                  {
                    title: `Change it to "${meant.title}"`,
                    safe: !isLinked(document, section.title),
                    edits: [{ range, insert: meant.title }],
                  },
                ],
        };
      }
  },
};

/** A link to the heading would lead nowhere once its name is another. */
const isLinked = (document: ReadDocument, title: string): boolean =>
  [...linksOf(document, "link")].some(({ href }) => href?.startsWith("#") && bareAnchor(href) === bareAnchor(title));

/** Whether two titles differ by how England and America spell: `Containerisation`, `Containerization`. */
const areSpellings = (one: string, other: string): boolean => american(one) === american(other);

const american = (title: string): string => title.replace(/is(?=ation|e|ing)/g, "iz").replace(/our(?=s?\b|al)/g, "or");
