import type { Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import { type Call, textOf, textsOf, type Value } from "../../../values/value.ts";
import { alterTable, createIndex, onLine } from "./build.ts";

/** The name of all that `unique_together` says of a model, which is said anew as a whole. */
const together = "unique_together";

/** `models.Index(fields=["-placed", "owner"], name="orders_idx")`; none over expressions. */
export function indexOf(table: string, index: Value | undefined): Statement[] {
  if (index?.kind !== "call") return [];
  const columns = textsOf(index.named.get("fields")).map((column) => column.replace(/^-/, ""));
  const where = index.named.has("condition") ? { where: "condition" } : {};
  return columns.length > 0
    ? [createIndex(table, index.line, columns, { name: textOf(index.named.get("name")), ...where })]
    : [];
}

/** `models.UniqueConstraint(fields=["owner", "code"], name="one_code")`; none of some rows only, nor over expressions. */
export function uniqueOf(table: string, constraint: Value | undefined): Statement[] {
  if (constraint?.kind !== "call" || constraint.name !== "UniqueConstraint" || constraint.named.has("condition"))
    return [];
  const name = textOf(constraint.named.get("name"));
  const columns = textsOf(constraint.named.get("fields"));
  return columns.length > 0 ? [unique(table, constraint.line, columns, name)] : [];
}

/** The rules that a model of Django is made with. */
export function rulesOf(table: string, option: (name: string) => Value | undefined, line: number): Statement[] {
  return [
    ...itemsOf(option("indexes")).flatMap((index) => indexOf(table, index)),
    ...itemsOf(option("constraints")).flatMap((constraint) => uniqueOf(table, constraint)),
    ...uniqueTogether(table, option("unique_together"), line),
    ...indexTogether(table, option("index_together"), line),
  ];
}

/** `AlterUniqueTogether(name="order", unique_together={("owner", "code")})`: what was said before no longer holds. */
export const alterTogether = (table: string, { named, args, line }: Call): Statement[] => [
  alterTable(table, line, [{ kind: "dropConstraint", name: together }]),
  ...uniqueTogether(table, named.get("unique_together") ?? args[1], line),
];

const uniqueTogether = (table: string, groups: Value | undefined, line: number): Statement[] =>
  groupsOf(groups).map((columns) => unique(table, line, columns, together));

export const indexTogether = (table: string, groups: Value | undefined, line: number): Statement[] =>
  groupsOf(groups).map((columns) => createIndex(table, line, columns, {}));

/** Lists of fields in a list, or the one list of fields that there is. */
function groupsOf(value: Value | undefined): readonly (readonly string[])[] {
  const alone = textsOf(value);
  if (alone.length > 1) return [alone];
  return itemsOf(value)
    .map(textsOf)
    .filter((group) => group.length > 1);
}

const itemsOf = (value: Value | undefined): readonly Value[] =>
  value?.kind === "list" ? value.items : value?.kind === "map" ? value.entries.map(([, each]) => each) : [];

function unique(table: string, line: number, columns: readonly string[], name: string | undefined): Statement {
  const constraint: TableConstraint = {
    kind: "unique",
    range: onLine(line),
    columns,
    ...(name === undefined ? {} : { name }),
  };
  return alterTable(table, line, [{ kind: "addConstraint", constraint }]);
}
