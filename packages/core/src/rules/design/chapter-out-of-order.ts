import { templateChapters } from "../../document/chapters/list.ts";
import { titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";
import { usesTemplate } from "./chapter-missing.ts";

/** In a document begun from the template, a chapter that comes later than those that follow it in the template. */
export const chapterOutOfOrder: DesignRule = {
  on: "design",
  id: "chapter-out-of-order",
  group: "completeness",
  requires: "The chapters stand in the order of the template that the document was begun from.",
  severity: "hint",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      if (!usesTemplate(document)) continue;
      let furthest = { order: -1, title: "" };
      for (const section of document.sections) {
        const order = templateChapters.findIndex(({ id }) => section.level <= 2 && section.context.opens[0] === id);
        if (order < 0) continue;
        if (order < furthest.order)
          yield {
            document: document.name,
            range: titlePlace(section),
            message: `In the template "${section.title}" comes before "${furthest.title}".`,
            element: section.title,
          };
        else furthest = { order, title: section.title };
      }
    }
  },
};
