import { ofKind } from "../../model/model.ts";
import type { Element, Statement } from "../../model/element.ts";
import { also, at, enumerate } from "../query/at.ts";
import type { Design } from "../../document/design.ts";
import { areOfTwoLanguages, basesIn, declarationOf, isShortened, wordsOf } from "../query/declared.ts";
import { areOfOne, sameList } from "../query/declarations.ts";
import { groupBy } from "../query/ground.ts";
import { isBookkeeping, joined, membersOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { definitionsOf } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A name that stands above more lists than this is a title, such as "Parameters". */
const mostPlaces = 2;

/** From this many structures on that one section tells in full, and others in part, that is the custom of a design. */
const leastOfCustom = 3;

/** One structure that two places declare in full and in the same form, with different members. */
export const entityDeclaredTwice: DesignRule = {
  on: "design",
  id: "entity-declared-twice",
  group: "data",
  requires: "A structure that is declared in two places has the same members in both.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const found = [...differencesOf(design)];
    const fuller = groupBy(found, sectionOfFuller);
    for (const difference of found) {
      // Where a section tells several structures in full, each place elsewhere tells the part that matters to it.
      const section = sectionOfFuller(difference);
      if (section !== "" && fuller.get(section)!.length >= leastOfCustom) continue;
      const { owner, first, second, missing, surplus } = difference;
      yield {
        ...at(second),
        message: `${owner.name} is declared twice with different members: ${[
          ...(missing.length > 0 ? [`${enumerate(missing)} only here`] : []),
          ...(surplus.length > 0 ? [`${enumerate(surplus)} only there`] : []),
        ].join(", ")}.`,
        element: owner.id,
        related: [also(first, `${owner.name} is declared here as well.`)],
      };
    }
  },
};

/** Two declarations of one structure, with the members that only the second and only the first of them has. */
interface Difference {
  readonly owner: Element<"entity" | "table">;
  readonly first: Statement;
  readonly second: Statement;
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

function* differencesOf(design: Design): Iterable<Difference> {
  const members = new Map<string, readonly Element<"field" | "column">[]>([
    ...membersOf(design, "field"),
    ...membersOf(design, "column"),
  ]);
  for (const owner of [...ofKind(design.model, "entity"), ...ofKind(design.model, "table")]) {
    const all = members.get(owner.id) ?? [];
    const places = definitionsOf<"entity" | "table">(owner).flatMap((statement) => {
      const names = all
        .filter(
          (member) =>
            !isLink(member) && !isKeptBack(member) && member.statements.some((each) => sameList(statement, each)),
        )
        .map(({ name }) => name);
      return isSettled(design, statement) && names.length >= 3 ? [{ statement, names }] : [];
    });
    // Many places of one title are no declarations, and two in one place show a choice.
    const sections = new Set(places.map(({ statement }) => statement.origin.section));
    if (places.length > mostPlaces || sections.size < places.length) continue;
    const [first, second] = places;
    if (!first || !second || !mayBeHeldAgainst(design, first.statement, second.statement)) continue;
    // A drawing beside code may be shorter, and so may what a page declares of what a server keeps; what the shorter one has, the longer must have too.
    const alike =
      JSON.stringify(forms(first.statement)) === JSON.stringify(forms(second.statement)) &&
      !areOfTwoLanguages(design, first.statement, second.statement);
    const shorter = first.names.length < second.names.length ? first : second;
    const [here, there] = [second, first].map(({ statement }) => wordsOf(declarationOf(design, statement)));
    const missing = second.names.filter(
      (name) => !first.names.includes(name) && (alike || second === shorter) && !there!.has(joined(name)),
    );
    const surplus = first.names.filter(
      (name) => !second.names.includes(name) && (alike || first === shorter) && !here!.has(joined(name)),
    );
    const common = first.names.filter((name) => second.names.includes(name)).length;
    if (!alike && !areOfOne(first.names, second.names)) continue;
    if (missing.length + surplus.length === 0 || common < 3) continue;
    // Another document may tell less of what this one tells in full.
    const isOfOneText = first.statement.origin.document === second.statement.origin.document;
    if (!isOfOneText && (missing.length === 0 || surplus.length === 0)) continue;
    yield { owner, first: first.statement, second: second.statement, missing, surplus };
  }
}

/**
 * Whether two declarations tell one thing in full: two drawings show what matters to each, code may say that it goes on,
 * and what two classes of one name take from their bases tells two layers.
 */
function mayBeHeldAgainst(design: Design, first: Statement, second: Statement): boolean {
  if (first.origin.place === "diagram" && second.origin.place === "diagram") return false;
  const [one, other] = [first, second].map((statement) => declarationOf(design, statement));
  if (isShortened(one!) || isShortened(other!)) return false;
  return basesIn(one!, first.name) === basesIn(other!, second.name);
}

/** The section of the declaration that has all members of the other, and more; empty where each has some of its own. */
function sectionOfFuller({ first, second, missing, surplus }: Difference): string {
  const fuller = surplus.length === 0 ? second : missing.length === 0 ? first : undefined;
  return fuller ? `${fuller.origin.document}#${fuller.origin.section}` : "";
}

/** What makes two declarations of one kind: an interface and the rows of a table tell the same thing differently. */
const forms = ({ origin, facts }: Statement): readonly unknown[] => [origin.place, (facts as { form?: string }).form];

/** What a database keeps for itself, or tells nobody: who declares what is shown of a thing leaves it out. */
const isKeptBack = ({ name }: Element<"field" | "column">): boolean =>
  name !== "id" && (isBookkeeping(name) || /(?:hash|salt|secret)$/i.test(name));

/** A member that leads to another structure stands in code and seldom in its table. */
const isLink = ({ facts: { type } }: Element<"field" | "column">): boolean =>
  type !== undefined && (type.logical === "object" || (type.logical === "array" && type.item?.logical === "object"));
