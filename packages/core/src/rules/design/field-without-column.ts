import { also, at } from "../query/at.ts";
import { areOne, isBookkeeping, joined, pairsOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field of an entity whose table has columns for nearly all others and none for it. */
export const fieldWithoutColumn: DesignRule = {
  on: "design",
  id: "field-without-column",
  group: "data",
  requires: "Every field of a stored entity has a column.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const pair of pairsOf(design).filter((pair) => areOne(design, pair))) {
      if (pair.fields.length >= pair.matched.length) continue;
      const { entity, table } = pair;
      for (const field of pair.fields) {
        // Collections and other entities are stored in tables of their own.
        const { type } = field.facts;
        if (
          type &&
          (type.logical === "array" ||
            type.logical === "object" ||
            type.logical === "map" ||
            type.logical === "unknown")
        )
          continue;
        const [statement] = field.statements;
        // Beside the key of what it leads to, `productId`, a field `product` is the thing itself.
        if (pair.matched.some(({ field: other }) => joined(other.name) === `${joined(field.name)}id`)) continue;
        if (!statement || isBookkeeping(field.name) || !isSettled(design, statement)) continue;
        yield {
          ...at(statement),
          message: `${entity.name}.${field.name} has no column in ${table.name}, which has one for ${pair.matched.length} other fields.`,
          element: field.id,
          related: [also(table.statements[0]!, `The table ${table.name} is defined here.`)],
        };
      }
    }
  },
};
