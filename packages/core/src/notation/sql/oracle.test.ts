import { expect, test } from "vitest";
import { readSql } from "./read-sql.ts";

// PostgreSQL's own parser says what valid scripts define; this reader must say the same.

const scripts = [
  `CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Two Words" text COLLATE "C" NOT NULL DEFAULT 'x''y',
    c numeric(10,2) CHECK (c > 0 AND c < (1 + 2)), d timestamp(3) with time zone DEFAULT (now() AT TIME ZONE 'utc'), e text[] DEFAULT ARRAY['a','b']::text[],
    f double precision, g interval day to second, h bit varying(8), CONSTRAINT once UNIQUE (c, d) DEFERRABLE INITIALLY DEFERRED,
    EXCLUDE USING gist (h WITH =), FOREIGN KEY (c, d) REFERENCES s.b (x, y) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE) WITH (fillfactor = 70);`,
  `CREATE UNLOGGED TABLE IF NOT EXISTS s.b (LIKE a INCLUDING ALL, x int, y timestamptz, PRIMARY KEY (x, y)) PARTITION BY RANGE (y);`,
  `CREATE TEMP TABLE c (key varchar, value jsonb, index int, comment text, type text, "check" bool, date date, time time);`,
  `CREATE TABLE d (id serial, parent int REFERENCES d ON DELETE CASCADE DEFAULT 1 NOT NULL, at timestamptz DEFAULT CURRENT_TIMESTAMP);
   CREATE TABLE e (period tsrange, unique_id uuid UNIQUE DEFAULT gen_random_uuid(), primary_name name, total int GENERATED ALWAYS AS (1 + 2) STORED);`,
];

/** Named by a value, so that types are checked without the package, which only this test needs. */
const oracle: string = "libpg-query";

interface Column {
  readonly ColumnDef?: { readonly colname: string };
}

test.each(scripts)("defines the tables and columns that PostgreSQL sees: %#", async (script) => {
  const { parse } = (await import(oracle)) as { parse: (sql: string) => Promise<unknown> };
  const { stmts } = (await parse(script)) as {
    stmts: readonly { stmt: { CreateStmt: { relation: { relname: string }; tableElts: readonly Column[] } } }[];
  };
  const theirs = stmts.map(
    ({
      stmt: {
        CreateStmt: { relation, tableElts },
      },
    }) => ({
      name: relation.relname,
      columns: tableElts.flatMap((each) => each.ColumnDef?.colname ?? []),
    }),
  );
  const { statements, problems } = readSql(script);
  const ours = statements.flatMap((each) =>
    each.kind === "createTable" ? [{ name: each.name.text, columns: each.columns.map((column) => column.name) }] : [],
  );
  expect(ours).toEqual(theirs);
  expect(problems).toEqual([]);
});
