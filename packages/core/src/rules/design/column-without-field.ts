import { also, at } from "../query/at.ts";
import { areOne, isBookkeeping, pairsOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A column of a table whose entity has fields for nearly all others and none for it. */
export const columnWithoutField: DesignRule = {
  on: "design",
  id: "column-without-field",
  group: "data",
  requires: "Every column of a table that stores an entity has a field.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const pair of pairsOf(design).filter((pair) => areOne(design, pair))) {
      if (pair.columns.length >= pair.matched.length) continue;
      const { entity, table } = pair;
      for (const column of pair.columns) {
        const [statement] = column.statements;
        const { references, generated } = column.facts;
        // The other end of a relation is a key in the table and a list in the other entity.
        if (!statement || references !== undefined || generated || /_?id$/i.test(column.name)) continue;
        if (isBookkeeping(column.name) || !isSettled(design, statement)) continue;
        yield {
          ...at(statement),
          message: `${table.name}.${column.name} has no field in ${entity.name}, which has one for ${pair.matched.length} other columns.`,
          element: column.id,
          related: [also(entity.statements[0]!, `The entity ${entity.name} is defined here.`)],
        };
      }
    }
  },
};
