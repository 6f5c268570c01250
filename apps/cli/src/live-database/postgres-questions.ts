import type { Introspected } from "@asbuilt/core/survey/database/introspected";

/** Asks a question and gives its rows. */
export type Ask = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** Tables of people: not the system's own, not parts of others, not brought along by an extension. */
const own = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_temp%' AND NOT c.relispartition
  AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')`;
const from = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
const columnsOf = (keys: string, relation: string): string =>
  `(SELECT coalesce(json_agg(a.attname ORDER BY k.i), '[]'::json) FROM unnest(${keys}) WITH ORDINALITY AS k(n, i) JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.n)`;
const action = (column: string): string =>
  `CASE ${column} WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'd' THEN 'set default' WHEN 'r' THEN 'restrict' ELSE 'no action' END`;

const questions = {
  tables: `SELECT n.nspname AS schema, c.relname AS name, CASE WHEN c.relkind IN ('v', 'm') THEN 'view' ELSE 'table' END AS form ${from}
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${own} ORDER BY 1, 2`,
  columns: `SELECT n.nspname AS schema, c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
      CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS default, a.attidentity <> '' OR a.attgenerated <> '' AS generated,
      col_description(c.oid, a.attnum) AS comment ${from}
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${own} ORDER BY 1, 2, a.attnum`,
  constraints: `SELECT n.nspname AS schema, c.relname AS table, o.conname AS name, CASE o.contype WHEN 'p' THEN 'primaryKey' WHEN 'u' THEN 'unique' ELSE 'foreignKey' END AS kind,
      ${columnsOf("o.conkey", "o.conrelid")} AS columns, f.relname AS "toTable", ${columnsOf("o.confkey", "o.confrelid")} AS "toColumns",
      ${action("o.confdeltype")} AS "onDelete", ${action("o.confupdtype")} AS "onUpdate" ${from}
    JOIN pg_constraint o ON o.conrelid = c.oid AND o.contype IN ('p', 'u', 'f') LEFT JOIN pg_class f ON f.oid = o.confrelid WHERE ${own} ORDER BY 1, 2, 3`,
  indexes: `SELECT n.nspname AS schema, c.relname AS table, x.relname AS name, i.indisunique AS unique, pg_get_expr(i.indpred, i.indrelid) AS where,
      (SELECT json_agg(pg_get_indexdef(i.indexrelid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts) AS k) AS columns ${from}
    JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')) AND ${own} ORDER BY 1, 2, 3`,
  enums: `SELECT t.typname AS name, json_agg(e.enumlabel ORDER BY e.enumsortorder) AS members FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY 1 ORDER BY 1`,
} as const;

/** What PostgreSQL says of itself. */
export async function askPostgres(ask: Ask, address: string): Promise<Introspected> {
  const rows = async <K extends keyof typeof questions>(key: K): Promise<Introspected[K]> =>
    (await ask(questions[key])) as unknown as Introspected[K];
  return {
    dialect: "postgresql",
    address,
    tables: await rows("tables"),
    columns: await rows("columns"),
    constraints: await rows("constraints"),
    indexes: await rows("indexes"),
    enums: await rows("enums"),
  };
}
