import type { FieldShape } from "../notation.ts";
import {
  addColumn,
  addConstraint,
  changeField,
  fieldOf,
  renameTable,
  replaceField,
  repoint,
  sameName,
  type TableState,
  type Tables,
} from "./table-state.ts";
import { dropCheck } from "./checks.ts";
import type { AlterAction } from "./statement.ts";

/** Carries out one action of `ALTER TABLE`. What it says of columns that nothing defined is kept only where it can stand alone. */
export function applyAction(tables: Tables, table: TableState, action: AlterAction): void {
  switch (action.kind) {
    case "addColumn":
      if (action.unlessThere && table.fields.has(action.column.name.toLowerCase())) return;
      return addColumn(table, action.column);
    case "redefineColumn": {
      const before = table.fields.get(action.from.toLowerCase());
      if (!before) return addColumn(table, action.column);
      replaceField(table, action.from, { ...kept(before), ...fieldOf(action.column) });
      renameIn(table, action.from, action.column.name);
      return repoint(table, action.column);
    }
    case "dropColumn": {
      const { text, range } = action.name;
      const known = table.fields.delete(text.toLowerCase());
      if (!known && table.amends) table.fields.set(text.toLowerCase(), { name: text, range, dropped: true });
      const without = (columns: readonly string[]): boolean => !columns.some((column) => sameName(column, text));
      table.primaryKey = without(table.primaryKey) ? table.primaryKey : [];
      table.indexes = table.indexes.filter((index) => without(index.columns));
      table.uniques = table.uniques.filter((unique) => without(unique.columns));
      table.foreignKeys = table.foreignKeys.filter((key) => without(key.columns));
      return;
    }
    case "alterColumn": {
      const { kind: _kind, name, default: standard, ...change } = action;
      const before = table.fields.get(name.text.toLowerCase());
      if (!before && !table.amends) return;
      const { default: earlier, ...rest } = before ?? { name: name.text, range: name.range };
      const now = standard === undefined ? earlier : standard;
      table.fields.set(name.text.toLowerCase(), { ...rest, ...(now == null ? {} : { default: now }), ...change });
      return;
    }
    case "renameColumn": {
      const before = table.fields.get(action.from.text.toLowerCase());
      if (before) replaceField(table, action.from.text, { ...before, name: action.to.text, range: action.to.range });
      renameTarget(tables, table, action.from.text, action.to.text);
      return renameIn(table, action.from.text, action.to.text);
    }
    case "renameTable":
      return renameTable(tables, table, action.to);
    case "addConstraint":
      return addConstraint(table, action.constraint);
    case "dropConstraint":
      return dropConstraint(table, action.name);
    case "renameConstraint":
      return renameConstraint(table, action.from, action.to);
    case "dropPrimaryKey":
      for (const column of table.primaryKey) changeField(table, column, { primaryKey: false });
      table.primaryKey = [];
      return;
    case "comment":
      table.comment = action.text;
      return;
  }
}

/** What a definition anew does not repeat and yet still holds: its keys. */
const kept = ({ primaryKey, unique, references, onDelete, onUpdate }: FieldShape): Partial<FieldShape> => ({
  ...(primaryKey === undefined ? {} : { primaryKey }),
  ...(unique === undefined ? {} : { unique }),
  ...(references === undefined ? {} : { references }),
  ...(onDelete === undefined ? {} : { onDelete }),
  ...(onUpdate === undefined ? {} : { onUpdate }),
});

function renameIn(table: TableState, from: string, to: string): void {
  const renamed = (columns: readonly string[]): string[] =>
    columns.map((column) => (sameName(column, from) ? to : column));
  table.primaryKey = renamed(table.primaryKey);
  table.indexes = table.indexes.map((index) => ({ ...index, columns: renamed(index.columns) }));
  table.uniques = table.uniques.map((unique) => ({ ...unique, columns: renamed(unique.columns) }));
  table.foreignKeys = table.foreignKeys.map((key) => ({ ...key, columns: renamed(key.columns) }));
}

/** Keys of other tables that refer to a renamed column. */
function renameTarget(tables: Tables, { name }: TableState, from: string, to: string): void {
  for (const other of tables.values()) {
    other.foreignKeys = other.foreignKeys.map((key) =>
      sameName(key.toTable, name)
        ? { ...key, toColumns: key.toColumns.map((column) => (sameName(column, from) ? to : column)) }
        : key,
    );
    for (const [key, field] of other.fields)
      if (field.references !== undefined && sameName(field.references, `${name}.${from}`))
        other.fields.set(key, { ...field, references: `${name}.${to}` });
  }
}

function renameConstraint(table: TableState, from: string, to: string): void {
  const renamed = <T extends { readonly constraint?: string }>(each: T): T =>
    each.constraint !== undefined && sameName(each.constraint, from) ? { ...each, constraint: to } : each;
  table.uniques = table.uniques.map(renamed);
  table.foreignKeys = table.foreignKeys.map(renamed);
  table.indexes = table.indexes.map((index) =>
    index.name !== undefined && sameName(index.name, from) ? { ...index, name: to } : index,
  );
}

function dropConstraint(table: TableState, name: string): void {
  const isKey = [...table.uniques, ...table.foreignKeys].some(
    ({ constraint }) => constraint !== undefined && sameName(constraint, name),
  );
  if (!isKey) dropCheck(table, name);
  const lost = table.uniques.filter((unique) => unique.constraint !== undefined && sameName(unique.constraint, name));
  for (const { columns } of lost) if (columns.length === 1) changeField(table, columns[0]!, { unique: false });
  table.uniques = table.uniques.filter((unique) => !lost.includes(unique));
  for (const key of table.foreignKeys) {
    if (key.constraint === undefined || !sameName(key.constraint, name) || key.columns.length !== 1) continue;
    const field = table.fields.get(key.columns[0]!.toLowerCase());
    if (field) table.fields.set(field.name.toLowerCase(), unbound(field));
  }
  table.foreignKeys = table.foreignKeys.filter(
    (key) => key.constraint === undefined || !sameName(key.constraint, name),
  );
  table.indexes = table.indexes.filter((index) => index.name === undefined || !sameName(index.name, name));
}

function unbound(field: FieldShape): FieldShape {
  const { references: _references, onDelete: _onDelete, onUpdate: _onUpdate, ...rest } = field;
  return rest;
}
