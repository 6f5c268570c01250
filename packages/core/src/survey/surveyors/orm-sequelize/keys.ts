import type { ColumnDefinition } from "../../../notation/sql/statement.ts";
import { singular } from "../../orm/naming.ts";
import { columnOn, referenceTo } from "../sql-migrations/code/build.ts";
import type { Association, Key } from "./facts.ts";
import { columnName, type Column, type Table } from "./tables.ts";

// The columns that associations stand on: User.hasMany(Post) gives Post a key that leads to User.

/** Adds the key that an association stands on to the table that holds it. */
export function addKey(association: Association, from: Table, to: Table, path: string): void {
  const { kind, as, constraints } = association;
  const [holder, target] = kind === "belongsTo" ? [from, to] : [to, from];
  const said = association.key?.name ?? keySaid(holder, target);
  if (said === undefined && (association.computed || (kind === "hasOne" && as !== undefined && !isClass(from)))) {
    holder.open ??= `has a key for ${kind} (${path}:${association.line}) that is computed`;
    return;
  }
  const owner = kind === "belongsTo" ? (as ?? singular(to.model.names[0]!)) : singular(from.model.names[0]!);
  const name = said ?? keyNameFor(owner, target);
  putKey(holder, target, { ...association.key, name }, path, association, constraints !== false);
}

/** A class of sequelize-typescript says with `@ForeignKey` which attribute leads to which model. */
function keySaid(holder: Table, target: Table): string | undefined {
  const keys = (holder.model.keys ?? []).filter(([, model]) => target.model.names.includes(model));
  return keys[0]?.[0];
}

const isClass = ({ model }: Table): boolean => model.keys !== undefined;

/** The name of a key that nobody names: `user` and its `id` make `userId`. */
export const keyNameFor = (owner: string, target: Table): string => `${owner}${capital(primaryKeyOf(target) ?? "id")}`;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The attribute that is the key of a table, where there is one. */
function primaryKeyOf({ columns }: Table): string | undefined {
  const keys = [...columns].filter(([, { definition }]) => definition.primaryKey);
  return keys.length === 1 ? keys[0]![0] : undefined;
}

/** Sees to it that a table has a key, and that the key leads to its target. */
export function putKey(
  holder: Table,
  target: Table | null,
  key: Key & { readonly name: string },
  path: string,
  { line, onDelete, onUpdate }: Association,
  leads: boolean,
  primaryKey = false,
): void {
  const there = holder.columns.get(key.name) ?? columnNamed(holder, key.field ?? key.name);
  const column: Column = there ?? {
    path,
    definition: columnOn(key.field ?? columnName(key.name, holder.options), line, {
      nullable: primaryKey ? false : key.nullable,
      primaryKey,
    }),
    attribute: null,
  };
  const said = target && leads ? referenceTo(named(target), keyColumn(target), line, onDelete, onUpdate) : undefined;
  // Both ends may tell of one key; what one leaves out the other may say.
  const references = column.definition.references ? { ...said, ...column.definition.references } : said;
  const type = column.definition.type ?? (target ? keyType(target) : undefined);
  const definition: ColumnDefinition = {
    ...column.definition,
    ...(primaryKey ? { primaryKey, nullable: false } : {}),
    ...(type === undefined ? {} : { type }),
    ...(references ? { references } : {}),
  };
  const name = there ? [...holder.columns].find(([, each]) => each === there)![0] : key.name;
  holder.columns.set(name, { ...column, definition });
}

const columnNamed = ({ columns }: Table, name: string): Column | undefined =>
  [...columns.values()].find(({ definition }) => definition.name === name);

/** The name of a table with its schema. */
export const named = ({ name, schema }: Table): string => (schema === undefined ? name : `${schema}.${name}`);

const keyColumn = (table: Table): readonly string[] => {
  const key = primaryKeyOf(table);
  return key === undefined ? [] : [table.columns.get(key)!.definition.name];
};

const keyType = (table: Table): ColumnDefinition["type"] =>
  table.columns.get(primaryKeyOf(table) ?? "")?.definition.type;
