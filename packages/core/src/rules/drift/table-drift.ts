import type { Design } from "../../document/design.ts";
import type { BuiltElement } from "../../model/built.ts";
import { distance } from "../../text/nearest.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { singular } from "../query/names.ts";
import { confirmed, contradicted, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Word } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closedBy } from "./closure.ts";
import type { Survey } from "../../survey/survey.ts";
import {
  databasesOf,
  foundTables,
  gapOf,
  otherDialect,
  partsOf,
  tableIn,
  tablesIn,
  twinsOf,
} from "./database/databases.ts";
import { isNamedInText } from "./database/named-in-text.ts";
import { renamed } from "./database/rewrite.ts";
import type { Found, Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

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
    for (const claim of claims) {
      const found = foundTables(design, reality, claim);
      for (const { element } of found) matched.add(element);
      if (found.length > 0) yield there(design, reality, claim, found);
      else if (unrelated !== null) yield uncheckable(claim, unrelated);
      else if (otherDialect(design, reality, claim)) yield uncheckable(claim, otherDialect(design, reality, claim)!);
      else {
        const { answer, near } = absent(design, reality, claim);
        if (near) matched.add(near);
        yield answer;
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
    if (keys.length === 0 || !hasOtherKey(keys, element))
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

/** One column that is no key is told at that column; here, only keys of other columns. */
function hasOtherKey(keys: readonly string[], { facts: { primaryKey } }: BuiltElement<"table">): boolean {
  if (!primaryKey || primaryKey.length === 0) return false;
  const built = new Set(primaryKey.map(canonicalName));
  const said = new Set(keys.map(canonicalName));
  return [...said].every((key) => built.has(key)) && built.size !== said.size;
}

/** A table that is not there, and the one that it may have become: that is not told a second time. */
interface Absent {
  readonly answer: Answer;
  readonly near?: BuiltElement<"table"> | undefined;
}

function absent(design: Design, reality: Reality, claim: ElementClaim<"table">): Absent {
  const { surveys, because } = databasesOf(design, reality);
  const [survey] = surveys;
  const gap = surveys.map((each) => gapOf(each, "table")).find((why) => why !== null);
  if (gap) return { answer: uncheckable(claim, gap) };
  if (/[_*%]$/.test(claim.name))
    return { answer: uncheckable(claim, `${claim.name} stands for several tables, and which ones is not told.`) };
  if (!survey) return { answer: uncheckable(claim, "No source of tables was found.") };
  const targets = [...new Set(surveys.map(({ target, source }) => target || source))];
  const described = new Set(claimsOf(design, "table").map(({ id }) => id));
  const free = surveys.flatMap(tablesIn).filter(({ id }) => !described.has(id));
  const near = nearTable(claim.name, free) ?? sameColumns(design, claim, surveys, described);
  const where = targets.length > 3 ? `any of ${targets.length} schemas` : targets.join(" or ");
  const answer = missing(
    claim,
    `There is no ${claim.facts.form ?? "table"} ${claim.name} in ${where}${near ? `; did you mean ${near.name} (${placeOf(near.evidence[0]!)})?` : "."}`,
    survey,
    {
      because: [
        ...because,
        `${surveys.flatMap(tablesIn).length} tables were found in ${where}, and none of this name.`,
      ],
      ...(near
        ? { fixes: [renamed(claim.origin, claim.name, near.name)], beside: standing(near.name, near.evidence) }
        : {}),
    },
  );
  return { answer, near };
}

/** The table, described by nobody, that has most of the columns which the design gives one that is not there, and few others. */
function sameColumns(
  design: Design,
  { id }: ElementClaim<"table">,
  surveys: readonly Survey[],
  described: ReadonlySet<string>,
): BuiltElement<"table"> | undefined {
  const said = new Set(
    claimsOf(design, "column").flatMap((column) => (column.parent === id ? [canonicalName(column.name)] : [])),
  );
  if (said.size < 3) return undefined;
  for (const survey of surveys)
    for (const element of tablesIn(survey)) {
      if (described.has(element.id)) continue;
      const built = partsOf({ element, survey }, "column").map(({ name }) => canonicalName(name));
      const shared = built.filter((name) => said.has(name)).length;
      if (shared >= said.size * 0.7 && shared >= built.length * 0.7) return element;
    }
  return undefined;
}

/** The table that is meant by a name that none has: hardly a letter apart, or one of a word more or less. */
function nearTable(name: string, tables: readonly BuiltElement<"table">[]): BuiltElement<"table"> | undefined {
  const spelled = tables.find(
    (table) =>
      name.length <= 64 && distance(name.toLowerCase(), table.name.toLowerCase()) <= Math.floor(name.length / 6),
  );
  if (spelled) return spelled;
  const words = wordsOf(name);
  const sharing = tables.filter((table) => {
    const others = wordsOf(table.name);
    const [fewer, more] = words.length < others.length ? [words, others] : [others, words];
    return fewer.every((word) => more.includes(word)) && more.length - fewer.length === 1;
  });
  return sharing.length === 1 ? sharing[0] : undefined;
}

const wordsOf = (name: string): string[] => canonicalName(name).split("-").map(singular);

/** The schema of a table; those that everything is in by default are one. */
const schemaOf = ({ facts }: BuiltElement<"table">): string =>
  facts.schema?.toLowerCase().replace(/^.*\.|^(?:public|dbo|main)$/g, "") ?? "";

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
  const tables = [...all.values()].filter(
    ({ element }) => element.facts.form !== "view" && !element.facts.amended && schemas.has(schemaOf(element)),
  );
  const left = tables.filter(
    (found) => !ids.has(found.element.id) && !isNamedInText(design, found.element.name) && !isImplied(found),
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
  for (const { element, survey } of left)
    yield {
      outcome: "undocumented",
      id: element.id,
      kind: "table",
      name: element.name,
      message: `The table ${element.name} (${counted(partsOf({ element, survey }, "column").length, "column")}, ${placeOf(element.evidence[0]!)}) is not in the design.`,
      survey,
      evidence: element.evidence,
      near: closed.near,
      because: [...because, closed.why],
    };
}

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
