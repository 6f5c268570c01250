import { also, at } from "../query/at.ts";
import { namesOf, oneSided } from "../query/one-sided.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Fields of an entity whose table has columns for most others and none for them: one finding for each entity. */
export const fieldWithoutColumn: DesignRule = {
  on: "design",
  id: "field-without-column",
  group: "data",
  requires: "Every field of a stored entity has a column.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const { pair, members } of oneSided(design, "fields")) {
      const { entity, table, matched } = pair;
      const [first, ...more] = members;
      yield {
        ...at(first!.statement),
        message: `${namesOf(entity, members)} ${more.length > 0 ? "have" : "has"} no column in ${table.name}, which has one for ${matched.length} other fields.`,
        element: first!.member.id,
        parts: more.map(({ member }) => member.id),
        related: [also(table.statements[0]!, `The table ${table.name} is defined here.`)],
      };
    }
  },
};
