import type { Element } from "../../model/element.ts";
import { also, at } from "../query/at.ts";
import { pairsOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field with another default than its column. */
export const defaultConflict: DesignRule = {
  on: "design",
  id: "default-conflict",
  group: "data",
  requires: "A field has the default of its column, where both state one.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const { entity, table, matched } of pairsOf(design))
      for (const { field, column } of matched) {
        const defaults = (of: Element<"field"> | Element<"column">) =>
          saying(of, "default").filter(({ statement }) => isSettled(design, statement));
        const [one, other] = [defaults(field)[0], defaults(column)[0]];
        if (!one || !other || isSame(literalOf(one.value), literalOf(other.value))) continue;
        yield {
          ...at(one.statement),
          message: `${entity.name}.${field.name} is ${one.value} by default, but its column ${table.name}.${column.name} is ${other.value}.`,
          element: field.id,
          related: [also(other.statement, `${table.name}.${column.name} is ${other.value} by default.`)],
        };
      }
  },
};

/** Whether two values may be one: what is computed may be any, and a database that has no truths keeps them as 0 and 1. */
const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || (truths.get(one) ?? one) === (truths.get(other) ?? other);

const truths: ReadonlyMap<string, string> = new Map([
  ["0", "false"],
  ["1", "true"],
]);

/** A number, word or truth as it is meant, whatever its quotes; `null` for what is computed. */
function literalOf(value: string): string | null {
  const bare = value
    .trim()
    .replace(/::[\w ]+$/, "")
    .replace(/^(['"`])(.*)\1$/, "$2");
  if (/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return String(Number(bare));
  return /^[A-Za-z][\w-]*$/.test(bare) && !/^(?:null|none|now|auto\w*|current_\w+|uuid\w*|gen\w*|today)$/i.test(bare)
    ? bare.toLowerCase()
    : null;
}
