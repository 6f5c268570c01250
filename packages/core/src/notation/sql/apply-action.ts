import type { FieldShape } from "../notation.ts";
import {
  addColumn,
  addConstraint,
  changeField,
  fieldOf,
  renameTable,
  sameName,
  type TableState,
  type Tables,
} from "./table-state.ts";
import type { AlterAction } from "./statement.ts";

/** Carries out one action of `ALTER TABLE`. What it says of columns that nothing defined is kept only where it can stand alone. */
export function applyAction(tables: Tables, table: TableState, action: AlterAction): void {
  switch (action.kind) {
    case "addColumn":
      return addColumn(table, action.column);
    case "redefineColumn": {
      const at = table.fields.findIndex((field) => sameName(field.name, action.from));
      const before = table.fields[at];
      if (!before) return addColumn(table, action.column);
      table.fields[at] = { ...kept(before), ...fieldOf(action.column) };
      return renameIn(table, action.from, action.column.name);
    }
    case "dropColumn": {
      const known = table.fields.some((field) => sameName(field.name, action.name.text));
      table.fields = table.fields.filter((field) => !sameName(field.name, action.name.text));
      if (!known && table.amends)
        table.fields.push({ name: action.name.text, range: action.name.range, dropped: true });
      const without = (columns: readonly string[]): boolean =>
        !columns.some((column) => sameName(column, action.name.text));
      table.primaryKey = without(table.primaryKey) ? table.primaryKey : [];
      table.indexes = table.indexes.filter((index) => without(index.columns));
      table.uniques = table.uniques.filter((unique) => without(unique.columns));
      table.foreignKeys = table.foreignKeys.filter((key) => without(key.columns));
      return;
    }
    case "alterColumn": {
      const { kind: _kind, name, default: standard, ...change } = action;
      const at = table.fields.findIndex((field) => sameName(field.name, name.text));
      const before: FieldShape | undefined = table.fields[at];
      if (!before) {
        if (table.amends)
          table.fields.push({
            name: name.text,
            range: name.range,
            ...change,
            ...(standard == null ? {} : { default: standard }),
          });
        return;
      }
      const { default: earlier, ...rest } = before;
      const now = standard === undefined ? earlier : standard;
      table.fields[at] = { ...rest, ...(now == null ? {} : { default: now }), ...change };
      return;
    }
    case "renameColumn":
      changeField(table, action.from.text, { name: action.to.text, range: action.to.range });
      return renameIn(table, action.from.text, action.to.text);
    case "renameTable":
      return renameTable(tables, table, action.to);
    case "addConstraint":
      return addConstraint(table, action.constraint);
    case "dropConstraint":
      return dropConstraint(table, action.name);
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

function dropConstraint(table: TableState, name: string): void {
  const lost = table.uniques.filter((unique) => unique.constraint !== undefined && sameName(unique.constraint, name));
  for (const { columns } of lost) if (columns.length === 1) changeField(table, columns[0]!, { unique: false });
  table.uniques = table.uniques.filter((unique) => !lost.includes(unique));
  for (const key of table.foreignKeys) {
    if (key.constraint === undefined || !sameName(key.constraint, name) || key.columns.length !== 1) continue;
    table.fields = table.fields.map((field) => (sameName(field.name, key.columns[0]!) ? unbound(field) : field));
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
