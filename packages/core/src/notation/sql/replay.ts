import type { RecordShape } from "../notation.ts";
import { applyAction } from "./apply-action.ts";
import type { Statement } from "./statement.ts";
import {
  changeField,
  define,
  emptyTable,
  keyOf,
  renameTable,
  tableOf,
  type TableState,
  type Tables,
} from "./table-state.ts";

/**
 * Folds statements, in their order, into the tables that stand at the end: those of one block of a document, or of all
 * migrations one after the other. A change of a table that nothing created stands as a record that `amends`.
 */
export function replay(statements: readonly Statement[]): RecordShape[] {
  const tables: Tables = new Map();
  const owners = new Map<string, TableState>();
  for (const [i, statement] of statements.entries()) applyStatement(tables, owners, statement, i);
  return [...tables.values()].map(recordOf);
}

/** `owners` knows the table of each named index, since a statement that drops an index does not name its table. */
function applyStatement(tables: Tables, owners: Map<string, TableState>, statement: Statement, i: number): void {
  switch (statement.kind) {
    case "createTable": {
      if (statement.partition) return;
      const key = keyOf(statement.name);
      const table = emptyTable(statement.name, statement.form, statement.dialect);
      if (statement.comment !== undefined) table.comment = statement.comment;
      if (tables.get(key)?.amends === false && statement.columns.length === 0) return;
      tables.delete(key);
      tables.set(key, table);
      define(table, statement.columns, statement.constraints);
      return;
    }
    case "columns": {
      const table = emptyTable({ text: "", range: statement.range }, "table", statement.dialect);
      tables.set(`\0${i}`, table);
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
        columns,
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
      tables.set(`type ${keyOf(statement.name)}`, type);
      return;
    }
    case "addToType":
      tables.get(`type ${keyOf(statement.name)}`)?.members.push(statement.member);
      return;
    case "dropTable":
      for (const name of statement.names) {
        if (tables.delete(keyOf(name))) continue;
        const table = tableOf(tables, name, "sql");
        table.dropped = true;
      }
      return;
    case "dropIndex":
      for (const name of statement.names) {
        const table = owners.get(name.text.toLowerCase());
        if (table)
          table.indexes = table.indexes.filter((index) => index.name?.toLowerCase() !== name.text.toLowerCase());
      }
      return;
    case "renameTable": {
      const table = tables.get(keyOf(statement.from));
      if (table) renameTable(tables, table, statement.to);
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

function recordOf(table: TableState): RecordShape {
  const { form, name, range, language, fields, schema, comment } = table;
  return {
    form,
    name,
    range,
    language,
    fields: [...fields.values()],
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
    ...(table.dropped ? { dropped: true } : {}),
  };
}
