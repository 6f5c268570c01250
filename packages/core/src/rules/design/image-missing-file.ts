import { fileOf, linksOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A picture whose file is not there. Says nothing where the host cannot look. */
export const imageMissingFile: DesignRule = {
  on: "design",
  id: "image-missing-file",
  group: "links",
  requires: "Every picture's file is there.",
  severity: "warning",
  *check({ documents }, { exists }): Iterable<Finding> {
    if (!exists) return;
    for (const document of documents)
      for (const { href, hrefRange } of linksOf(document, "image")) {
        const file = href === null ? null : fileOf(href);
        if (!file || exists(document.name, file.path)) continue;
        yield {
          document: document.name,
          range: hrefRange,
          message: `There is no picture "${file.path}".`,
          element: file.path,
        };
      }
  },
};
