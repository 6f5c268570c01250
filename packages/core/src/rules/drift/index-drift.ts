import type { Design } from "../../document/design.ts";
import type { BuiltElement, Evidence } from "../../model/built.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { confirmed, contradicted, lacking, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Undescribed } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closureBesideClaims } from "./closure.ts";
import { databasesOf, foundTables, gapOf, partsOf, whyNotFound } from "./database/databases.ts";
import { isToldUnique } from "./database/told-unique.ts";
import { twinTables } from "./database/twins.ts";
import { groupBy } from "../query/ground.ts";
import { type Found, isExact, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Indexes are there and cover what the design says. */
export const indexDrift: Verifier = {
  on: "drift",
  id: "index-drift",
  kinds: ["index"],
  group: "data",
  requires:
    "Every index that a design describes is made by the schema or migrations, and covers the columns that the design gives.",
  severity: "warning",
  *verify(design, reality) {
    if (databasesOf(design, reality).surveys.length === 0) return;
    for (const claim of claimsOf(design, "index")) yield answer(design, reality, claim);
    yield* undescribed(design, reality);
  },
};

/** Indexes of the tables described that a design which tells all indexes leaves out; what a key makes is no index of its own. */
function* undescribed(design: Design, reality: Reality): Iterable<Undescribed> {
  const closure = closureBesideClaims(design, "index");
  if (!closure) return;
  const told = claimsOf(design, "index");
  for (const table of claimsOf(design, "table")) {
    // What the migrations make, and the schema that they were made from.
    const [made] = foundTables(design, reality, table);
    if (!made) continue;
    const written = [made, ...twinTables(design, reality, table)].filter(({ survey }) => isExact(survey));
    const toldAtColumn = new Set(
      claimsOf(design, "column").flatMap(({ parent, facts, name }) =>
        parent === table.id && facts.indexed ? [simple(name)] : [],
      ),
    );
    const mine = told.filter(({ parent, facts }) => parent === table.id || idOf("table", facts.table) === table.id);
    const indexes = written.flatMap((found) => partsOf(found, "index").map((index) => ({ found, index })));
    for (const [, [first]] of groupBy(indexes, ({ index }) => index.facts.columns.map(simple).join())) {
      const { found, index } = first!;
      const { id, name, facts, evidence } = index;
      const isTold = mine.some(
        (claim) => covers(facts.columns, claim.facts.columns) || claim.name.toLowerCase() === name.toLowerCase(),
      );
      if (isTold || isOfKey(found, index) || facts.columns.some((column) => toldAtColumn.has(simple(column)))) continue;
      if (facts.unique && isToldUnique(design, facts.columns)) continue;
      yield {
        outcome: "undocumented",
        id,
        kind: "index",
        name,
        message: `${table.name} has an index on (${facts.columns.join(", ")}) in ${placeOf(evidence[0]!)}, and the design, which tells all, does not name it.`,
        survey: found.survey,
        evidence,
        near: closure.origin,
        because: [closure.why],
      };
    }
  }
}

function answer(design: Design, reality: Reality, claim: ElementClaim<"index">): Answer {
  const { table } = claim.facts;
  const meant = { id: claim.parent ?? idOf("table", table), name: table };
  const tables = foundTables(design, reality, meant);
  if (tables.length === 0) return uncheckable(claim, whyNotFound(design, reality, meant));
  const answers = tables.map((found) => held(claim, found));
  const good = answers.find(({ outcome }) => outcome === "confirmed");
  // What migrations make, the schema that they were made from has to say too, where it can.
  const isPlain = claim.facts.where === undefined && claim.facts.columns.every((column) => /^[\w"`]+$/.test(column));
  const otherwise =
    good &&
    isPlain &&
    twinTables(design, reality, meant)
      .map((found) => held(claim, found))
      .find(({ outcome }) => outcome === "missing");
  return otherwise || (good ?? answers.find(({ outcome }) => outcome !== "uncheckable") ?? answers[0]!);
}

function held(claim: ElementClaim<"index">, found: Found<"table">): Answer {
  const { unique, table } = claim.facts;
  const { element, survey } = found;
  const columns = claim.facts.columns.map((column) => namedInWords(found, column) ?? column);
  const indexes = partsOf(found, "index");
  const same =
    indexes.find(({ facts }) => covers(facts.columns, columns)) ??
    indexes.find(({ facts }) => isReckonedFrom(facts.columns, columns));
  if (same && unique && !same.facts.unique && !isUnique(found, columns))
    return contradicted(
      claim,
      survey,
      [{ fact: "unique", expected: "unique", actual: "not unique", evidence: same.evidence }],
      {
        message: `The index on ${table}(${columns.join(", ")}) is unique in the design, not unique in ${placeOf(same.evidence[0]!)}.`,
      },
    );
  if (same) return confirmed(claim, survey, same.evidence);
  const implied = impliedBy(found, columns);
  if (implied) return confirmed(claim, survey, implied);
  const named = indexes.find(({ name }) => name.toLowerCase() === claim.name.toLowerCase());
  if (named && (columns.length === 0 || areWords(found, columns))) return confirmed(claim, survey, named.evidence);
  if (named) return other(claim, named, found);
  const gap = gapOf(survey, "index");
  if (gap) return uncheckable(claim, gap, survey);
  if (!isExact(survey) || element.facts.amended || columns.length === 0)
    return uncheckable(claim, `${survey.target || survey.source} does not tell all indexes of ${table}.`, survey);
  const near = indexes.find(({ facts }) => simple(facts.columns[0] ?? "") === simple(columns[0]!));
  return missing(
    claim,
    `There is no index on ${table}(${columns.join(", ")}) (${placeOf(element.evidence[0]!)})${near ? `; there is one on (${near.facts.columns.join(", ")}) in ${placeOf(near.evidence[0]!)}` : ""}.`,
    survey,
    {
      beside: near ? standing(near.name, near.evidence) : lacking(claim.name, element.evidence),
      because: [
        `${table} has ${indexes.length} indexes in ${placeOf(element.evidence[0]!)}, and none covers these columns.`,
      ],
    },
  );
}

/** Whether what stands behind the name of an index are plain words on what it is for, and no columns: "`idx_open`: Open orders only". */
const areWords = (found: Found<"table">, columns: readonly string[]): boolean =>
  columns.every((column) => /^[A-Z][a-z]+$/.test(column) && columnOf(found, column) === undefined);

/** The one column of a table that a word means of which it is the first: "index on registration number" on `registration_number`. */
function namedInWords(found: Found<"table">, word: string): string | undefined {
  if (!/^[A-Za-z]+$/.test(word) || columnOf(found, word) !== undefined) return undefined;
  const begun = partsOf(found, "column").filter(({ name }) => name.toLowerCase().startsWith(`${word.toLowerCase()}_`));
  return begun.length === 1 ? begun[0]!.name : undefined;
}

const other = (claim: ElementClaim<"index">, named: BuiltElement<"index">, { survey }: Found<"table">): Answer => {
  const [expected, actual] = [claim.facts.columns.join(", "), named.facts.columns.join(", ")];
  return contradicted(claim, survey, [{ fact: "columns", expected, actual, evidence: named.evidence }], {
    message: `${claim.name} covers (${expected}) in the design, (${actual}) in ${placeOf(named.evidence[0]!)}.`,
  });
};

/** Names and expressions without what only tells how they are kept: `"createdAt" DESC`, `lower(title) text_pattern_ops`. */
const simple = (column: string): string =>
  column
    .toLowerCase()
    .replace(/["`\s]+/g, " ")
    .trim()
    .replace(/(?<=\))\s.*$/, "")
    .replace(/^([\w.]+)\s.*$/, "$1")
    .replace(/\s/g, "")
    .replace(/_/g, "");

const covers = (built: readonly string[], said: readonly string[]): boolean =>
  said.length > 0 && built.length === said.length && built.every((column, i) => simple(column) === simple(said[i]!));

/** Whether an index is on what is reckoned from the one column that is said to be indexed: `lower(title)` is of `title`. */
const isReckonedFrom = (built: readonly string[], said: readonly string[]): boolean =>
  built.length === 1 &&
  said.length === 1 &&
  built[0]!.includes("(") &&
  (built[0]!.toLowerCase().match(/\w+/g) ?? []).some((word) => simple(word) === simple(said[0]!));

/** Keys, unique columns and, in MySQL, foreign keys are indexed without a word. */
function impliedBy(found: Found<"table">, columns: readonly string[]): readonly Evidence[] | null {
  const { primaryKey = [] } = found.element.facts;
  if (columns.length > 0 && covers(primaryKey.slice(0, columns.length), columns)) return found.element.evidence;
  if (isUnique(found, columns)) return columnOf(found, columns[0]!)!.evidence;
  if (found.survey.dialect !== "mysql") return null;
  return partsOf(found, "foreign-key").find(({ facts }) => covers(facts.columns, columns))?.evidence ?? null;
}

/** Whether an index is one that a key makes by itself, or a unique column; that of a key to a table which is not here has no name. */
const isOfKey = (found: Found<"table">, { name, facts: { columns } }: BuiltElement<"index">): boolean =>
  impliedBy(found, columns) !== null ||
  partsOf(found, "foreign-key").some(({ facts }) => covers(facts.columns, columns)) ||
  (name === `${found.element.name}(${columns[0]})` && /_id$/i.test(columns[0]!));

const columnOf = (found: Found<"table">, name: string): BuiltElement<"column"> | undefined =>
  partsOf(found, "column").find((column) => simple(column.name) === simple(name));

const isUnique = (found: Found<"table">, columns: readonly string[]): boolean =>
  columns.length === 1 && columnOf(found, columns[0]!)?.facts.unique === true;
