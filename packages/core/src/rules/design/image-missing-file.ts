import { destinationsOf, standsApart } from "../query/destinations.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A picture whose file is not there. Says nothing where the host cannot look. */
export const imageMissingFile: DesignRule = {
  on: "design",
  id: "image-missing-file",
  group: "links",
  requires: "Every picture's file is there.",
  severity: "warning",
  *check(design, settings): Iterable<Finding> {
    for (const document of design.documents) {
      const destinations = destinationsOf(document, design, settings);
      if (standsApart(destinations, settings)) continue;
      for (const { kind, isThere, path, range } of destinations)
        if (kind === "image" && !isThere)
          yield { document: document.name, range, message: `There is no picture "${path}".`, element: path };
    }
  },
};
