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
        const values = [one, other].map((side) => (side ? literalOf(side.value) : null));
        if (!one || !other || values[0] == null || values[1] == null || isSame(values[0], values[1])) continue;
        yield {
          ...at(one.statement),
          message: `${entity.name}.${field.name} is ${one.value} by default, but its column ${table.name}.${column.name} is ${other.value}.`,
          element: field.id,
          related: [also(other.statement, `${table.name}.${column.name} is ${other.value} by default.`)],
        };
      }
  },
};

/** A database that has no truths keeps them as 0 and 1. */
const isSame = (one: string, other: string): boolean => (truths.get(one) ?? one) === (truths.get(other) ?? other);

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
