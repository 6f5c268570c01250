import { destinationsOf, standsApart } from "../query/destinations.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A link to a file that is not there. Says nothing where the host cannot look. */
export const linkTargetMissing: DesignRule = {
  on: "design",
  id: "link-target-missing",
  group: "links",
  requires: "Every link to a file leads to a file that is there.",
  severity: "warning",
  *check(design, settings): Iterable<Finding> {
    for (const document of design.documents) {
      const destinations = destinationsOf(document, design, settings);
      if (standsApart(destinations)) {
        const count = new Set(destinations.map(({ path }) => path)).size;
        yield {
          document: document.name,
          range: destinations[0]!.range,
          message: `None of the ${count} files that this document leads to is there: it seems to stand apart from the folder it was written for.`,
          element: document.name,
          severity: "hint",
        };
        continue;
      }
      for (const { kind, isThere, path, range } of destinations)
        if (kind === "link" && !isThere)
          yield { document: document.name, range, message: `There is no file "${path}".`, element: path };
    }
  },
};
