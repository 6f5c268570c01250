import { surveyOfLive, surveyOfStatements } from "@asbuilt/core/survey/database/introspected";
import { PGlite } from "@electric-sql/pglite";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { expectSame, read } from "./held-to-engines.ts";
import { askPostgres } from "./postgres-questions.ts";

// What the reader of SQL makes of scripts is held to what real engines make of them: the same tables, columns, keys and indexes.

const bookshop = join(dirname(fileURLToPath(import.meta.url)), "../../../../examples/bookshop/db/migrations");

const migrations: Readonly<Record<string, readonly string[]>> = {
  bookshop: readdirSync(bookshop)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => readFileSync(join(bookshop, name), "utf8")),
  "everything at once": [
    `CREATE TYPE mood AS ENUM ('sad', 'ok');
     CREATE TABLE people (id serial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, born date, feels mood DEFAULT 'ok' NOT NULL,
       tags text[] DEFAULT '{}', money numeric(12,2) DEFAULT 0.00, at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP, extra jsonb,
       ratio double precision, code char(3), flag bool DEFAULT false, token uuid DEFAULT gen_random_uuid(),
       twice int GENERATED ALWAYS AS (1 + 2) STORED);
     CREATE TABLE pairs (a int REFERENCES people ON DELETE CASCADE, b bigint, note text, PRIMARY KEY (a, b), CONSTRAINT once UNIQUE (b, note));
     CREATE INDEX people_born ON people (born DESC, lower(name)) WHERE born IS NOT NULL;
     CREATE UNIQUE INDEX ON people (code);`,
    `ALTER TABLE people RENAME COLUMN born TO birthday;
     ALTER TABLE people ALTER COLUMN name TYPE character varying(80), ALTER COLUMN name DROP NOT NULL, DROP COLUMN ratio;
     ALTER TABLE people ALTER COLUMN flag SET NOT NULL, ALTER COLUMN money DROP DEFAULT, ADD COLUMN boss integer;
     ALTER TABLE people ADD CONSTRAINT boss_fk FOREIGN KEY (boss) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE;
     ALTER TABLE pairs DROP CONSTRAINT once;
     CREATE TABLE gone (id int); DROP TABLE gone;
     CREATE TABLE IF NOT EXISTS pairs (other int);
     ALTER TABLE pairs RENAME TO couples;
     DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'late') THEN CREATE TABLE late (id int PRIMARY KEY); END IF; END $$;
     CREATE VIEW grown AS SELECT id, name FROM people WHERE birthday < now();`,
  ],
};

const postgres = new PGlite();
afterAll(() => postgres.close());

test.each(Object.entries(migrations))("PostgreSQL sees in %s what the reader of SQL sees", async (_, scripts) => {
  await postgres.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
  for (const script of scripts) await postgres.exec(script);
  const theirs = surveyOfLive(
    await askPostgres(async (sql) => (await postgres.query<Record<string, unknown>>(sql)).rows, "postgres://test"),
  );
  const ours = read(scripts);
  expectSame(ours, theirs);
  expect(theirs.elements.every(({ evidence }) => evidence[0]!.path === "postgres://test")).toBe(true);
});

test("SQLite sees what the reader of SQL sees", async () => {
  const scripts = [
    `CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, boss INTEGER REFERENCES people (id) ON DELETE CASCADE);
     CREATE INDEX by_boss ON people (boss);`,
    `ALTER TABLE people ADD COLUMN age INTEGER DEFAULT 7; ALTER TABLE people RENAME COLUMN name TO label; CREATE TABLE gone (id INT); DROP TABLE gone;
     ALTER TABLE people RENAME TO folk;`,
  ];
  const start = createRequire(import.meta.url)("sql.js") as () => Promise<{
    Database: new () => { run(sql: string): void; exec(sql: string): { values: unknown[][] }[] };
  }>;
  const database = new (await start()).Database();
  for (const script of scripts) database.run(script);
  const [found] = database.exec(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  const theirs = surveyOfStatements(
    "sqlite:test",
    "sqlite",
    found!.values.map(([sql]) => String(sql)),
  );
  const ours = read(scripts);
  expectSame(ours, theirs);
});
