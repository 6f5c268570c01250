import type { ColumnDefinition, Statement, TableConstraint } from "../../../notation/sql/statement.ts";
import { placed } from "../../database/place.ts";
import { createIndex, createTable, onLine, referenceTo } from "../sql-migrations/code/build.ts";
import type { FindTable } from "./find-table.ts";
import { named } from "./keys.ts";
import type { Column, Table } from "./tables.ts";

/** A table as the statements that would make it. */
export function statementsOf(table: Table, find: FindTable): readonly Statement[] {
  const { model, path, columns } = table;
  const keys = [...columns.values()].filter(({ definition }) => definition.primaryKey);
  const definitions = [...columns.values()].map((column) => definitionOf(column, keys.length > 1, find));
  const constraints: TableConstraint[] = [
    ...(keys.length > 1
      ? [
          {
            kind: "primaryKey",
            range: onLine(model.line),
            columns: keys.map(({ definition }) => definition.name),
          } as const,
        ]
      : []),
    ...uniquesOf(columns).map(
      (names): TableConstraint => ({ kind: "unique", range: onLine(model.line), columns: names }),
    ),
  ];
  const made = createTable(named(table), model.line, definitions, constraints);
  const indexes = model.indexes.map(({ line, name, columns: of, unique, where }) =>
    createIndex(
      named(table),
      line,
      of.map((each) => columns.get(each)?.definition.name ?? each),
      { name, unique, where: where ? "…" : undefined },
    ),
  );
  return placed([made, ...indexes], path);
}

function definitionOf({ path, definition, attribute }: Column, composite: boolean, find: FindTable): ColumnDefinition {
  const target = attribute?.refersTo === undefined ? undefined : find(attribute.refersTo, path);
  const { primaryKey, ...plain } = definition;
  return {
    ...plain,
    ...(primaryKey && !composite ? { primaryKey } : {}),
    range: { ...definition.range, path } as ColumnDefinition["range"],
    ...(target && !definition.references ? { references: referenceTo(named(target), [], definition.range.from) } : {}),
  };
}

/** Columns that are unique together, by the name of the key that they share; one alone is unique itself. */
function uniquesOf(columns: ReadonlyMap<string, Column>): string[][] {
  const shared = new Map<string, string[]>();
  for (const { attribute, definition } of columns.values()) {
    if (attribute?.uniqueIn === undefined) continue;
    shared.set(attribute.uniqueIn, [...(shared.get(attribute.uniqueIn) ?? []), definition.name]);
  }
  return [...shared.values()];
}
