import { also, at } from "../query/at.ts";
import type { Element, Origin, Statement } from "../../model/element.ts";
import { isBookkeeping, pairsOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field that may be empty in a column that may not, or the reverse, where both are said. */
export const nullabilityConflict: DesignRule = {
  on: "design",
  id: "nullability-conflict",
  toldBy: ["member-listed-twice"],
  group: "data",
  requires: "A field may be empty exactly if its column may.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const marks = marksEmptiness(pairsOf(design).flatMap(({ matched }) => matched));
    for (const { entity, table, matched, columns } of pairsOf(design)) {
      const tells = tellsOfNull([...matched.map(({ column }) => column), ...columns]);
      for (const { field, column } of matched) {
        const marked = saying(field, "nullable").filter(({ statement }) => isSettled(design, statement));
        const logical =
          marked.length > 0 || !marks || column.facts.default !== undefined || column.facts.generated
            ? marked
            : unmarked(field).filter(({ statement }) => isSettled(design, statement));
        const said = saying(column, "nullable").filter(({ statement }) => isSettled(design, statement));
        const physical =
          said.length > 0 || !tells ? said : unsaid(column).filter(({ statement }) => isSettled(design, statement));
        const [one, other] = [logical[0], physical[0]];
        if (!one || !other || isOnePlace(one.statement.origin, other.statement.origin)) continue;
        if (logical.some(({ value }) => physical.some((side) => side.value === value))) continue;
        // What the database fills in by itself may be absent in the entity before it is stored.
        if (one.value && (column.facts.default !== undefined || column.facts.generated || column.facts.primaryKey))
          continue;
        yield {
          ...at(one.statement),
          message: `${entity.name}.${field.name} ${one.value ? "may" : "may not"} be empty, but its column ${table.name}.${column.name} ${other.value ? "may" : "may not"}.`,
          element: field.id,
          // A column that is filled in where nothing is given is empty only where that is asked for.
          ...(column.facts.default === undefined ? {} : { severity: "hint" as const }),
          related: [also(other.statement, `${table.name}.${column.name} ${other.value ? "may" : "may not"} be empty.`)],
        };
      }
    }
  },
};

/** A class that code maps to a table tells of both in one place, which cannot contradict itself. */
const isOnePlace = (one: Origin, other: Origin): boolean =>
  one.document === other.document && one.range.from === other.range.from;

type Column = Element<"column">;

/** Code and lists say `not null` where they mean it; a table may have no column for it. */
const isPlain = ({ place }: Origin): boolean => place === "code" || place === "item";

/** Whether a table in code or a list says of columns that they may not be empty: SQL then means of the others that they may. */
const tellsOfNull = (columns: readonly Column[]): boolean =>
  columns.some(({ facts, origin }) => isPlain(origin) && facts.nullable === false && facts.primaryKey !== true);

/** The places that define a column and leave open whether it may be empty. */
const unsaid = ({ facts, statements }: Column): { readonly statement: Statement<"column">; readonly value: true }[] =>
  facts.primaryKey === true
    ? []
    : statements.filter(({ origin }) => isPlain(origin)).map((statement) => ({ statement, value: true }));

type Field = Element<"field">;

/** The fields that may be empty in their columns as well, of which two show that the design marks such fields. */
const leastMarked = 2;

/**
 * Whether the fields that are written as code or items mark those that may be empty, `phone?: string`, nearly wherever the
 * columns say so: then the others may not.
 */
function marksEmptiness(matched: readonly { readonly field: Field; readonly column: Column }[]): boolean {
  const empty = matched.filter(({ field, column }) => isPlain(field.origin) && mayBeEmpty(column));
  const marked = empty.filter(({ field }) => field.facts.nullable === true);
  return marked.length >= leastMarked && marked.length >= (empty.length - marked.length) * 2;
}

const mayBeEmpty = ({ facts, origin }: Column): boolean =>
  facts.primaryKey !== true && facts.default === undefined && (facts.nullable ?? isPlain(origin));

/** Types of which emptiness is one of the values. */
const holdsAnything = /^(?:unknown|any|object\?|dynamic|mixed)$/i;

/** The places that define a field without a mark that it may be empty. */
const unmarked = ({
  facts,
  name,
  statements,
}: Field): { readonly statement: Statement<"field">; readonly value: false }[] =>
  facts.computed || isBookkeeping(name) || facts.type?.logical === "array" || holdsAnything.test(facts.type?.raw ?? "")
    ? []
    : statements.filter(({ origin }) => isPlain(origin)).map((statement) => ({ statement, value: false }));
