import type { FieldShape } from "../notation.ts";

/** What a table knows of the values of its columns. */
interface Checked {
  readonly fields: Map<string, FieldShape>;
  /** The columns whose values a rule of the table lists, by the names of the rules, both in lower case. */
  readonly checks: Map<string, string>;
}

/** The column that a rule holds to a list of values: `state` of `state IN ('open', 'paid')`. */
const listed = /^\(?\s*["`[]?([\w$]{1,120})["`\]]?\s+IN\s*\(/i;

/** Gives a column the rule of its table that lists its values. Any other rule says nothing of one column alone. */
export function addCheck(table: Checked, expression: string, constraint: string | undefined): void {
  const key = listed.exec(expression)?.[1]?.toLowerCase();
  const field = key === undefined ? undefined : table.fields.get(key);
  if (key === undefined || !field) return;
  table.fields.set(key, { ...field, check: expression });
  if (constraint !== undefined) table.checks.set(constraint.toLowerCase(), key);
}

/** Takes back a rule by its name; of one that nobody named only the database knows which it is, so any may be meant. */
export function dropCheck(table: Checked, constraint: string): void {
  const named = table.checks.get(constraint.toLowerCase());
  const others = new Set(table.checks.values());
  for (const [key, field] of table.fields)
    if (field.check !== undefined && (named === undefined ? !others.has(key) : key === named)) {
      const { check: _check, ...rest } = field;
      table.fields.set(key, rest);
    }
  table.checks.delete(constraint.toLowerCase());
}
