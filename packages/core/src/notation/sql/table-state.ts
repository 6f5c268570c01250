import type { Range } from "../../text/range.ts";
import type { FieldShape, ForeignKeyShape, IndexShape, RecordShape } from "../notation.ts";
import { addCheck } from "./checks.ts";
import type { ColumnDefinition, Name, Reference, TableConstraint } from "./statement.ts";

/** A table as it stands after the statements so far. */
export interface TableState {
  form: RecordShape["form"];
  name: string;
  range: Range;
  schema?: string;
  language: string;
  comment?: string;
  /** By name in lower case, in order: a table of thousands of columns is read as fast per column as a small one. */
  fields: Map<string, FieldShape>;
  /** What its definition lists again under the name of another column, which no database takes. */
  repeated: FieldShape[];
  members: { name: string; range: Range }[];
  primaryKey: readonly string[];
  indexes: IndexShape[];
  foreignKeys: (ForeignKeyShape & { readonly constraint?: string })[];
  uniques: { readonly columns: readonly string[]; readonly constraint?: string }[];
  /** The columns whose values a rule of the table lists, by the names of the rules, both in lower case. */
  checks: Map<string, string>;
  /** Only changes of it are known: nothing before created it. */
  amends: boolean;
  /** A mapper makes it of itself. */
  implied?: boolean;
  dropped: boolean;
}

/** The tables in the order of their creation, by canonical name. */
export type Tables = Map<string, TableState>;

/** Names are the same in any case; the schema that everything is in by default does not tell tables apart. */
export const keyOf = (name: { readonly text: string; readonly schema?: string }): string => {
  const schema = name.schema?.toLowerCase().split(".").at(-1);
  return `${schema === undefined || schema === "public" || schema === "dbo" || schema === "main" ? "" : `${schema}.`}${name.text.toLowerCase()}`;
};

/** A table of this name with nothing known of it yet. */
export const emptyTable = (name: Name, form: RecordShape["form"], language: string): TableState => ({
  form,
  name: name.text,
  range: name.range,
  ...(name.schema === undefined ? {} : { schema: name.schema }),
  language,
  fields: new Map(),
  repeated: [],
  members: [],
  primaryKey: [],
  indexes: [],
  foreignKeys: [],
  uniques: [],
  checks: new Map(),
  amends: false,
  dropped: false,
});

/** The table of this name; where nothing created it, one that only amends. */
export function tableOf(tables: Tables, name: Name, language: string): TableState {
  const key = keyOf(name);
  const known = tables.get(key);
  if (known) return known;
  const table = emptyTable(name, "table", language);
  table.amends = true;
  tables.set(key, table);
  return table;
}

/** Gives a table another name, which whatever refers to it follows. */
export function renameTable(tables: Tables, table: TableState, to: Name): void {
  referTo(tables, table.name, to.text);
  tables.delete(keyOf(nameOf(table)));
  table.name = to.text;
  table.range = to.range;
  if (to.schema !== undefined) table.schema = to.schema;
  tables.set(keyOf(nameOf(table)), table);
}

/** What refers to a table by one name refers to it by another from now on, also where the table itself is made elsewhere. */
export function referTo(tables: Tables, from: string, to: string): void {
  for (const other of tables.values()) {
    other.foreignKeys = other.foreignKeys.map((key) => (sameName(key.toTable, from) ? { ...key, toTable: to } : key));
    for (const [key, field] of other.fields) {
      const [owner, ...rest] = field.references?.split(".") ?? [];
      if (owner !== undefined && sameName(owner, from))
        other.fields.set(key, { ...field, references: [to, ...rest].join(".") });
    }
  }
}

const nameOf = ({ name, schema }: TableState): { readonly text: string; readonly schema?: string } => ({
  text: name,
  ...(schema === undefined ? {} : { schema }),
});

/** The column that a name means: code may name what a key points to, whose column is called after it (`owner_id` of `owner`). */
export const keyColumn = ({ fields }: TableState, name: string): string =>
  fields.has(name.toLowerCase()) ? name : (fields.get(`${name}_id`.toLowerCase())?.name ?? name);

/** Adds columns and rules to a table. */
export function define(
  table: TableState,
  columns: readonly ColumnDefinition[],
  constraints: readonly TableConstraint[],
): void {
  for (const column of columns)
    if (table.fields.has(column.name.toLowerCase())) table.repeated.push(fieldOf(column));
    else addColumn(table, column);
  for (const constraint of constraints) addConstraint(table, constraint);
}

export function addColumn(table: TableState, column: ColumnDefinition): void {
  table.fields.set(column.name.toLowerCase(), fieldOf(column));
  if (column.primaryKey) table.primaryKey = [column.name];
  if (column.unique) table.uniques.push({ columns: [column.name] });
  if (column.references) addForeignKey(table, [column.name], column.references, column.range);
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function fieldOf(column: ColumnDefinition): FieldShape {
  const { references, ...field } = column;
  if (!references) return field;
  return { ...field, ...pointing(references) };
}

const pointing = ({ table, columns, onDelete, onUpdate }: Reference): Partial<FieldShape> => ({
  references: columns.length === 1 ? `${table.text}.${columns[0]!}` : table.text,
  ...(onDelete === undefined ? {} : { onDelete }),
  ...(onUpdate === undefined ? {} : { onUpdate }),
});

/** A column that is defined anew with a reference has no other any more. */
export function repoint(table: TableState, { name, range, references }: ColumnDefinition): void {
  if (!references) return;
  table.foreignKeys = table.foreignKeys.filter(({ columns }) => columns.length !== 1 || !sameName(columns[0]!, name));
  addForeignKey(table, [name], references, range);
}

function addForeignKey(
  table: TableState,
  columns: readonly string[],
  to: Reference,
  range: Range,
  name?: string,
): void {
  table.foreignKeys.push({
    range,
    table: table.name,
    columns,
    toTable: to.table.text,
    toColumns: to.columns,
    ...(to.onDelete === undefined ? {} : { onDelete: to.onDelete }),
    ...(to.onUpdate === undefined ? {} : { onUpdate: to.onUpdate }),
    ...(name === undefined ? {} : { constraint: name }),
  });
}

export function addConstraint(table: TableState, constraint: TableConstraint): void {
  const { name } = constraint;
  switch (constraint.kind) {
    case "primaryKey":
      table.primaryKey = constraint.columns;
      for (const column of constraint.columns) changeField(table, column, { primaryKey: true, nullable: false });
      return;
    case "unique": {
      const columns = constraint.columns.map((column) => keyColumn(table, column));
      table.uniques.push({ columns, ...(name === undefined ? {} : { constraint: name }) });
      if (columns.length === 1) changeField(table, columns[0]!, { unique: true });
      return;
    }
    case "foreignKey":
      addForeignKey(table, constraint.columns, constraint.references, constraint.range, name);
      if (constraint.columns.length === 1) changeField(table, constraint.columns[0]!, pointing(constraint.references));
      return;
    case "index":
      table.indexes.push({
        ...(name === undefined ? {} : { name }),
        range: constraint.range,
        table: table.name,
        columns: constraint.columns,
      });
      return;
    case "check":
      return addCheck(table, constraint.expression, name);
  }
}

export function changeField(table: TableState, name: string, change: Partial<FieldShape>): void {
  const key = name.toLowerCase();
  const field = table.fields.get(key);
  if (field) table.fields.set(key, { ...field, ...change });
}

/** Puts a field in the place of another, which may have had another name. */
export function replaceField(table: TableState, name: string, field: FieldShape): void {
  const [before, now] = [name.toLowerCase(), field.name.toLowerCase()];
  if (before === now) table.fields.set(now, field);
  else table.fields = new Map([...table.fields].map(([key, each]) => (key === before ? [now, field] : [key, each])));
}
