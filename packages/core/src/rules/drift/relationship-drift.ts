import type { Design } from "../../document/design.ts";
import type { BuiltElement } from "../../model/built.ts";
import type { Element } from "../../model/element.ts";
import { idOf } from "../../model/kinds/identity.ts";
import type { Survey } from "../../survey/survey.ts";
import { perObject } from "../../text/per-object.ts";
import { bare } from "../query/names.ts";
import { bareTable } from "../query/members.ts";
import { confirmed, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf, type RelationClaim, relationClaims } from "./claims.ts";
import { databasesOf, foundTables, gapOf, partsOf, tableIn, tablesIn } from "./database/databases.ts";
import { type Found, isExact, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Relationships that a design draws between things that tables store are kept by foreign keys, or by columns named after them. */
export const relationshipDrift: Verifier = {
  on: "drift",
  id: "relationship-drift",
  kinds: ["relation"],
  group: "data",
  requires:
    "Tables that a design draws a relationship between are linked, by a foreign key, a table between them or a column named after one of them.",
  severity: "warning",
  *verify(design, reality) {
    if (databasesOf(design, reality).surveys.length === 0) return;
    const claims = relationClaims(design).filter(({ relation }) => relation.kind === "references");
    const answers = claims.map((claim) => answer(design, reality, claim, false));
    for (const [i, claim] of claims.entries()) {
      const drawn = claims.flatMap((other, k) => (k !== i && isBeside(other, claim) ? [answers[k]!] : []));
      const isExact = drawn.length >= enough && drawn.every(({ outcome }) => outcome === "confirmed");
      yield isExact ? answer(design, reality, claim, true) : answers[i]!;
    }
  },
};

/** So many relationships of one drawing, all kept by keys, show that it draws keys and no ways over several. */
const enough = 4;

const isBeside = ({ origin: one }: RelationClaim, { origin: other }: RelationClaim): boolean =>
  one.document === other.document && one.section === other.section && one.place === other.place;

/** `exact`: what stands beside it in its drawing is kept by keys, each and every. */
function answer(design: Design, reality: Reality, claim: RelationClaim, exact: boolean): Answer {
  const ends = [claim.relation.from, claim.relation.to].map((id) => design.model.elements.get(id));
  const [from, to] = ends.map((end) => (end ? tablesFor(design, reality, end) : []));
  for (const one of from!)
    for (const other of to!) {
      if (one.survey !== other.survey) continue;
      const link = linkOf(one, other);
      if (link) return confirmed(claim, one.survey, link.evidence);
    }
  const one = from![0];
  const other = to!.find(({ survey }) => survey === one?.survey);
  if (!one || !other) return uncheckable(claim, `No database has both ends of ${claim.name}.`);
  const why = doubt(design, claim, one, other, exact);
  return why === null
    ? missing(
        claim,
        `Nothing links ${one.element.name} (${placeOf(one.element.evidence[0]!)}) with ${other.element.name} (${placeOf(other.element.evidence[0]!)}): there is no foreign key from one to the other, and no column is named after either.`,
        one.survey,
        {
          beside: [one, other].map(({ element }) => ({ ...element.evidence[0]!, says: `${element.name} is here.` })),
          advice: `Add a foreign key between ${one.element.name} and ${other.element.name}, or take the line from the drawing.`,
        },
      )
    : uncheckable(claim, why, one.survey);
}

/** The tables that store one end: of its name, if it is a table or an entity. */
const tablesFor = (design: Design, reality: Reality, { kind, id, name, facts }: Element): readonly Found<"table">[] =>
  kind === "table"
    ? foundTables(design, reality, { id, name, facts })
    : kind === "entity"
      ? foundTables(design, reality, { id: idOf("table", name), name })
      : [];

/** The foreign key of a table that leads to another. */
const refersTo = (table: Found<"table">, name: string): BuiltElement<"foreign-key"> | undefined =>
  partsOf(table, "foreign-key").find(({ facts }) => bareTable(facts.toTable) === bareTable(name));

/** A foreign key between two tables, or a table that refers to both. */
function linkOf(one: Found<"table">, other: Found<"table">): BuiltElement | null {
  const direct = refersTo(one, other.element.name) ?? refersTo(other, one.element.name);
  if (direct) return direct;
  return (
    tablesIn(one.survey).find((element) => {
      const between = { element, survey: one.survey };
      return refersTo(between, one.element.name) !== undefined && refersTo(between, other.element.name) !== undefined;
    }) ?? null
  );
}

/** What a line says whose one end is made of the other. */
const derived = /\b(?:aggregat|summari[sz]|comput|deriv|calculat|cached|snapshot|backfill)\w*/i;

/** Why two tables that nothing links may belong together all the same, as a whole sentence; `null` where they hardly can. */
function doubt(
  design: Design,
  claim: RelationClaim,
  one: Found<"table">,
  other: Found<"table">,
  exact: boolean,
): string | null {
  const { survey } = one;
  const gap = gapOf(survey, "foreign-key");
  if (gap) return gap;
  if (derived.test(claim.relation.label ?? ""))
    return `${claim.name} is drawn as what is computed, which no key need keep.`;
  if (!isExact(survey) || one.element.facts.amended || other.element.facts.amended)
    return `${survey.target || survey.source} does not tell all foreign keys.`;
  if (!survey.elements.some(({ kind }) => kind === "foreign-key"))
    return `${survey.target} declares no foreign keys at all.`;
  const told = claimsOf(design, "foreign-key").some(
    ({ facts, parent }) => parent === claim.relation.from && idOf("table", facts.toTable) === claim.relation.to,
  );
  if (told) return `Whether ${claim.name} holds is told at its foreign key.`;
  const named = columnNamedAfter(one, other) ?? columnNamedAfter(other, one);
  if (named) return `${named} is named after the other table, but is no foreign key.`;
  const open = polymorphic(one) ?? polymorphic(other);
  if (open) return `${open} may lead to rows of any table.`;
  return !exact && connected(survey).get(one.element.id) === connected(survey).get(other.element.id)
    ? `${one.element.name} and ${other.element.name} are linked only by way of other tables.`
    : null;
}

/** `visits.pet_id` is named after `pets`. */
function columnNamedAfter(table: Found<"table">, other: Found<"table">): string | null {
  const name = bareTable(other.element.name);
  const column = partsOf(table, "column").find((each) => {
    // `ahoy_events.visit_id` is named after `ahoy_visits`.
    const short = /^(\w{3,})_id$/i.exec(each.name)?.[1];
    return bare(each.name).includes(name) || (short !== undefined && name.endsWith(bareTable(short)));
  });
  return column ? `${table.element.name}.${column.name}` : null;
}

/** `owner_type` beside `owner_id` says of which table the row with that id is. */
function polymorphic(table: Found<"table">): string | null {
  const columns = new Set(partsOf(table, "column").map(({ name }) => name.toLowerCase()));
  const [found] = [...columns].filter((name) => name.endsWith("_type") && columns.has(name.replace(/_type$/, "_id")));
  return found ? `${table.element.name}.${found.replace(/_type$/, "_id")}` : null;
}

/** For each table the group of those that foreign keys lead to or come from, over any number of tables. */
const connected = perObject((survey: Survey): ReadonlyMap<string, string> => {
  const groups = new Map(tablesIn(survey).map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (groups.get(root) !== root) root = groups.get(root)!;
    groups.set(id, root);
    return root;
  };
  for (const { kind, parent, facts } of survey.elements) {
    if (kind !== "foreign-key" || parent === null) continue;
    const name = (facts as BuiltElement<"foreign-key">["facts"]).toTable;
    const to = tableIn(survey, { id: idOf("table", name), name });
    if (to && groups.has(parent)) groups.set(rootOf(parent), rootOf(to.id));
  }
  return new Map([...groups.keys()].map((id) => [id, rootOf(id)]));
});
