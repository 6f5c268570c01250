import type { Design } from "../../../document/design.ts";
import type { Element } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";

/** The facts of columns that a design's definitions in code write where they hold, so that leaving one out says something. */
const written = perObject((design: Design): ReadonlyMap<string, ReadonlySet<string>> => {
  const tables = new Map<string, Set<string>>();
  for (const { parent, facts, origin } of claimsOf(design, "column")) {
    if (origin.place !== "code" || parent === null) continue;
    const said = tables.get(parent) ?? new Set();
    tables.set(parent, said);
    if (facts.nullable === false && !facts.primaryKey) said.add("nullable");
    if (facts.default !== undefined) said.add("default");
    if (facts.unique) said.add("unique");
  }
  return tables;
});

/** Whether the table of a column is defined in code that writes such a fact at another column. */
export const writesElsewhere = (design: Design, column: Element<"column">, fact: "default" | "unique"): boolean =>
  column.statements.every(({ origin }) => origin.place === "code") &&
  (written(design)
    .get(column.parent ?? "")
    ?.has(fact) ??
    false);
