import { ofKind } from "../../model/model.ts";
import type { Element, Statement } from "../../model/element.ts";
import { also, at, enumerate } from "../query/at.ts";
import { areOfOne, sameList } from "../query/declarations.ts";
import { membersOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { definitionsOf } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A name that stands above more lists than this is a title, such as "Parameters". */
const mostPlaces = 2;

/** One structure that two places declare in full and in the same form, with different members. */
export const entityDeclaredTwice: DesignRule = {
  on: "design",
  id: "entity-declared-twice",
  group: "data",
  requires: "A structure that is declared in two places has the same members in both.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const members = new Map<string, readonly Element<"field" | "column">[]>([
      ...membersOf(design, "field"),
      ...membersOf(design, "column"),
    ]);
    for (const owner of [...ofKind(design.model, "entity"), ...ofKind(design.model, "table")]) {
      const all = members.get(owner.id) ?? [];
      const places = definitionsOf<"entity" | "table">(owner).flatMap((statement) => {
        const names = all
          .filter((member) => !isLink(member) && member.statements.some((each) => sameList(statement, each)))
          .map(({ name }) => name);
        return isSettled(design, statement) && names.length >= 3 ? [{ statement, names }] : [];
      });
      // Many places of one title are no declarations, and two in one place show a choice.
      const sections = new Set(places.map(({ statement }) => statement.origin.section));
      if (places.length > mostPlaces || sections.size < places.length) continue;
      const [first, second] = places;
      if (!first || !second) continue;
      // A drawing beside code may be shorter; what the shorter one has, the longer must have too.
      const alike = JSON.stringify(forms(first.statement)) === JSON.stringify(forms(second.statement));
      const shorter = first.names.length < second.names.length ? first : second;
      const missing = second.names.filter((name) => !first.names.includes(name) && (alike || second === shorter));
      const surplus = first.names.filter((name) => !second.names.includes(name) && (alike || first === shorter));
      const common = first.names.filter((name) => second.names.includes(name)).length;
      if (!alike && !areOfOne(first.names, second.names)) continue;
      if (missing.length + surplus.length === 0 || common < 3) continue;
      yield {
        ...at(second.statement),
        message: `${owner.name} is declared twice with different members: ${[
          ...(missing.length > 0 ? [`${enumerate(missing)} only here`] : []),
          ...(surplus.length > 0 ? [`${enumerate(surplus)} only there`] : []),
        ].join(", ")}.`,
        element: owner.id,
        related: [also(first.statement, `${owner.name} is declared here as well.`)],
      };
    }
  },
};

/** What makes two declarations of one kind: an interface and the rows of a table tell the same thing differently. */
const forms = ({ origin, facts }: Statement): readonly unknown[] => [origin.place, (facts as { form?: string }).form];

/** A member that leads to another structure stands in code and seldom in its table. */
const isLink = ({ facts: { type } }: Element<"field" | "column">): boolean =>
  type !== undefined && (type.logical === "object" || (type.logical === "array" && type.item?.logical === "object"));
