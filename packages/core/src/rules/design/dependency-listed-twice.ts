import { ofKind } from "../../model/model.ts";
import { isIn } from "../query/chapters.ts";
import { groupBy } from "../query/ground.ts";
import { stands } from "../query/statements.ts";
import { productKey } from "../query/versions.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One product in a list under two names, or twice under one, with nothing to tell the two apart. */
export const dependencyListedTwice: DesignRule = {
  on: "design",
  id: "dependency-listed-twice",
  group: "dependencies",
  requires: "A list of dependencies has each of them once.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const rows = ofKind(design.model, "dependency")
      .filter(stands)
      .flatMap(({ statements }) => statements)
      .filter(
        ({ origin, weight }) => origin.place === "row" && weight === "defines" && isIn(design, origin, "dependencies"),
      );
    const lists = groupBy(rows, ({ origin, name }) => `${origin.document}#${origin.section}#${productKey(name)}`);
    for (const same of lists.values()) {
      const [first, again] = same;
      // A second row with a purpose of its own is one use more; what has the same or none is a copy.
      if (
        !first ||
        !again ||
        first.facts.purpose !== again.facts.purpose ||
        first.facts.category !== again.facts.category
      )
        continue;
      yield {
        document: again.origin.document,
        range: again.origin.range,
        message:
          first.name === again.name
            ? `${again.name} is listed twice.`
            : `${again.name} and ${first.name} are one product, listed twice.`,
        element: again.id,
        related: [
          { document: first.origin.document, range: first.origin.range, message: `${first.name} is listed here.` },
        ],
      };
    }
  },
};
