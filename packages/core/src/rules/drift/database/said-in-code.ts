import type { Design } from "../../../document/design.ts";
import type { Element, Origin } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { fencesOf } from "../../query/fences.ts";
import { claimsOf } from "../claims.ts";

type Told = "default" | "unique" | "primaryKey";

/** How often a design writes such facts: in its definitions in code, and in the rows of its tables of columns. */
const written = perObject((design: Design): Readonly<Record<"code" | "row", ReadonlyMap<Told, number>>> => {
  const said = { code: new Map<Told, number>(), row: new Map<Told, number>() };
  for (const { facts, origin } of claimsOf(design, "column")) {
    const counts = isDefinition(design, origin) ? said.code : origin.place === "row" ? said.row : undefined;
    for (const fact of ["default", "unique", "primaryKey"] as const)
      if (facts[fact] !== undefined && facts[fact] !== false) counts?.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return said;
});

/** So many columns with a fact in rows show that their remarks tell of it wherever it holds. */
const enough = 2;

/**
 * Whether the design writes such a fact at other columns of the same making, so that leaving it out says something: once in
 * definitions in code, several times in rows of tables.
 */
export function writesElsewhere(design: Design, { statements }: Element<"column">, fact: Told): boolean {
  const { code, row } = written(design);
  return (
    (statements.every(({ origin }) => isDefinition(design, origin)) && code.has(fact)) ||
    (statements.every(({ origin }) => origin.place === "row") && (row.get(fact) ?? 0) >= enough)
  );
}

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
