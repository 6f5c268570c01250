import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { also, at, enumerate } from "../query/at.ts";
import { pairsOf } from "../query/members.ts";
import { enumerationsTold, type ToldEnumeration } from "../query/enumerations-told.ts";
import { type Enumerated, listed, membersListed } from "../query/members-listed.ts";
import { statesDrawn } from "../query/states-drawn.ts";
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
    const known = knownIn(design);
    for (const told of enumerationsTold(design)) yield* strangersIn(told, known);
    for (const drawn of statesDrawn(design)) if (isOneOff(drawn, known)) yield* strangersIn(drawn, known);
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

type Known = Enumerated & { readonly id: string };

/** The enumerations of a design, each as it is told first. */
const knownIn = (design: Design): Known[] =>
  [...ofKind(design.model, "entity"), ...ofKind(design.model, "field"), ...ofKind(design.model, "column")].flatMap(
    (element) => {
      const owner = element.parent ? `${design.model.elements.get(element.parent)?.name}.` : "";
      const name = `${owner}${element.name}`;
      const [first] =
        element.kind === "entity"
          ? element.statements.flatMap((statement) => listed(design, name, statement, statement.facts.members))
          : membersListed(design, name, element as Element<"field">);
      return first ? [{ ...first, id: element.id }] : [];
    },
  );

/**
 * Members that a sentence or drawing on all of an enumeration names and the enumeration does not have. It is on the one
 * whose members it names mostly; where it could be on two that differ, nothing is said.
 */
function* strangersIn(told: ToldEnumeration, known: readonly Known[]): Iterable<Finding> {
  const meant = known.filter((one) => isMostly(told.members, one.members));
  const [first] = meant;
  const strange = told.members.filter((member) => !meant.some((one) => has(one, member)));
  if (!first || strange.length === 0) return;
  yield {
    document: told.document,
    range: told.places?.[told.members.indexOf(strange[0]!)] ?? told.range,
    message: `${enumerate(strange)} ${strange.length > 1 ? "are" : "is"} ${told.places ? "drawn" : "listed"} here, but ${first.name} has only ${enumerate(first.members, 12)}.`,
    element: first.id,
    related: [also(first.statement, `The members of ${first.name} are listed here.`)],
  };
}

/** A drawing may pass through states that nobody stores; one for which a stored one is missing goes by another name. */
const isOneOff = ({ members }: ToldEnumeration, known: readonly Known[]): boolean =>
  known.some((one) => {
    const shown = members.filter((member) => has(one, member)).length;
    return isMostly(members, one.members) && members.length - shown === 1 && one.members.length > shown;
  });

const has = ({ members }: Enumerated, member: string): boolean => members.map(plain).includes(plain(member));

/** Whether a list names at least two members of an enumeration, and most of either list is in the other. */
function isMostly(told: readonly string[], members: readonly string[]): boolean {
  const own = members.map(plain);
  const common = told.filter((member) => own.includes(plain(member))).length;
  return common >= 2 && common * 2 >= told.length && common * 2 >= own.length;
}

const plain = (member: string): string => member.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
