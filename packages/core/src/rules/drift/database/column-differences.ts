import type { Design } from "../../../document/design.ts";
import type { BuiltElement, Evidence } from "../../../model/built.ts";
import type { Element } from "../../../model/element.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import type { Survey } from "../../../survey/survey.ts";
import { inCheck } from "../../query/members-listed.ts";
import { claimsOf } from "../claims.ts";
import { isExact } from "../reality.ts";
import type { Difference } from "../claim.ts";
import { placeOf } from "../answer.ts";
import { normalDefault, sameDefault } from "./compare-defaults.ts";
import { namesMembers, sameMembers, sameType } from "./compare-types.ts";
import type { Filling } from "./filled.ts";
import { isOtherThanTold } from "./told-exactly.ts";
import { isComputed, writesElsewhere } from "./said-in-code.ts";
import { saidNullable } from "./said-nullable.ts";

/** A difference with the words between both sides: "is `int` in the design, `bigint` in ...". */
export interface ColumnDifference extends Difference {
  readonly sentence: string;
}

/**
 * In what a column differs from what the design says of it. What one side leaves open is no difference; only of a table that the
 * design tells in full, `whole`, does it say something to leave out a default or that a column is required. What code fills in
 * where no value is given, `filled`, is a default too.
 */
export function columnDifferences(
  design: Design,
  table: Element<"table"> | undefined,
  column: Element<"column">,
  built: BuiltElement<"column">,
  survey: Survey,
  whole: boolean,
  filled: readonly Filling[],
): ColumnDifference[] {
  const said = column.facts;
  const is = built.facts;
  const differences: ColumnDifference[] = [];
  const differ = (
    fact: keyof ColumnFacts,
    verb: string,
    expected: string,
    actual: string,
    types?: Difference["types"],
    [proof]: readonly Evidence[] = [],
  ): void => {
    const evidence = [proof ?? built.proof?.[fact] ?? built.evidence[0]!];
    const verbOf = (value: string): string => (verb === "" ? value : `${verb} ${value}`);
    // A place that was just named is not named again.
    const again = differences.at(-1)?.evidence[0];
    const place = placeOf(evidence[0]!);
    const where = again && placeOf(again) === place ? "there" : `in ${place}`;
    differences.push({
      fact,
      expected,
      actual,
      evidence,
      ...(types ? { types } : {}),
      sentence: `${verbOf(expected)} in the design, ${actual} ${where}`,
    });
  };
  // Code that maps a table says less of it than what makes it.
  const exact = isExact(survey);
  if (
    said.type &&
    is.type &&
    (!sameType(design, table, said.type, is.type, survey.dialect) ||
      isOtherThanTold(design, survey, said.type, is.type)) &&
    !namesMembers(said, is.type) &&
    !isKeyInWords(column, built)
  )
    differ("type", "is", said.type.raw, is.type.raw, { said: said.type, is: is.type });
  else {
    const [expected, actual] = [valuesOf(said), valuesOf(is)];
    if (expected && actual && !sameMembers(expected, actual))
      differ("check", "is one of", expected.join(", "), actual.join(", "));
  }
  const key = said.primaryKey || is.primaryKey;
  const nullable = saidNullable(design, column, whole);
  if (nullable !== undefined && is.nullable !== undefined && nullable !== is.nullable && !key)
    differ("nullable", "is", nullable ? "nullable" : "not null", is.nullable ? "nullable" : "not null");
  if (said.primaryKey && !is.primaryKey && exact) differ("primaryKey", "is", "a primary key", "none");
  else if (whole && leavesOutKey(design, table, column, built, survey))
    differ("primaryKey", "is", "no primary key", "the primary key");
  const given =
    (exact || survey.draft === true) && is.default === undefined ? tellingOf(filled, said.default) : undefined;
  defaults(design, column, given ? filledAs(is, given.value) : is, exact, whole, (fact, verb, expected, actual) =>
    differ(fact, verb, expected, actual, undefined, given?.evidence),
  );
  if (said.unique && !is.unique && !is.primaryKey && (exact || is.unique === false))
    differ("unique", "is", "unique", "not unique");
  else if (whole && said.unique === undefined && is.unique && !key && writesElsewhere(design, column, "unique"))
    differ("unique", "is", "not unique", "unique");
  return differences;
}

/** A key that a table in words calls an integer: how wide one is the frameworks decide that make it, and nobody who describes it. */
const isKeyInWords = (
  { facts: { type }, origin: { place } }: Element<"column">,
  { name, facts }: BuiltElement<"column">,
): boolean =>
  place !== "code" &&
  /^(?:int|integer|number|整数|整型|数値|정수)$/i.test(type?.raw ?? "") &&
  /^(?:bigint|int8|bigserial|serial8)\b/i.test(facts.type?.raw ?? "") &&
  (facts.primaryKey === true || /(?:^|_)id$/i.test(name));

/** The values that a column can have. */
const valuesOf = ({ check, type }: ColumnFacts): readonly string[] | undefined => inCheck(check) ?? type?.members;

/** Of what is filled in for a default that is said, that which differs from it, where any does. */
const tellingOf = (filled: readonly Filling[], said: string | undefined): Filling | undefined =>
  said === undefined ? undefined : (filled.find(({ value }) => sameDefault(said, value) === false) ?? filled[0]);

/** A column with the value that code fills in for its default, or with one that is not known where the code computes it. */
const filledAs = (is: ColumnFacts, filled: string): ColumnFacts =>
  isValue(filled.replace(/^"(.*)"$/, "'$1'")) ? { ...is, default: filled } : { ...is, generated: true };

/** Whether the design differs from what stands only in that it does not tell of it. */
export const isLeftOut = ({ fact, expected }: Difference): boolean =>
  (fact === "primaryKey" && expected === "no primary key") ||
  (fact === "default" && expected === "no default") ||
  (fact === "unique" && expected === "not unique");

/** Whether a row says of a column whether it may be empty, and not that it alone is the key of its table, of which no other is said to be. */
function leavesOutKey(
  design: Design,
  table: Element<"table"> | undefined,
  column: Element<"column">,
  { facts, parent }: BuiltElement<"column">,
  { elements }: Survey,
): boolean {
  if (!facts.primaryKey || column.facts.nullable === undefined || column.facts.primaryKey !== undefined) return false;
  const isAlone =
    elements.filter(
      ({ kind, parent: of, facts: other }) =>
        kind === "column" && of === parent && (other as ColumnFacts).primaryKey === true,
    ).length === 1;
  const isTold = claimsOf(design, "column").some(
    ({ parent: of, facts: { primaryKey } }) => of === table?.id && primaryKey,
  );
  return isAlone && table !== undefined && !isTold && writesElsewhere(design, column, "primaryKey");
}

function defaults(
  design: Design,
  column: Element<"column">,
  is: ColumnFacts,
  exact: boolean,
  whole: boolean,
  differ: (fact: keyof ColumnFacts, verb: string, expected: string, actual: string) => void,
): void {
  const said = column.facts;
  const generated = said.generated || is.generated || said.primaryKey;
  if (generated) return;
  if (said.default !== undefined && normalDefault(said.default) !== null) {
    if (is.default !== undefined && sameDefault(said.default, is.default) === false)
      differ("default", "defaults to", said.default, is.default);
    else if (is.default === undefined && exact && isValue(said.default))
      differ("default", "defaults to", said.default, "nothing");
  } else if (whole && said.default === undefined && is.default !== undefined && normalDefault(is.default) !== null)
    if (writesElsewhere(design, column, isComputed(is.default) ? "computedDefault" : "default"))
      differ("default", "has", "no default", is.default);
}

/** Whether a default is a value of SQL; other words may be of what the code does. */
const isValue = (text: string): boolean =>
  /^(?:-?\d+(?:\.\d+)?|'[^']*'(?:::\w[\w ]*)?|true|false|now\(\)|current_timestamp(?:\(\d*\))?|gen_random_uuid\(\)|uuid_generate_v4\(\))$/i.test(
    text.trim().replace(/`/g, ""),
  );
