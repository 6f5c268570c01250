import type { RecordShape } from "../notation.ts";
import { applyAction } from "./apply-action.ts";
import type { Name, Statement } from "./statement.ts";
import { renameJoins } from "./rename-joins.ts";
import {
  changeField,
  define,
  emptyTable,
  keyColumn,
  keyOf,
  referTo,
  renameTable,
  sameName,
  tableOf,
  type TableState,
  type Tables,
} from "./table-state.ts";

/**
 * Folds statements, in their order, into the tables that stand at the end: those of one block of a document, or of all
 * migrations one after the other. A change of a table that nothing created stands as a record that `amends`.
 */
export function replay(statements: readonly Statement[]): RecordShape[] {
  const standing = nothingYet();
  for (const statement of statements) applyStatement(standing, statement);
  return [...standing.tables.values()].map(recordOf);
}

/** What stands after the statements so far. */
export interface Standing {
  readonly tables: Tables;
  /** The table of each named index, since a statement that drops an index need not name its table. */
  readonly owners: Map<string, TableState>;
}

export const nothingYet = (): Standing => ({ tables: new Map(), owners: new Map() });

/** Carries out one statement. */
export function applyStatement({ tables, owners }: Standing, statement: Statement): void {
  switch (statement.kind) {
    case "createTable": {
      if (statement.partition || statement.temporary) return;
      const key = keyOf(statement.name);
      const table = emptyTable(statement.name, statement.form, statement.dialect);
      if (statement.comment !== undefined) table.comment = statement.comment;
      if (statement.implied) table.implied = true;
      const known = tables.get(key);
      if (known && !known.amends && !known.dropped && (statement.unlessThere || statement.columns.length === 0)) return;
      tables.delete(key);
      tables.set(key, table);
      const model = statement.like && tables.get(keyOf(statement.like));
      if (model && model !== table) copyTo(table, model);
      define(table, statement.columns, statement.constraints);
      return;
    }
    case "columns": {
      const table = emptyTable({ text: "", range: statement.range }, "table", statement.dialect);
      tables.set(`\0${statement.range.from}`, table);
      define(table, statement.columns, statement.constraints);
      return;
    }
    case "alterTable": {
      const table = tableOf(tables, statement.table, statement.dialect);
      for (const action of statement.actions) applyAction(tables, table, action);
      return;
    }
    case "createIndex": {
      const table = tableOf(tables, statement.table, "sql");
      const { name, range, columns, unique, where } = statement;
      if (name !== undefined) owners.set(name.toLowerCase(), table);
      table.indexes.push({
        ...(name === undefined ? {} : { name }),
        range,
        table: table.name,
        columns: columns.map((column) => keyColumn(table, column)),
        ...(unique ? { unique } : {}),
        ...(where === undefined ? {} : { where }),
      });
      return;
    }
    case "createType": {
      const form = statement.members.length > 0 ? "enum" : "type";
      if (form === "type" && statement.columns.length === 0) return;
      const type = emptyTable(statement.name, form, "sql");
      type.members = [...statement.members];
      define(type, statement.columns, []);
      tables.set(typeKey(statement.name), type);
      return;
    }
    case "addToType":
      tables.get(typeKey(statement.name))?.members.push(statement.member);
      return;
    case "renameInType": {
      const type = tables.get(typeKey(statement.name));
      if (type)
        type.members = type.members.map((member) =>
          member.name === statement.from ? { ...member, name: statement.to } : member,
        );
      return;
    }
    case "renameType":
      return renameType(tables, statement.from, statement.to);
    case "dropType":
      for (const name of statement.names) tables.delete(typeKey(name));
      return;
    case "dropTable":
      for (const name of statement.names) {
        if (tables.delete(keyOf(name)) || statement.ifThere) continue;
        const table = tableOf(tables, name, "sql");
        table.dropped = true;
      }
      return;
    case "dropIndex":
      for (const name of statement.names) dropIndex(tables, owners, name, statement.table);
      return;
    case "renameTable": {
      const table = tables.get(keyOf(statement.from));
      if (table) renameTable(tables, table, statement.to);
      else referTo(tables, statement.from.text, statement.to.text);
      if (table && statement.joins) renameJoins(tables, statement.from, statement.to, statement.joins);
      return;
    }
    case "comment": {
      const table = tables.get(keyOf(statement.table));
      if (!table) return;
      if (statement.column === undefined) table.comment = statement.text;
      else changeField(table, statement.column, { comment: statement.text });
      return;
    }
  }
}

/** Types have names of their own, apart from those of tables. */
const typeKey = (name: Name): string => `type ${keyOf(name)}`;

/** Gives a type another name, which the columns of it follow. */
function renameType(tables: Tables, from: Name, to: Name): void {
  const type = tables.get(typeKey(from));
  if (!type) return;
  tables.delete(typeKey(from));
  type.name = to.text;
  tables.set(typeKey(to), type);
  for (const table of tables.values())
    for (const [key, field] of table.fields)
      if (field.type && sameName(bareType(field.type.raw), from.text))
        table.fields.set(key, { ...field, type: { ...field.type, raw: to.text, name: to.text } });
}

const bareType = (raw: string): string => raw.replace(/"/g, "").replace(/^.*\./, "");

/** Gives a table the columns, keys and indexes of another; to whom that one refers is not copied. */
function copyTo(table: TableState, model: TableState): void {
  for (const [key, field] of model.fields) {
    const { references: _references, onDelete: _onDelete, onUpdate: _onUpdate, ...own } = field;
    table.fields.set(key, own);
  }
  table.primaryKey = model.primaryKey;
  table.uniques = [...model.uniques];
  table.indexes = model.indexes.map((index) => ({ ...index, table: table.name }));
}

function dropIndex(tables: Tables, owners: Standing["owners"], { text }: Name, on: Name | undefined): void {
  const owner = on ? tables.get(keyOf(on)) : owners.get(text.toLowerCase());
  for (const table of owner ? [owner] : tables.values()) {
    const left = table.indexes.filter(({ name }) => name === undefined || !sameName(name, text));
    const uniques = table.uniques.filter(({ constraint }) => constraint === undefined || !sameName(constraint, text));
    if (left.length < table.indexes.length) table.indexes = left;
    else if (on && uniques.length < table.uniques.length) {
      for (const { columns } of table.uniques.filter((unique) => !uniques.includes(unique)))
        if (columns.length === 1) changeField(table, columns[0]!, { unique: false });
      table.uniques = uniques;
    }
  }
}

/** A table as a record, as it stands. */
export function recordOf(table: TableState): RecordShape {
  const { form, name, range, language, fields, schema, comment } = table;
  return {
    form,
    name,
    range,
    language,
    fields: [...fields.values(), ...table.repeated],
    ...(schema === undefined ? {} : { schema }),
    ...(comment === undefined ? {} : { comment }),
    ...(table.members.length > 0 ? { members: table.members } : {}),
    ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
    ...(table.indexes.length > 0 ? { indexes: table.indexes.map((index) => ({ ...index, table: name })) } : {}),
    ...(table.foreignKeys.length > 0
      ? { foreignKeys: table.foreignKeys.map(({ constraint: _constraint, ...key }) => ({ ...key, table: name })) }
      : {}),
    ...(table.uniques.length > 0 ? { uniques: table.uniques.map((unique) => unique.columns) } : {}),
    ...(table.amends ? { amends: true } : {}),
    ...(table.implied ? { implied: true } : {}),
    ...(table.dropped ? { dropped: true } : {}),
  };
}
