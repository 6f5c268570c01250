import { applyAction } from "./apply-action.ts";
import type { Name, NamedAfter } from "./statement.ts";
import { keyOf, renameTable, sameName, type TableState, type Tables } from "./table-state.ts";

/** Gives the tables between a table and others, and their columns that point to it, names after its new one. */
export function renameJoins(tables: Tables, from: Name, to: Name, columns: NamedAfter): void {
  const lead = `${keyOf(from)}_`;
  const joins = [...tables].filter(([, table]) => isJoin(table));
  for (const [key, table] of joins) {
    if (!table.foreignKeys.some(({ toTable }) => sameName(toTable, to.text))) continue;
    const name = (text: string) => ({ text, range: table.range });
    if (table.fields.has(columns.from.toLowerCase()))
      applyAction(tables, table, { kind: "renameColumn", from: name(columns.from), to: name(columns.to) });
    if (key.startsWith(lead)) renameTable(tables, table, name(`${to.text}${table.name.slice(from.text.length)}`));
  }
}

/** A table that holds nothing but which rows of two others belong together. */
const isJoin = ({ fields, foreignKeys }: TableState): boolean => fields.size === 3 && foreignKeys.length === 2;
