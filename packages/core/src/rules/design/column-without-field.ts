import { also, at } from "../query/at.ts";
import { namesOf, oneSided } from "../query/one-sided.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Columns of a table whose entity has fields for most others and none for them: one finding for each table. */
export const columnWithoutField: DesignRule = {
  on: "design",
  id: "column-without-field",
  group: "data",
  requires: "Every column of a table that stores an entity has a field.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const { pair, members } of oneSided(design, "columns")) {
      const { entity, table, matched } = pair;
      const [first, ...more] = members;
      yield {
        ...at(first!.statement),
        message: `${namesOf(table, members)} ${more.length > 0 ? "have" : "has"} no field in ${entity.name}, which has one for ${matched.length} other columns.`,
        element: first!.member.id,
        // A drawing shows what it is about.
        ...(entity.statements.every(({ origin }) => origin.place === "diagram") ? { severity: "hint" as const } : {}),
        parts: more.map(({ member }) => member.id),
        related: [also(entity.statements[0]!, `The entity ${entity.name} is defined here.`)],
      };
    }
  },
};
