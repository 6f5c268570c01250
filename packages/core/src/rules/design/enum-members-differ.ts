import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { also, at, enumerate } from "../query/at.ts";
import { pairsOf } from "../query/members.ts";
import { bare } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

interface Enumerated {
  readonly name: string;
  readonly statement: Statement;
  readonly members: readonly string[];
}

/** One enumeration with two lists of members. */
export const enumMembersDiffer: DesignRule = {
  on: "design",
  id: "enum-members-differ",
  group: "data",
  requires: "An enumeration has the same members wherever it is told.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const entity of ofKind(design.model, "entity")) {
      const told = entity.statements.flatMap((statement) =>
        listed(design, entity.name, statement, statement.facts.members),
      );
      yield* differing(entity.id, told);
    }
    for (const { entity, table, matched } of pairsOf(design))
      for (const { field, column } of matched) {
        const logical = membersOf(design, `${entity.name}.${field.name}`, field);
        const physical = membersOf(design, `${table.name}.${column.name}`, column);
        if (logical[0] && physical[0]) yield* differing(field.id, [logical[0], physical[0]]);
      }
  },
};

function* differing(element: string, told: readonly Enumerated[]): Iterable<Finding> {
  const [first, ...others] = told;
  for (const other of others) {
    const [ours, theirs] = [first!.members.map(plain), other.members.map(plain)];
    const missing = other.members.filter((member) => !ours.includes(plain(member)));
    const surplus = first!.members.filter((member) => !theirs.includes(plain(member)));
    if (missing.length + surplus.length === 0 || missing.length === other.members.length) continue;
    const words = [
      ...(missing.length > 0 ? [`${enumerate(missing)} only there`] : []),
      ...(surplus.length > 0 ? [`${enumerate(surplus)} only here`] : []),
    ];
    const there = other.name === first!.name ? "elsewhere" : `in ${other.name}`;
    yield {
      ...at(first!.statement),
      message: `${first!.name} has other members than ${there}: ${words.join(", ")}.`,
      element,
      related: [also(other.statement, `Its members here are ${enumerate(other.members, 12)}.`)],
    };
    return;
  }
}

/** The members that the type of a field or column has by itself or by the enumeration that it names. */
function membersOf(design: Design, name: string, member: Element<"field"> | Element<"column">): Enumerated[] {
  const named = new Map(ofKind(design.model, "entity").map((entity) => [bare(entity.name), entity]));
  return member.statements.flatMap((statement) => {
    const type = statement.facts.type;
    const own = type?.members ?? inCheck((statement.facts as { check?: string }).check);
    if (own) return listed(design, name, statement, own);
    const entity = type ? named.get(bare(type.raw)) : undefined;
    const defining = entity?.statements.find(({ facts }) => facts.members !== undefined);
    return defining ? listed(design, name, defining, defining.facts.members) : [];
  });
}

function listed(
  design: Design,
  name: string,
  statement: Statement,
  members: readonly string[] | undefined,
): Enumerated[] {
  return members && members.length > 1 && isSettled(design, statement) ? [{ name, statement, members }] : [];
}

/** `status IN ('a', 'b')`: the members that a check allows. */
function inCheck(check: string | undefined): string[] | undefined {
  const inside = /^\(?\s*\w+\s+in\s*\(([^()]*)\)\s*\)?$/i.exec(check?.trim() ?? "")?.[1];
  return inside?.split(",").map((member) => member.trim().replace(/^'|'$/g, ""));
}

const plain = (member: string): string => member.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
