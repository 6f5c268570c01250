import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { bareTable, membersOf } from "../query/members.ts";
import { bare } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of drawn entities with fields from which on one without stands out. */
const describedShare = 0.7;

/** An entity that a diagram shows and that has no field anywhere, where nearly all that are drawn have some. */
export const entityUndescribed: DesignRule = {
  on: "design",
  id: "entity-undescribed",
  group: "data",
  requires: "Every entity that a diagram shows has fields.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const fields = membersOf(design, "field");
    const columns = membersOf(design, "column");
    const drawn = ofKind(design.model, "entity").filter(
      (entity) =>
        stands(entity) && entity.statements.some((each) => each.origin.place === "diagram" && isSettled(design, each)),
    );
    const described = drawn.filter(({ id }) => fields.has(id));
    if (!isCustom(described.length, drawn.length, describedShare)) return;
    const others = [
      ...ofKind(design.model, "entity")
        .filter(({ id }) => fields.has(id))
        .map(({ name }) => bare(name)),
      ...ofKind(design.model, "table")
        .filter(({ id }) => columns.has(id))
        .map(({ name }) => bareTable(name)),
    ];
    for (const entity of drawn) {
      const onlyDrawn = entity.statements.every(({ origin }) => origin.place === "diagram");
      if (described.includes(entity) || !onlyDrawn || others.includes(bare(entity.name))) continue;
      yield {
        ...at(entity),
        message: `${entity.name} is drawn here and has no fields anywhere, while ${described.length} of ${drawn.length} drawn entities have some.`,
      };
    }
  },
};
