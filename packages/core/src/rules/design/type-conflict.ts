import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import type { DataType } from "../../model/value.ts";
import { also, at } from "../query/at.ts";
import { mayTellOne, sameList } from "../query/declarations.ts";
import { groupBy } from "../query/ground.ts";
import { lengthsOf } from "../query/lengths.ts";
import { pairsOf } from "../query/members.ts";
import { definitionsOf, saying } from "../query/statements.ts";
import { cannotAgree, cannotKeep, countsSmallestUnits } from "../query/types.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

interface Typed {
  readonly statement: Statement<"field" | "column">;
  readonly value: DataType;
}

/** The places in which one structure is told: an entity, its table, and a drawing of both. */
const mostPlaces = 3;

/** One field or column with two types that cannot be one: in two places of a chapter, or in the data model and the database. */
export const typeConflict: DesignRule = {
  on: "design",
  id: "type-conflict",
  toldBy: ["enum-members-differ", "member-listed-twice"],
  group: "data",
  requires: "A field and its column have types that can hold the same values.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const reported = new Set<string>();
    const hasTruthColumns = [...ofKind(design.model, "column")].some(({ facts }) => facts.type?.name === "boolean");
    for (const { field, column, entity, table } of pairsOf(design).flatMap((pair) =>
      pair.matched.map((members) => ({ ...pair, ...members })),
    )) {
      const [longest, kept] = [field, column].map((member) =>
        lengthsOf(member).find(({ statement }) => isSettled(design, statement)),
      );
      if (longest && kept && longest.characters > kept.characters) {
        reported.add(field.id).add(column.id);
        yield {
          ...at(longest.statement),
          message: `${entity.name}.${field.name} may have ${longest.characters} characters here, but its column ${table.name}.${column.name} keeps ${kept.characters}.`,
          element: field.id,
          related: [also(kept.statement, `${table.name}.${column.name} keeps ${kept.characters} characters.`)],
        };
        continue;
      }
      const [one, other] = [typesOf(design, field), typesOf(design, column)];
      const canKeep = (a: Typed, b: Typed): boolean =>
        !cannotKeep(field.name, a.value, b.value, hasTruthColumns) || areOneAmount(a, b) || areOneAmount(b, a);
      if (!one[0] || !other[0] || one.some((a) => other.some((b) => canKeep(a, b)))) continue;
      reported.add(field.id).add(column.id);
      yield {
        ...at(one[0].statement),
        message: `${entity.name}.${field.name} is ${raw(one[0])} here, but its column ${table.name}.${column.name} is ${raw(other[0])}.`,
        element: field.id,
        related: [also(other[0].statement, `${table.name}.${column.name} is ${raw(other[0])}.`)],
      };
    }
    const all = [...ofKind(design.model, "field"), ...ofKind(design.model, "column")];
    const siblings = groupBy(all, ({ parent }) => parent ?? "");
    for (const member of all) {
      if (reported.has(member.id)) continue;
      const [first, ...others] = typesOf(design, member);
      const other = others.find(
        ({ value, statement }) =>
          first &&
          cannotAgree(first.value, value) &&
          mayTellOne(siblings.get(member.parent ?? "") ?? [], first.statement, statement),
      );
      if (!first || !other) continue;
      const owner = design.model.elements.get(member.parent ?? "");
      if (owner && isShownInTwoWays(owner, first.statement, other.statement)) continue;
      // A name that stands above many lists is a title, such as "Parameters", and its members are many things.
      if (owner && new Set(owner.statements.map(({ origin }) => origin.section)).size > mostPlaces) continue;
      const name = owner ? `${owner.name}.${member.name}` : member.name;
      yield {
        ...at(other.statement),
        message: `${name} is ${raw(other)} here, but ${raw(first)} elsewhere.`,
        element: member.id,
        related: [also(first.statement, `Here it is ${raw(first)}.`)],
      };
    }
  },
};

/** An amount whose smallest units a whole number counts. */
const areOneAmount = (whole: Typed, amount: Typed): boolean =>
  countsSmallestUnits(whole.statement.facts.description ?? "", whole.value, amount.value);

/** Whether the code of one section declares a structure twice, as before and after a change. */
function isShownInTwoWays(owner: Element, one: Statement, other: Statement): boolean {
  const isInCode = [one, other].every(({ origin }) => origin.place === "code");
  if (!isInCode || one.origin.section !== other.origin.section || one.origin.document !== other.origin.document)
    return false;
  return definitionsOf(owner).filter((told) => sameList(told, one) && told.origin.place === "code").length > 1;
}

const typesOf = (design: Design, member: Parameters<typeof saying<"field" | "column", "type">>[0]): Typed[] =>
  saying(member, "type").filter(({ statement }) => isSettled(design, statement));

const raw = ({ value }: Typed): string => value.raw;
