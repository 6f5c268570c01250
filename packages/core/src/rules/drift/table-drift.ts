import type { Design } from "../../document/design.ts";
import type { BuiltElement } from "../../model/built.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import type { Survey } from "../../survey/survey.ts";
import { confirmed, contradicted, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Undescribed, Word } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closedBy } from "./closure.ts";
import { absentTable } from "./database/absent-table.ts";
import { databasesOf, foundTables, otherDialect, partsOf, schemaOf, tableIn, tablesIn } from "./database/databases.ts";
import { isHeaded, isNamedInText } from "./database/named-in-text.ts";
import { setBackIn } from "./database/set-back.ts";
import { isReferredTo } from "./database/referred-to.ts";
import { twinsOf } from "./database/twins.ts";
import { gather } from "./gather.ts";
import type { Found, Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";
import { linesAt } from "../query/document-text.ts";
import { isFrameworkTable } from "../../survey/database/bookkeeping.ts";

/** Tables are there, and none beside them where a design tells all. */
export const tableDrift: Verifier = {
  on: "drift",
  id: "table-drift",
  kinds: ["table"],
  group: "data",
  requires:
    "Every table that a design describes is made by the schema or migrations, with the primary key that the design gives.",
  severity: "error",
  *verify(design, reality) {
    const { surveys, unrelated } = databasesOf(design, reality);
    const claims = claimsOf(design, "table");
    if (unrelated !== null) yield { outcome: "note", message: unrelated };
    if (surveys.length === 0) {
      if (unrelated !== null) for (const claim of claims) yield uncheckable(claim, unrelated);
      return;
    }
    const matched = new Set<BuiltElement<"table">>();
    const absent = new Map<string, ElementClaim<"table">>();
    const setBack = setBackIn(design, (claim) => foundTables(design, reality, claim).length > 0);
    for (const claim of claims) {
      const found = foundTables(design, reality, claim);
      for (const { element } of found) matched.add(element);
      if (setBack.has(claim))
        yield uncheckable(claim, `${claim.name} is dropped to be made anew, as all are that are dropped beside it.`);
      else if (found.length > 0) yield there(design, reality, claim, found);
      else if (unrelated !== null) yield uncheckable(claim, unrelated);
      else if (otherDialect(design, reality, claim)) yield uncheckable(claim, otherDialect(design, reality, claim)!);
      else {
        const { answer, near } = absentTable(design, reality, claim);
        if (near) matched.add(near);
        // A table that is told with its schema and without is one.
        const bare = canonicalName(claim.name.replace(/^.*\./, ""));
        const first = absent.get(bare);
        if (answer.outcome === "missing" && !first) absent.set(bare, claim);
        yield answer.outcome === "missing" && first ? { ...answer, partOf: first.id } : answer;
      }
    }
    if (unrelated === null && matched.size > 0) yield* undescribed(design, reality, matched);
  },
};

function there(
  design: Design,
  reality: Reality,
  claim: ElementClaim<"table">,
  found: readonly Found<"table">[],
): Answer {
  const keys = keyColumns(design, claim);
  for (const { element, survey } of found)
    if (keys.length === 0 || !hasOtherKey(keys, element) || tellsKeyInWords(design, claim))
      return lostFromSchema(design, reality, claim) ?? confirmed(claim, survey, element.evidence);
  const { element, survey } = found[0]!;
  const evidence = element.evidence;
  const actual = element.facts.primaryKey ?? [];
  return contradicted(
    claim,
    survey,
    [{ fact: "primaryKey", expected: keys.join(", "), actual: actual.join(", "), evidence }],
    {
      message: `The primary key of ${claim.name} is (${keys.join(", ")}) in the design, (${actual.join(", ")}) in ${placeOf(evidence[0]!)}.`,
    },
  );
}

/** A table that migrations make, and that the schema which they were made from has no more. */
function lostFromSchema(design: Design, reality: Reality, claim: ElementClaim<"table">): Answer | null {
  const schema = twinsOf(design, reality, claim).find((survey) => tableIn(survey, claim) === undefined);
  return schema ? missing(claim, `${schema.target} has no ${claim.name}, though migrations make it.`, schema) : null;
}

/** The primary key of a table as the design gives it, whole or column by column. */
function keyColumns(design: Design, { id, facts }: ElementClaim<"table">): readonly string[] {
  if (facts.primaryKey) return facts.primaryKey;
  return claimsOf(design, "column").flatMap((column) =>
    column.parent === id && column.facts.primaryKey ? [column.name] : [],
  );
}

/** Whether the line of a column says in words that the key has others: "`id` (composite key: `id + day`)". */
const tellsKeyInWords = (design: Design, { id }: ElementClaim<"table">): boolean =>
  claimsOf(design, "column").some(
    ({ parent, facts, origin }) =>
      parent === id && facts.primaryKey === true && composite.test(linesAt(design, origin)),
  );

const composite = /\bcomposite\b|zusammengesetzt|\bcompuesta\b|\bcomposta\b|составн|复合|複合|복합/iu;

/** One column that is no key is told at that column; here, only keys of other columns. */
function hasOtherKey(keys: readonly string[], { facts: { primaryKey } }: BuiltElement<"table">): boolean {
  if (!primaryKey || primaryKey.length === 0) return false;
  const built = new Set(primaryKey.map(canonicalName));
  const said = new Set(keys.map(canonicalName));
  return [...said].every((key) => built.has(key)) && built.size !== said.size;
}

/** Tables that nobody describes, of the sources in which those that the design describes were found. */
function* undescribed(design: Design, reality: Reality, matched: ReadonlySet<BuiltElement<"table">>): Iterable<Word> {
  const { surveys, rankOf, because } = databasesOf(design, reality);
  const ids = new Set([...matched].map(({ id }) => id));
  const telling = surveys.filter((survey) => tablesIn(survey).some(({ id }) => ids.has(id)));
  const rank = Math.max(...telling.map(rankOf));
  const all = new Map(
    surveys
      .filter((survey) => rankOf(survey) === rank || (survey.exact === true && telling.includes(survey)))
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .flatMap((survey) => tablesIn(survey).map((element) => [element.id, { element, survey }] as const)),
  );
  // A schema of which the design tells nothing is somebody else's: that of the server, or of a service that is rented.
  const schemas = new Set([...matched].map(schemaOf));
  // Who describes none of the tables that a mapper makes of itself leaves them to it.
  const leavesImplied = ![...matched].some(({ facts }) => facts.implied);
  const tables = [...all.values()].filter(
    ({ element: { facts }, element }) =>
      facts.form !== "view" && !facts.amended && !(facts.implied && leavesImplied) && schemas.has(schemaOf(element)),
  );
  const left = tables.filter(
    (found) =>
      !ids.has(found.element.id) &&
      !namesOf(surveys, found.element).some((name) => isNamedInText(design, name)) &&
      !isHeaded(design, found.element.name) &&
      !isReferredTo(design, found.element.name) &&
      !isFrameworkTable(found.element.name) &&
      !isImplied(found),
  );
  if (left.length === 0) return;
  const closed = closedBy(design, "table", { described: tables.length - left.length, built: tables.length });
  if (!closed) {
    yield {
      outcome: "note",
      message: `${counted(left.length, "table")} ${left.length === 1 ? "is" : "are"} not described: ${named(left)}.`,
    };
    return;
  }
  const words = left.map(
    ({ element, survey }): Undescribed => ({
      outcome: "undocumented",
      id: element.id,
      kind: "table",
      name: element.name,
      message: `The table ${element.name} (${counted(partsOf({ element, survey }, "column").length, "column")}, ${placeOf(element.evidence[0]!)}) is not in the design.`,
      survey,
      evidence: element.evidence,
      near: closed.near,
      because: [...because, closed.why],
    }),
  );
  yield* gather(
    words,
    ({ name }) => name,
    ({ id }) => id,
    (names, count) => `${count} tables are not in the design: ${names}.`,
  );
}

/** The names of a table, with those of the classes that map it. */
const namesOf = (surveys: readonly Survey[], { id, name }: BuiltElement<"table">): readonly string[] => [
  name,
  ...surveys.flatMap((survey) => tablesIn(survey).find((table) => table.id === id)?.facts.aliases ?? []),
];

/** A table that a mapper makes by itself to keep which rows of two others belong together: `_PostToTag` with `A` and `B`. */
const isImplied = (found: Found<"table">): boolean =>
  found.element.name.startsWith("_") &&
  partsOf(found, "column")
    .map(({ name }) => name)
    .sort()
    .join() === "A,B";

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const named = (left: readonly Found<"table">[]): string => {
  const names = left.map(({ element }) => element.name).sort();
  return names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${names.length - 6} more` : names.join(", ");
};
