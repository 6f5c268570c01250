import type { Association } from "./facts.ts";
import { singular } from "../../orm/naming.ts";
import type { FindTable } from "./find-table.ts";
import { addKey, keyNameFor, putKey } from "./keys.ts";
import type { Table } from "./tables.ts";

/** Adds what an association makes: a key of a table, or a table of pairs among `pairs`. */
export function associate(
  association: Association,
  path: string,
  find: FindTable,
  tables: readonly Table[],
  pairs: Table[],
): void {
  const [from, to] = [find(association.from, path), find(association.to, path)];
  if (association.kind === "belongsToMany") {
    if (from) pair(association, path, from, to, find, tables, pairs);
    return;
  }
  if (from && to) addKey(association, from, to, path);
  else if (from && association.kind === "belongsTo" && association.key?.name !== undefined)
    putKey(from, null, { ...association.key, name: association.key.name }, path, association, false);
  else if (from && association.kind === "belongsTo")
    from.open ??= `has a key to ${association.to} (${path}:${association.line}), which is not read`;
  else if (to && association.kind !== "belongsTo" && association.key?.name !== undefined)
    putKey(to, null, { ...association.key, name: association.key.name }, path, association, false);
}

/** The table that keeps which of one go with which of the other: that of a model, or one that nothing else makes. */
function pair(
  association: Association,
  path: string,
  from: Table,
  to: Table | undefined,
  find: FindTable,
  tables: readonly Table[],
  pairs: Table[],
): void {
  const { through, line, key, otherKey, computed } = association;
  if (through === undefined) return;
  const known =
    "model" in through
      ? find(through.model, path)
      : [...tables, ...pairs].find(({ name, model }) => name === through.table || model.names.includes(through.table));
  if (!known && "model" in through) return;
  const holder = known ?? pairTable(through as { readonly table: string }, path, line, from);
  if (!known) pairs.push(holder);
  // The keys of a pair are its own key, unless it names another: that which the library would add gives way.
  const implied = holder.columns.get("id")?.attribute === null;
  if (implied) holder.columns.delete("id");
  const keyed = implied || pairs.includes(holder);
  const put = (given: Association["key"], end: Table | undefined): void => {
    const said = holder.model.keys?.find(([, model]) => end?.model.names.includes(model))?.[0];
    const name = given?.name ?? said ?? (end && keyNameFor(singular(end.model.names[0]!), end));
    if (name === undefined || computed) {
      holder.open ??= `has keys for belongsToMany (${path}:${line}) that are computed`;
      return;
    }
    putKey(holder, end ?? null, { ...given, name }, path, association, association.constraints !== false, keyed);
  };
  put(key, from);
  if (from === to && otherKey === undefined) return;
  put(otherKey, to);
}

function pairTable({ table }: { readonly table: string }, path: string, line: number, from: Table): Table {
  const options = Object.fromEntries(
    Object.entries(from.options).filter(([key]) => /^(?:underscored|timestamps)$/.test(key)),
  );
  return {
    path,
    model: { name: table, names: [table], line, role: "table", options, attributes: [], indexes: [] },
    name: table,
    options,
    columns: new Map(),
    // Whether it is stamped is said by what all models are defined with, and by the association.
    open: "may have columns that stamp its rows",
  };
}
