import type { Design } from "../../../document/design.ts";
import type { Element } from "../../../model/element.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { proseOf } from "../../query/prose.ts";
import { claimsOf } from "../claims.ts";
import { isInClass } from "./said-in-code.ts";

/**
 * Whether a design says that a column may be empty: at the column, for all columns that say nothing, or, of a table told in full, by
 * marking others as required; `undefined` where it does not tell.
 */
export function saidNullable(design: Design, column: Element<"column">, whole: boolean): boolean | undefined {
  const { nullable, primaryKey, generated } = column.facts;
  if (nullable !== undefined) return nullable;
  if (primaryKey || generated || isOfValuesAlone(column.facts)) return undefined;
  return (
    saidOfAll(design) ??
    (isRequiredAround(design, column) ? false : undefined) ??
    (whole &&
    marksRequired(design).has(column.parent ?? "") &&
    isExact(design, column) &&
    !leavesToDefault(design, column)
      ? true
      : undefined)
  );
}

/** Who lists the values of a column that is described elsewhere says nothing else of it. */
const isOfValuesAlone = (facts: ColumnFacts): boolean => facts.check !== undefined && Object.keys(facts).length === 1;

const nullableUnless =
  /\bcolumns?\s+(?:(?:that|which)\s+[^.]{0,40}\s)?(?:are|is|may be|can be)\s+(?:all\s+)?(?:nullable|null|empty|optional)\s+(?:unless|except|if not|by default)\b|\bnullable\s+(?:by default|unless)\b/i;
const requiredUnless =
  /\bcolumns?\s+(?:are|is)\s+(?:all\s+)?(?:`?not null`?|required|mandatory)\s+(?:unless|except|by default)\b|\b`?not null`?\s+(?:by default|unless)\b|\bcolumns?\s+(?:(?:may|can|must)\s+not\s+be|(?:are|is)\s+never)\s+(?:null|empty)\s+(?:unless|except)\b|\bcolumns?\s+(?:(?:may|can)\s+be|are|is)\s+(?:null(?:able)?|empty)\s+only\s+(?:where|if|when)\b/i;

/** "No column may be null." holds for the tables of its own section and of those below. */
const requiredHere =
  /\bno\s+columns?\s+(?:(?:may|can)\s+be|is|are|allows?)\s+(?:null(?:able)?|`null`|empty|nulls)\b|\b(?:all|every|each)\s+columns?\s+(?:are|is)\s+(?:`?not[ -]null`?|non-?null(?:able)?|required|mandatory)(?=\s*(?:[.;]|$))/i;

const stretchesRequired = perObject((design: Design) =>
  design.documents.flatMap((document) =>
    [...proseOf(document)].flatMap(({ section, inline }) =>
      requiredHere.test(inline.text) ? [{ document: document.name, from: section.from, to: section.end }] : [],
    ),
  ),
);

const isRequiredAround = (design: Design, { origin: { document, range } }: Element<"column">): boolean =>
  stretchesRequired(design).some(
    (stretch) => stretch.document === document && range.from >= stretch.from && range.to <= stretch.to,
  );

/** What a sentence says of all columns that say nothing themselves. */
const saidOfAll = perObject((design: Design): boolean | undefined => {
  for (const document of design.documents)
    for (const { inline } of proseOf(document)) {
      if (nullableUnless.test(inline.text)) return true;
      if (requiredUnless.test(inline.text)) return false;
    }
  return undefined;
});

/**
 * The tables whose author marks what is required, so that what is not marked may be empty: definitions in SQL with one such
 * mark, lists of columns with two and none of the contrary.
 */
const marksRequired = perObject((design: Design): ReadonlySet<string> => {
  const all = claimsOf(design, "column").filter(({ facts }) => !facts.primaryKey);
  const tables = groupBy(all, ({ parent }) => parent ?? "");
  // Who marks in one list what may be empty does not leave it to be concluded in the next.
  const marking = new Set(
    all.flatMap(({ facts, origin }) => (facts.nullable === true && origin.place === "row" ? origin.document : [])),
  );
  const found = new Set<string>();
  for (const [table, columns] of tables) {
    const required = columns.filter(({ facts }) => facts.nullable === false).length;
    const optional = columns.some(
      ({ facts, origin }) => facts.nullable === true || (origin.place === "row" && marking.has(origin.document)),
    );
    if (required >= (columns.every(({ origin }) => origin.place === "code") ? 1 : 2) && !optional) found.add(table);
  }
  return found;
});

/** Whether a column has a default, and nobody marks one that has as required: who gives a default thinks of a column that is never empty. */
const leavesToDefault = (design: Design, column: Element<"column">): boolean =>
  column.facts.default !== undefined && !marksBesideDefaults(design);

const marksBesideDefaults = perObject((design: Design): boolean =>
  claimsOf(design, "column").some(
    ({ facts }) => facts.default !== undefined && facts.nullable === false && !facts.primaryKey,
  ),
);

/** A mark can be missed in a drawing, in the sketch of a class or in running words, where nobody writes all there is. */
const isExact = (design: Design, { statements }: Element<"column">): boolean =>
  statements.every(({ origin }) => origin.place === "row" || (origin.place === "code" && !isInClass(design, origin)));
