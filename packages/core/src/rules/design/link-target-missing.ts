import { fileOf, linksOf, resolve } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A link to a file that is not there. Says nothing where the host cannot look. */
export const linkTargetMissing: DesignRule = {
  on: "design",
  id: "link-target-missing",
  group: "links",
  requires: "Every link to a file leads to a file that is there.",
  severity: "warning",
  *check({ documents }, { exists }): Iterable<Finding> {
    if (!exists) return;
    const names = new Set(documents.map(({ name }) => name));
    for (const document of documents)
      for (const { href, hrefRange } of linksOf(document, "link")) {
        const file = href === null ? null : fileOf(href);
        if (!file || names.has(resolve(document.name, file.path)) || exists(document.name, file.path)) continue;
        yield {
          document: document.name,
          range: hrefRange,
          message: `There is no file "${file.path}".`,
          element: file.path,
        };
      }
  },
};
