import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { also, at, enumerate } from "../query/at.ts";
import { pairsOf } from "../query/members.ts";
import { enumerationsTold } from "../query/enumerations-told.ts";
import { type Enumerated, listed, membersListed } from "../query/members-listed.ts";
import type { DesignRule, Finding } from "../rule.ts";

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
        const logical = membersListed(design, `${entity.name}.${field.name}`, field);
        const physical = membersListed(design, `${table.name}.${column.name}`, column);
        if (logical[0] && physical[0]) yield* differing(field.id, [logical[0], physical[0]]);
      }
    yield* strangersInSentences(design);
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

/**
 * Members that a sentence on all of an enumeration names and the enumeration does not have. The sentence is on the one
 * whose members it names mostly; where it could be on two that differ, nothing is said.
 */
function* strangersInSentences(design: Design): Iterable<Finding> {
  const known = [
    ...ofKind(design.model, "entity"),
    ...ofKind(design.model, "field"),
    ...ofKind(design.model, "column"),
  ].flatMap((element) => {
    const owner = element.parent ? `${design.model.elements.get(element.parent)?.name}.` : "";
    const name = `${owner}${element.name}`;
    const [first] =
      element.kind === "entity"
        ? element.statements.flatMap((statement) => listed(design, name, statement, statement.facts.members))
        : membersListed(design, name, element as Element<"field">);
    return first ? [{ ...first, id: element.id }] : [];
  });
  for (const { document, range, members } of enumerationsTold(design)) {
    const meant = known.filter((one) => isMostly(members, one.members));
    const [first] = meant;
    const strange = members.filter((member) => !meant.some((one) => one.members.map(plain).includes(plain(member))));
    if (!first || strange.length === 0) continue;
    yield {
      document,
      range,
      message: `${enumerate(strange)} ${strange.length > 1 ? "are" : "is"} listed here, but ${first.name} has only ${enumerate(first.members, 12)}.`,
      element: first.id,
      related: [also(first.statement, `The members of ${first.name} are listed here.`)],
    };
  }
}

/** Whether a sentence names at least two members of an enumeration, and most of either list is in the other. */
function isMostly(told: readonly string[], members: readonly string[]): boolean {
  const own = members.map(plain);
  const common = told.filter((member) => own.includes(plain(member))).length;
  return common >= 2 && common * 2 >= told.length && common * 2 >= own.length;
}

const plain = (member: string): string => member.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
