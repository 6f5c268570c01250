import type { Design } from "../../../document/design.ts";
import type { Element } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";

/** The facts of columns that a design's definitions in code write where they hold, so that leaving one out says something. */
const written = perObject((design: Design): ReadonlySet<string> => {
  const said = new Set<string>();
  for (const { facts, origin } of claimsOf(design, "column")) {
    if (origin.place !== "code") continue;
    if (facts.default !== undefined) said.add("default");
    if (facts.unique) said.add("unique");
  }
  return said;
});

/** Whether a column is defined in code, and the design writes such a fact at others. */
export const writesElsewhere = (design: Design, column: Element<"column">, fact: "default" | "unique"): boolean =>
  column.statements.every(({ origin }) => origin.place === "code") && written(design).has(fact);
