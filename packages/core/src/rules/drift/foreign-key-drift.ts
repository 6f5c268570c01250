import type { Design } from "../../document/design.ts";
import type { BuiltElement } from "../../model/built.ts";
import type { Element } from "../../model/element.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { bareTable } from "../query/members.ts";
import { confirmed, contradicted, lacking, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Difference, Undescribed } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closureBesideClaims } from "./closure.ts";
import { sameAction } from "./database/compare-actions.ts";
import { databasesOf, foundTables, gapOf, partsOf, whyNotFound } from "./database/databases.ts";
import { eachWord } from "./database/each-word.ts";
import { rewriteBehind } from "./database/rewrite.ts";
import { twinTables } from "./database/twins.ts";
import { type Found, isExact, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Foreign keys are there, and lead where the design says. */
export const foreignKeyDrift: Verifier = {
  on: "drift",
  id: "foreign-key-drift",
  kinds: ["foreign-key"],
  group: "data",
  requires:
    "Every foreign key that a design describes is made by the schema or migrations, and refers to the table that the design names.",
  severity: "error",
  *verify(design, reality) {
    if (databasesOf(design, reality).surveys.length === 0) return;
    for (const claim of claimsOf(design, "foreign-key")) yield answer(design, reality, claim);
    yield* undescribed(design, reality);
  },
};

/** Foreign keys of the tables described that a design which tells all keys leaves out. */
function* undescribed(design: Design, reality: Reality): Iterable<Undescribed> {
  const closure = closureBesideClaims(design, "foreign-key");
  if (!closure) return;
  const told = claimsOf(design, "foreign-key");
  for (const table of claimsOf(design, "table")) {
    const [found] = foundTables(design, reality, table);
    if (!found) continue;
    const mine = told.filter(({ parent, facts }) => parent === table.id || idOf("table", facts.table) === table.id);
    for (const { id, facts, evidence } of partsOf(found, "foreign-key")) {
      if (mine.some((claim) => sameColumns(facts.columns, claim.facts.columns))) continue;
      const label = `${table.name}.${facts.columns.join(", ")}`;
      yield {
        outcome: "undocumented",
        id,
        kind: "foreign-key",
        name: label,
        message: `${label} refers to ${target(facts)} in ${placeOf(evidence[0]!)}, and the design, which tells all, does not say so.`,
        survey: found.survey,
        evidence,
        near: closure.origin,
        because: [closure.why],
      };
    }
  }
}

function answer(design: Design, reality: Reality, claim: ElementClaim<"foreign-key">): Answer {
  const { table } = claim.facts;
  const meant = { id: claim.parent ?? idOf("table", table), name: table };
  const tables = foundTables(design, reality, meant);
  if (tables.length === 0) return uncheckable(claim, whyNotFound(design, reality, meant));
  const owner = design.model.elements.get(claim.parent ?? "") as Element<"table"> | undefined;
  const heldIn = (found: Found<"table">): Answer => {
    const words = eachWord(claim, owner).map((word) => held(design, reality, word, found));
    return words.find(({ outcome }) => outcome === "contradicted") ?? words[0]!;
  };
  const answers = tables.map(heldIn);
  const good = answers.find(({ outcome }) => outcome === "confirmed");
  // What migrations make, the schema that they were made from has to say too.
  const otherwise = good && twinTables(design, reality, meant).map(heldIn).find(isFault);
  return otherwise ?? good ?? answers.find(({ outcome }) => outcome !== "uncheckable") ?? answers[0]!;
}

const isFault = ({ outcome }: Answer): boolean => outcome === "contradicted" || outcome === "missing";

function held(design: Design, reality: Reality, claim: ElementClaim<"foreign-key">, found: Found<"table">): Answer {
  const { columns, table, toTable } = claim.facts;
  const { element, survey } = found;
  const keys = partsOf(found, "foreign-key");
  const key = keys.find(({ facts }) => sameColumns(facts.columns, columns));
  if (key) return compared(design, reality, claim, key, found);
  const gap = gapOf(survey, "foreign-key");
  if (gap) return uncheckable(claim, gap, survey);
  const known = new Set(partsOf(found, "column").map(({ name }) => canonicalName(name)));
  if (!columns.every((column) => known.has(canonicalName(column))))
    return uncheckable(claim, `${table} has no column ${columns.join(", ")}.`, survey);
  if (!isExact(survey) || element.facts.amended)
    return uncheckable(claim, `${survey.target || survey.source} does not tell all foreign keys of ${table}.`, survey);
  if (!survey.elements.some(({ kind }) => kind === "foreign-key"))
    return uncheckable(claim, `${survey.target} declares no foreign keys at all.`, survey);
  if (foundTables(design, reality, { id: idOf("table", toTable), name: toTable }).length === 0)
    return uncheckable(claim, `The table ${toTable}, to which ${columns.join(", ")} refers, was not found.`, survey);
  const columnAt = partsOf(found, "column").find(({ name }) => canonicalName(name) === canonicalName(columns[0] ?? ""));
  return missing(
    claim,
    `${table}.${columns.join(", ")} refers to ${toTable} in the design, but ${placeOf(element.evidence[0]!)} makes no foreign key of it.`,
    survey,
    {
      beside: lacking(`A foreign key to ${toTable}`, columnAt?.evidence ?? element.evidence),
      because: [
        `${table} has ${keys.length} foreign keys in ${placeOf(element.evidence[0]!)}, and none of ${columns.join(", ")}.`,
      ],
    },
  );
}

const sameColumns = (a: readonly string[], b: readonly string[]): boolean => {
  const names = new Set(a.map(canonicalName));
  return names.size === new Set(b).size && b.every((column) => names.has(canonicalName(column)));
};

function compared(
  design: Design,
  reality: Reality,
  claim: ElementClaim<"foreign-key">,
  key: BuiltElement<"foreign-key">,
  { survey }: Found<"table">,
): Answer {
  const said = claim.facts;
  const is = key.facts;
  const label = `${said.table}.${said.columns.join(", ")}`;
  const place = placeOf(key.evidence[0]!);
  const differences: (Difference & { readonly sentence: string })[] = [];
  const differ = (fact: string, expected: string, actual: string, sentence: string): void => {
    differences.push({ fact, expected, actual, evidence: key.evidence, sentence });
  };
  if (isSchemaOf(said, is.toTable)) {
    // `auth.users` is a table in a schema as well as a column of a table.
  } else if (!isMeant(design, reality, said.toTable, is.toTable))
    differ(
      "toTable",
      target(said),
      target(is),
      `refers to ${target(said)} in the design, to ${target(is)} in ${place}`,
    );
  else if (said.toColumns.length > 0 && is.toColumns.length > 0 && !sameColumns(is.toColumns, said.toColumns))
    differ(
      "toColumns",
      target(said),
      target(is),
      `refers to ${target(said)} in the design, to ${target(is)} in ${place}`,
    );
  for (const [fact, when] of [
    ["onDelete", "on delete"],
    ["onUpdate", "on update"],
  ] as const) {
    const [expected, actual] = [said[fact], is[fact]];
    if (expected === undefined || sameAction(expected, actual)) continue;
    // Mappers leave it to whatever makes the database what becomes of rows, unless they say it.
    if (actual === undefined && !isExact(survey)) continue;
    differ(
      fact,
      expected,
      actual ?? "no action",
      `does "${expected}" ${when} in the design, "${actual ?? "no action"}" in ${place}`,
    );
  }
  if (differences.length === 0) return confirmed(claim, survey, key.evidence);
  const first = differences[0]!;
  return contradicted(claim, survey, differences, {
    message: `${label} ${differences.map(({ sentence }) => sentence).join("; it ")}.`,
    fixes: first.fact === "toTable" ? rewriteBehind(design, claim.origin, said.toTable, is.toTable) : [],
  });
}

/** Whether a table of the design is a built one: by its name, or since it was found under another that the code gives it. */
function isMeant(design: Design, reality: Reality, said: string, built: string): boolean {
  if (bareTable(said) === bareTable(built)) return true;
  const found = foundTables(design, reality, { id: idOf("table", said), name: said });
  return (
    found.some(({ element }) => bareTable(element.name) === bareTable(built)) ||
    (found.length > 0 && isModelOf(design, reality, said, built))
  );
}

/** Whether a key leads to a table by the name that a mapper gives the model where nothing else is said, and no table has that name: `sales_sale` is called `sales`. */
const isModelOf = (design: Design, reality: Reality, said: string, built: string): boolean =>
  built.toLowerCase().endsWith(`_${bareTable(said)}`) &&
  foundTables(design, reality, { id: idOf("table", built), name: built }).length === 0;

/** Whether what reads as a table and its column is the schema and the table that a key leads to. */
const isSchemaOf = ({ toTable, toColumns }: ElementClaim<"foreign-key">["facts"], built: string): boolean =>
  toColumns.length === 1 && bareTable(toTable) !== bareTable(built) && bareTable(toColumns[0]!) === bareTable(built);

const target = ({ toTable, toColumns }: ElementClaim<"foreign-key">["facts"]): string =>
  toColumns.length > 0 ? `${toTable}(${toColumns.join(", ")})` : toTable;
