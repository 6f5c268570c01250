import type { Introspected } from "@asbuilt/core/survey/database/introspected";
import type { Ask } from "./postgres-questions.ts";

const questions = {
  tables: `SELECT TABLE_NAME AS name, IF(TABLE_TYPE = 'VIEW', 'view', 'table') AS form FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'SEQUENCE' ORDER BY 1`,
  columns: `SELECT TABLE_NAME AS \`table\`, COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS nullable, COLUMN_DEFAULT AS \`default\`, EXTRA AS extra, COLUMN_COMMENT AS comment
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`,
  keys: `SELECT k.TABLE_NAME AS \`table\`, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS \`column\`, k.REFERENCED_TABLE_NAME AS toTable, k.REFERENCED_COLUMN_NAME AS toColumn,
      r.DELETE_RULE AS onDelete, r.UPDATE_RULE AS onUpdate
    FROM information_schema.KEY_COLUMN_USAGE k LEFT JOIN information_schema.REFERENTIAL_CONSTRAINTS r
      ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
    WHERE k.TABLE_SCHEMA = DATABASE() ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`,
  indexes: `SELECT TABLE_NAME AS \`table\`, INDEX_NAME AS name, NON_UNIQUE AS repeated, COLUMN_NAME AS \`column\` FROM information_schema.STATISTICS
    WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
  checks: `SELECT TABLE_NAME AS \`table\`, CHECK_CLAUSE AS clause FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() ORDER BY 1, 2`,
} as const;

type Rows = Awaited<ReturnType<Ask>>;
const text = (value: unknown): string => (typeof value === "string" ? value : String(value ?? ""));
const maybe = (value: unknown): string | null => (value === null || value === undefined ? null : text(value));

/** What MySQL or MariaDB says of the database that the connection is to. */
export async function askMysql(ask: Ask, address: string): Promise<Introspected> {
  const [tables, columns, keys, indexes] = [
    await ask(questions.tables),
    await ask(questions.columns),
    await ask(questions.keys),
    await ask(questions.indexes),
  ];
  // MariaDB keeps documents of JSON as texts that must be such. Servers without that habit may not know the question.
  const documents = new Set(
    (await ask(questions.checks).catch(() => [])).flatMap((row) => {
      const column = /^json_valid\(`([^`]+)`\)$/i.exec(text(row["clause"]))?.[1];
      return column === undefined ? [] : [`${text(row["table"])} ${column}`];
    }),
  );
  const visible = new Set(columns.map((row) => `${text(row["table"])} ${text(row["name"])}`));
  const constraints = grouped(keys).map(([first, rows]): Introspected["constraints"][number] => ({
    schema: null,
    table: text(first["table"]),
    name: text(first["name"]),
    kind: first["name"] === "PRIMARY" ? "primaryKey" : first["toTable"] === null ? "unique" : "foreignKey",
    // A table with versions of its rows has a hidden column in its key.
    columns: rows.map((row) => text(row["column"])).filter((name) => visible.has(`${text(first["table"])} ${name}`)),
    toTable: maybe(first["toTable"]),
    toColumns: rows.flatMap((row) => maybe(row["toColumn"]) ?? []),
    onDelete: maybe(first["onDelete"]),
    onUpdate: maybe(first["onUpdate"]),
  }));
  const known = new Set(constraints.map(({ table, name }) => `${table} ${name}`));
  return {
    dialect: "mysql",
    address,
    tables: tables.map((row) => ({
      schema: null,
      name: text(row["name"]),
      form: row["form"] === "view" ? "view" : "table",
    })),
    columns: columns.map((row) => ({
      schema: null,
      table: text(row["table"]),
      name: text(row["name"]),
      type: documents.has(`${text(row["table"])} ${text(row["name"])}`) ? "json" : text(row["type"]),
      nullable: row["nullable"] === "YES",
      default: maybe(row["default"]),
      generated: /auto_increment|GENERATED/i.test(text(row["extra"])) && !/DEFAULT_GENERATED/i.test(text(row["extra"])),
      comment: maybe(row["comment"]),
    })),
    constraints,
    // The index that a constraint brings along says nothing more.
    indexes: grouped(indexes)
      .filter(([first]) => !known.has(`${text(first["table"])} ${text(first["name"])}`))
      .map(([first, rows]) => ({
        schema: null,
        table: text(first["table"]),
        name: text(first["name"]),
        // A part that is an expression has no column.
        columns: rows.flatMap((row) => maybe(row["column"]) ?? []),
        unique: Number(first["repeated"]) === 0,
        where: null,
      })),
    enums: [],
  };
}

/** Rows of one name in one table, in their order. */
function grouped(rows: Rows): (readonly [Rows[number], Rows])[] {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const key = `${text(row["table"])} ${text(row["name"])}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => [group[0]!, group] as const);
}
