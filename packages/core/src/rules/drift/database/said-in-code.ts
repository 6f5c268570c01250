import type { Design } from "../../../document/design.ts";
import type { Element, Origin } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { fencesOf } from "../../query/fences.ts";
import { claimsOf } from "../claims.ts";

/** The facts of columns that a design's definitions in code write where they hold, so that leaving one out says something. */
const written = perObject((design: Design): ReadonlySet<string> => {
  const said = new Set<string>();
  for (const { facts, origin } of claimsOf(design, "column")) {
    if (!isDefinition(design, origin)) continue;
    if (facts.default !== undefined) said.add("default");
    if (facts.unique) said.add("unique");
  }
  return said;
});

/** Whether a column is defined in code, and the design writes such a fact at others. */
export const writesElsewhere = (design: Design, column: Element<"column">, fact: "default" | "unique"): boolean =>
  column.statements.every(({ origin }) => isDefinition(design, origin)) && written(design).has(fact);

/**
 * Whether a column stands where the database itself is defined. A class that is mapped to a table leaves its defaults to the
 * library and to the database, whatever its fields begin with.
 */
const isDefinition = (design: Design, origin: Origin): boolean => origin.place === "code" && !isInClass(design, origin);

/** Whether a column is shown as the field of a class, in a language in which a sketch may leave out what maps it to the table. */
export function isInClass({ documents }: Design, { document, range, place }: Origin): boolean {
  if (place !== "code") return false;
  const read = documents.find(({ name }) => name === document);
  const holding =
    read &&
    fencesOf(read).find(
      ({ fence: { range: at }, section }) => at.from + section.from <= range.from && range.to <= at.to + section.from,
    );
  return classes.test(holding?.fence.language ?? "");
}

const classes = /^(?:java|kotlin|kt|c#|cs|csharp|scala|groovy|swift|dart)$/i;
