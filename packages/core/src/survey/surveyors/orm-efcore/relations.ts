import type { Relation } from "./facts.ts";
import { type Habits, keyColumn, type Table, type Way } from "./tables.ts";

// The keys that entities lead to one another by: those that are said, those that properties are by their names, and those that
// Entity Framework adds where there are none.

/** A key from one table to another. */
export interface Key {
  readonly table: Table;
  readonly to: Table;
  /** Properties of `table`. */
  readonly properties: readonly string[];
  readonly onDelete?: string;
  readonly path: string;
  readonly line: number;
}

type FindTable = (className: string) => Table | undefined;

/** The keys of all tables. Columns that nothing but a key needs are added to them. */
export function keysOf(tables: readonly Table[], habits: Habits): Key[] {
  const find: FindTable = (name) => only(tables.filter(({ entity }) => entity.name === name.replace(/^.*\./, "")));
  const tableOf = ({ to }: Way): Table | undefined => tables.find(({ whole }) => whole === to);
  const keys: Key[] = [];
  const settled = new Set<string>();
  for (const table of tables)
    for (const relation of table.relations) {
      const key = keySaid(table, relation, find, tableOf, settled, habits);
      if (key) keys.push(key);
    }
  for (const table of tables)
    for (const way of table.ways) {
      if (settled.has(placeOf(table, way.member.name))) continue;
      const to = tableOf(way);
      const key =
        to && (way.sort === "one" ? keyOfOne(table, way, to, tables, habits) : keyOfMany(table, way, to, habits));
      if (key) keys.push(key);
    }
  return keys;
}

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

const placeOf = ({ entity }: Table, member: string): string => `${entity.name}.${member}`;

const primaryOf = ({ key }: Table): string | undefined => only(key);

const typeOfKey = (to: Table) => to.columns.get(primaryOf(to) ?? "")?.definition.type;

/** What calls say of a relation, with what they leave to convention. */
function keySaid(
  table: Table,
  relation: Relation & { readonly path: string },
  find: FindTable,
  tableOf: (way: Way) => Table | undefined,
  settled: Set<string>,
  habits: Habits,
): Key | null {
  const { member, entity, inverse, has, foreignKey, dependent, onDelete, required, path, line } = relation;
  const way = table.ways.find((each) => each.member.name === member);
  const other = entity === undefined ? way && tableOf(way) : find(entity);
  if (member !== undefined) settled.add(placeOf(table, member));
  if (!other) return null;
  if (inverse !== undefined) settled.add(placeOf(other, inverse));
  const back = inverse === undefined ? undefined : other.ways.find((each) => each.member.name === inverse);
  if (has === "many" && (relation.with === "many" || relation.joined)) return null;
  const holder =
    dependent === undefined
      ? has === "many"
        ? other
        : relation.with === "one"
          ? holderOf(table, other, foreignKey)
          : table
      : find(dependent);
  if (!holder) {
    table.open ??= `has or gives ${member ?? other.entity.name} a key (${path}:${line}) that is not told`;
    return null;
  }
  const to = holder === other && other !== table ? table : holder === table && has === "many" ? table : other;
  const nav = holder === table && has === "one" ? way : back;
  const properties = foreignKey ?? [propertyFor(holder, nav?.member.name, nav?.member.foreignKey, to)];
  const optional = required === undefined ? undefined : !required;
  for (const property of properties)
    if (!holder.columns.has(property))
      holder.columns.set(
        property,
        keyColumn(property, properties.length === 1 ? typeOfKey(to) : undefined, optional, path, line, habits),
      );
  const action = actionOf(onDelete);
  return { table: holder, to, properties, path, line, ...(action === undefined ? {} : { onDelete: action }) };
}

/** Of two entities one to one, the one that has the properties of the key. */
function holderOf(table: Table, other: Table, foreignKey: readonly string[] | undefined): Table | undefined {
  if (foreignKey === undefined) return undefined;
  return only([table, other].filter(({ columns }) => foreignKey.every((each) => columns.has(each))));
}

const actions: Readonly<Record<string, string>> = {
  Cascade: "cascade",
  SetNull: "set null",
  Restrict: "no action",
  NoAction: "no action",
  ClientSetNull: "no action",
  ClientCascade: "no action",
  ClientNoAction: "no action",
};

const actionOf = (said: string | undefined): string | undefined => (said === undefined ? undefined : actions[said]);

/** The property that is the key of a way: said by an attribute, named after the way or after what it leads to, or a new one. */
function propertyFor(holder: Table, way: string | undefined, said: string | undefined, to: Table): string {
  if (said !== undefined && !holder.ways.some(({ member }) => member.name === said)) return said;
  const pointing = [...(holder.whole?.members ?? [])].find(
    (member) => member.foreignKey === way && holder.columns.has(member.name),
  );
  if (way !== undefined && pointing) return pointing.name;
  const primary = primaryOf(to) ?? "Id";
  const owner = to.entity.name;
  const suffix = primary.toLowerCase().startsWith(owner.toLowerCase()) ? primary : `${owner}${primary}`;
  const names = [...(way === undefined ? [] : [`${way}${primary}`, `${way}Id`]), suffix, `${owner}Id`];
  const byName = new Map([...holder.columns.keys()].map((name) => [name.toLowerCase(), name]));
  const known = names.map((name) => byName.get(name.toLowerCase())).find((name) => name !== undefined);
  return known ?? (way === undefined ? suffix : `${way}${primary}`);
}

function keyOfOne(table: Table, way: Way, to: Table, tables: readonly Table[], habits: Habits): Key | null {
  const { member } = way;
  const backs = to === table ? [] : to.ways.filter((each) => tables.find(({ whole }) => whole === each.to) === table);
  const property = propertyFor(table, member.name, member.foreignKey, to);
  const there = table.columns.has(property);
  // Of two entities that lead to each other one by one, the one that has the key by its name has it.
  if (!there && backs.some(({ sort }) => sort === "one")) {
    const other = propertyFor(to, backs.find(({ sort }) => sort === "one")!.member.name, undefined, table);
    if (to.columns.has(other)) return null;
    table.open ??= `may have a key for ${member.name} (${member.path}:${member.line})`;
    return null;
  }
  if (!there)
    table.columns.set(property, keyColumn(property, typeOfKey(to), undefined, member.path, member.line, habits));
  return { table, to, properties: [property], path: member.path, line: member.line };
}

function keyOfMany(table: Table, way: Way, to: Table, habits: Habits): Key | null {
  const backs = to.ways.filter((each) => each.to === table.whole);
  // The other side says it, or a table of pairs does.
  if (backs.length > 0 || to.whole === null) return null;
  const { member } = way;
  const property = propertyFor(to, undefined, member.foreignKey, table);
  if (!to.columns.has(property))
    to.columns.set(property, keyColumn(property, typeOfKey(table), undefined, member.path, member.line, habits));
  return { table: to, to: table, properties: [property], path: member.path, line: member.line };
}
