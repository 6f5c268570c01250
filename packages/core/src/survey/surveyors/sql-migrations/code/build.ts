import { dataType, isGeneratedType } from "../../../../model/kinds/data-type.ts";
import type {
  AlterAction,
  ColumnDefinition,
  Name,
  Reference,
  Statement,
  TableConstraint,
} from "../../../../notation/sql/statement.ts";
import type { Range } from "../../../../text/range.ts";

// Statements as code makes them; their ranges are lines from the beginning.

export const onLine = (line: number): Range => ({ from: line, to: line });

/** A name, with its schema where it has one: `shop.orders`. */
export function nameOn(text: string, line: number): Name {
  const bare = text.replace(/["`[\]]/g, "");
  const dot = bare.lastIndexOf(".");
  return dot > 0
    ? { text: bare.slice(dot + 1), schema: bare.slice(0, dot), range: onLine(line) }
    : { text: bare, range: onLine(line) };
}

export interface ColumnSaid {
  readonly type?: string | undefined;
  readonly nullable?: boolean | undefined;
  readonly default?: string | undefined;
  readonly filled?: string | undefined;
  readonly primaryKey?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly generated?: boolean | undefined;
  readonly comment?: string | undefined;
  readonly references?: Reference | undefined;
}

export function columnOn(name: string, line: number, { type, references, ...said }: ColumnSaid): ColumnDefinition {
  const facts = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== false));
  return {
    name,
    range: onLine(line),
    ...(type === undefined || type === "" ? {} : { type: dataType(type, "sql") }),
    ...facts,
    ...(said.primaryKey || said.nullable === false ? { nullable: false } : {}),
    ...(type !== undefined && isGeneratedType(type) ? { generated: true } : {}),
    ...(references ? { references } : {}),
  };
}

export function referenceTo(
  table: string,
  columns: readonly string[],
  line: number,
  onDelete?: string,
  onUpdate?: string,
): Reference {
  return {
    table: nameOn(table, line),
    columns,
    ...(onDelete ? { onDelete: plainAction(onDelete) } : {}),
    ...(onUpdate ? { onUpdate: plainAction(onUpdate) } : {}),
  };
}

/** `SET_NULL`, `setNull`, `:nullify` and `models.SET_NULL` are `set null`. */
function plainAction(words: string): string {
  const plain = words
    .replace(/^.*\./, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_:\s]+/g, " ")
    .trim()
    .toLowerCase();
  if (plain === "nullify" || plain === "nilify all") return "set null";
  if (plain === "delete all") return "cascade";
  return plain === "nothing" || plain === "protect" || plain === "do nothing" ? "no action" : plain;
}

export const createTable = (
  table: string,
  line: number,
  columns: readonly ColumnDefinition[],
  constraints: readonly TableConstraint[] = [],
  unlessThere = false,
): Extract<Statement, { kind: "createTable" }> => ({
  kind: "createTable",
  form: "table",
  name: nameOn(table, line),
  columns,
  constraints,
  dialect: "sql",
  ...(unlessThere ? { unlessThere } : {}),
});

export const alterTable = (table: string, line: number, actions: readonly AlterAction[]): Statement => ({
  kind: "alterTable",
  table: nameOn(table, line),
  actions,
  dialect: "sql",
});

export const createIndex = (
  table: string,
  line: number,
  columns: readonly string[],
  {
    name,
    unique = false,
    where,
  }: { readonly name?: string | undefined; readonly unique?: boolean | undefined; readonly where?: string | undefined },
): Statement => ({
  kind: "createIndex",
  ...(name === undefined ? {} : { name }),
  range: onLine(line),
  table: nameOn(table, line),
  columns,
  unique,
  ...(where === undefined ? {} : { where }),
});

export const dropTable = (table: string, line: number, ifThere = false): Statement => ({
  kind: "dropTable",
  names: [nameOn(table, line)],
  ...(ifThere ? { ifThere } : {}),
});

export const dropIndex = (index: string, table: string | undefined, line: number): Statement => ({
  kind: "dropIndex",
  names: [nameOn(index, line)],
  ...(table === undefined ? {} : { table: nameOn(table, line) }),
});

export const renameColumn = (from: string, to: string, line: number): AlterAction => ({
  kind: "renameColumn",
  from: nameOn(from, line),
  to: nameOn(to, line),
});

/** A change of some facts of a column. */
export function alterColumn(
  name: string,
  line: number,
  said: ColumnSaid & { readonly dropDefault?: boolean },
): AlterAction {
  return {
    kind: "alterColumn",
    name: nameOn(name, line),
    ...(said.type === undefined ? {} : { type: dataType(said.type, "sql") }),
    ...(said.nullable === undefined ? {} : { nullable: said.nullable }),
    ...(said.dropDefault ? { default: null } : said.default === undefined ? {} : { default: said.default }),
  };
}
