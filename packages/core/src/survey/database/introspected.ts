import type { ColumnDefinition, Name, Statement, TableConstraint } from "../../notation/sql/statement.ts";
import { readSql } from "../../notation/sql/read-sql.ts";
import { dataType, isGeneratedType } from "../../model/kinds/data-type.ts";
import type { Survey } from "../survey.ts";
import { type Range, range } from "../../text/range.ts";
import { replayFiles } from "./replay-files.ts";
import { databaseElements } from "./to-elements.ts";

// What a running database says of itself, as whoever asked it has written it down. Plain data: the conversion is the same
// whether the answers come from a driver or from a test.

export interface Introspected {
  readonly dialect: "postgresql" | "mysql" | "sqlite";
  /** Where it was asked, without its secrets: `postgres://localhost:5432/shop`. */
  readonly address: string;
  readonly tables: readonly {
    readonly schema: string | null;
    readonly name: string;
    readonly form: "table" | "view";
  }[];
  readonly columns: readonly {
    readonly schema: string | null;
    readonly table: string;
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly default: string | null;
    readonly generated: boolean;
    readonly comment: string | null;
  }[];
  readonly constraints: readonly {
    readonly schema: string | null;
    readonly table: string;
    readonly name: string;
    readonly kind: "primaryKey" | "unique" | "foreignKey";
    readonly columns: readonly string[];
    readonly toTable: string | null;
    readonly toColumns: readonly string[];
    readonly onDelete: string | null;
    readonly onUpdate: string | null;
  }[];
  readonly indexes: readonly {
    readonly schema: string | null;
    readonly table: string;
    readonly name: string;
    readonly columns: readonly string[];
    readonly unique: boolean;
    readonly where: string | null;
  }[];
  readonly enums: readonly { readonly name: string; readonly members: readonly string[] }[];
}

const kinds = ["table", "column", "index", "foreign-key"] as const;

/** A database has no lines. */
const nowhere: Range = range(0, 0);

/** The survey of a running database: nothing has more authority. */
export const surveyOfLive = (of: Introspected): Survey => survey(of.address, of.dialect, statementsOf(of));

/** The survey of a database that keeps the statements which made it, as SQLite does. */
export const surveyOfStatements = (address: string, dialect: "sqlite", sql: readonly string[]): Survey =>
  survey(
    address,
    dialect,
    sql.flatMap((text) => readSql(text, dialect).statements.map(withoutPlaces)),
  );

function survey(address: string, dialect: string, statements: readonly Statement[]): Survey {
  const { elements, relations } = databaseElements(replayFiles([{ path: address, statements }]), dialect);
  return {
    source: "live-database",
    target: address,
    knows: kinds,
    elements,
    relations,
    problems: [],
    dialect,
    authority: 3,
  };
}

function withoutPlaces<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPlaces) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, key === "range" ? nowhere : withoutPlaces(inside as unknown)]),
  ) as T;
}

const name = (text: string, schema: string | null = null): Name => ({
  text,
  range: nowhere,
  ...(schema === null ? {} : { schema }),
});

/** What belongs to a table. */
const of = <T extends { readonly table: string; readonly schema: string | null }>(
  all: readonly T[],
  table: Introspected["tables"][number],
): T[] => all.filter((each) => each.table === table.name && each.schema === table.schema);

/** A column of an index without the casts and quotes that PostgreSQL adds to what was written: `lower(title::text)`. */
const asWritten = (column: string): string =>
  column.replace(/(?:\((\w+)\)|\b(\w+))::[a-z]+(?: varying)?/g, "$1$2").replace(/^"([^"]*)"$/, "$1");

/** What becomes of rows; to refuse is what databases do of themselves. */
function action(words: string | null): string | undefined {
  const plain = words?.toLowerCase();
  return plain === "no action" ? undefined : plain;
}

function statementsOf({ dialect, tables, columns, constraints, indexes, enums }: Introspected): Statement[] {
  return [
    ...enums.map(
      (each): Statement => ({
        kind: "createType",
        name: name(each.name),
        members: each.members.map((member) => ({ name: member, range: nowhere })),
        columns: [],
      }),
    ),
    ...tables.map(
      (table): Statement => ({
        kind: "createTable",
        form: table.form,
        name: name(table.name, table.schema),
        columns: of(columns, table).map(columnOf),
        constraints: of(constraints, table).map(constraintOf),
        dialect,
      }),
    ),
    ...indexes.map(
      (index): Statement => ({
        kind: "createIndex",
        name: index.name,
        range: nowhere,
        table: name(index.table, index.schema),
        columns: index.columns.map(asWritten),
        unique: index.unique,
        ...(index.where === null ? {} : { where: index.where }),
      }),
    ),
  ];
}

function columnOf({
  name,
  type,
  nullable,
  default: standard,
  generated,
  comment,
}: Introspected["columns"][number]): ColumnDefinition {
  // A sequence is how PostgreSQL numbers, not a default that anybody wrote.
  const numbered = /^nextval\(/i.test(standard ?? "");
  return {
    name,
    range: nowhere,
    type: dataType(type, "sql"),
    nullable,
    ...(standard === null || numbered || /^null(?:::|$)/i.test(standard) ? {} : { default: standard }),
    ...(generated || numbered || isGeneratedType(type) ? { generated: true } : {}),
    ...(comment === null || comment === "" ? {} : { comment }),
  };
}

function constraintOf({
  kind,
  name,
  columns,
  toTable,
  toColumns,
  onDelete,
  onUpdate,
}: Introspected["constraints"][number]): TableConstraint {
  if (kind !== "foreignKey") return { kind, name, range: nowhere, columns };
  const [deleted, updated] = [action(onDelete), action(onUpdate)];
  return {
    kind,
    name,
    range: nowhere,
    columns,
    references: {
      table: { text: toTable ?? "", range: nowhere },
      columns: toColumns,
      ...(deleted === undefined ? {} : { onDelete: deleted }),
      ...(updated === undefined ? {} : { onUpdate: updated }),
    },
  };
}
