import { also, at } from "../query/at.ts";
import { pairsOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field that may be empty in a column that may not, or the reverse, where both are said. */
export const nullabilityConflict: DesignRule = {
  on: "design",
  id: "nullability-conflict",
  group: "data",
  requires: "A field may be empty exactly if its column may.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const { entity, table, matched } of pairsOf(design)) {
      for (const { field, column } of matched) {
        const logical = saying(field, "nullable").filter(({ statement }) => isSettled(design, statement));
        const physical = saying(column, "nullable").filter(({ statement }) => isSettled(design, statement));
        const [one, other] = [logical[0], physical[0]];
        if (!one || !other || logical.some(({ value }) => physical.some((side) => side.value === value))) continue;
        // What the database fills in by itself may be absent in the entity before it is stored.
        if (one.value && (column.facts.default !== undefined || column.facts.generated || column.facts.primaryKey))
          continue;
        yield {
          ...at(one.statement),
          message: `${entity.name}.${field.name} ${one.value ? "may" : "may not"} be empty, but its column ${table.name}.${column.name} ${other.value ? "may" : "may not"}.`,
          element: field.id,
          related: [also(other.statement, `${table.name}.${column.name} ${other.value ? "may" : "may not"} be empty.`)],
        };
      }
    }
  },
};
