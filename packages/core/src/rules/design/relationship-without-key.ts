import { also, at } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { bareTable, pairsOf } from "../query/members.ts";
import { ofKind } from "../../model/model.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of relationships with a foreign key from which on one without stands out. */
const keyedShare = 0.6;

/** Two related tables with a key between them show that the design tells of keys. */
const leastKeyed = 2;

/** A relationship of two stored entities that no foreign key of their tables carries, where nearly all others have one. */
export const relationshipWithoutKey: DesignRule = {
  on: "design",
  id: "relationship-without-key",
  group: "data",
  requires: "Every relationship between stored entities has a foreign key.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const tables = new Map(pairsOf(design).map(({ entity, table }) => [entity.id, table]));
    const joins = new Set(
      ofKind(design.model, "foreign-key").flatMap(({ facts }) => {
        const [from, to] = [bareTable(facts.table), bareTable(facts.toTable)];
        return [`${from} ${to}`, `${to} ${from}`];
      }),
    );
    const drawn = design.model.relations.flatMap((relation) => {
      const [from, to] = [tables.get(relation.from), tables.get(relation.to)];
      if (relation.kind !== "references" || !from || !to || from === to) return [];
      return [{ relation, from, to, keyed: joins.has(`${bareTable(from.name)} ${bareTable(to.name)}`) }];
    });
    const keyed = drawn.filter((one) => one.keyed);
    if (!isCustom(keyed.length, drawn.length, keyedShare, leastKeyed)) return;
    for (const { relation, from, to } of drawn.filter((one) => !one.keyed)) {
      if (throughOther(joins, bareTable(from.name), bareTable(to.name)) || !isSettled(design, from.statements[0]!))
        continue;
      const names = [relation.from, relation.to].map((id) => design.model.elements.get(id)!.name);
      yield {
        ...at({ id: relation.from, origin: relation.origin }),
        message: `${names[0]} and ${names[1]} are related here, but no foreign key joins ${from.name} and ${to.name}.`,
        element: `${relation.from}-${relation.to}`,
        related: [also(from.statements[0]!, `The table ${from.name} is defined here.`)],
      };
    }
  },
};

/** Two tables may be joined by a third. */
const throughOther = (joins: ReadonlySet<string>, from: string, to: string): boolean =>
  [...joins].some((join) => {
    const [one, other] = join.split(" ");
    return one === from && other !== to && joins.has(`${other} ${to}`);
  });
