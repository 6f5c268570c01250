import type { BuiltElement } from "../../../model/built.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { type Found, isExact } from "../reality.ts";
import { gapOf, partsOf } from "./databases.ts";

/** Whether a table is known with all of its indexes, and none has a column; keys and what is unique are indexed without a word. */
export function lacksIndex(found: Found<"table">, { name, facts }: BuiltElement<"column">): boolean {
  const { survey, element } = found;
  if (!isExact(survey) || element.facts.amended || gapOf(survey, "index") !== null) return false;
  if (!survey.knows.includes("index") || facts.primaryKey || facts.unique) return false;
  const has = (columns: readonly string[]): boolean =>
    columns.some((column) => (column.match(/\w+/g) ?? []).some((word) => canonicalName(word) === canonicalName(name)));
  return (
    !partsOf(found, "index").some((index) => has(index.facts.columns)) &&
    !partsOf(found, "foreign-key").some((key) => has(key.facts.columns)) &&
    !has(element.facts.primaryKey ?? [])
  );
}
