import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../database/testing.ts";

const lines = (files: Readonly<Record<string, string>>): string[][] => databasesOf(files).map(toLines);
const targets = (files: Readonly<Record<string, string>>): string[] => databasesOf(files).map(({ target }) => target);

test("each fact is said where it was said last", () => {
  expect(
    lines({
      "db/001_a.sql": "CREATE TABLE a (\n  id bigserial PRIMARY KEY,\n  b text\n);\nCREATE UNIQUE INDEX a_b ON a (b);",
      "db/002_b.sql": "ALTER TABLE a\n  ALTER COLUMN b TYPE varchar(30),\n  ADD COLUMN c int NOT NULL DEFAULT 7;",
      "db/010_c.sql":
        "ALTER TABLE a RENAME COLUMN c TO d;\nALTER TABLE a ADD CONSTRAINT k FOREIGN KEY (d) REFERENCES a (id);",
    }),
  ).toEqual([
    [
      "db",
      "table a @001_a:1",
      "  id bigserial key generated @001_a:2",
      "  b varchar(30) unique @001_a:3 001_a:5 002_b:2",
      "  d int not null = 7 @010_c:1 010_c:2",
      "index a_b (b) unique @001_a:5",
      "key (d) -> a(id) @010_c:2",
    ],
  ]);
});

test.each([
  [
    "numbers, not letters",
    {
      "m/2_b.sql": "ALTER TABLE a ADD c int;",
      "m/10_c.sql": "ALTER TABLE a DROP c;",
      "m/1_a.sql": "CREATE TABLE a (b int);",
    },
  ],
  [
    "Flyway, with repeatable and undoing scripts",
    {
      "db/migration/V1__a.sql": "CREATE TABLE a (b int, c int);",
      "db/migration/V1.1__b.sql": "ALTER TABLE a DROP c;",
      "db/migration/R__v.sql": "CREATE INDEX i ON a (b);",
      "db/migration/U1__a.sql": "DROP TABLE a;",
    },
  ],
  ["pairs up and down", { "m/1_a.up.sql": "CREATE TABLE a (b int);", "m/1_a.down.sql": "DROP TABLE a;" }],
  ["Goose", { "m/1_a.sql": "-- +goose Up\nCREATE TABLE a (b int);\n-- +goose Down\nDROP TABLE a;\n" }],
  ["dbmate", { "m/1_a.sql": "-- migrate:up\nCREATE TABLE a (b int);\n\n-- migrate:down\nDROP TABLE a;\n" }],
  [
    "a folder for each",
    {
      "m/2024_a/migration.sql": "CREATE TABLE a (b int, c int);",
      "m/2025_b/migration.sql": "ALTER TABLE a DROP COLUMN c;",
    },
  ],
  [
    "Sqitch, in the order of its plan",
    {
      "sqitch.plan": "%syntax-version=1\nmake 2024-01-01T00:00:00Z x\nbare 2024-01-02T00:00:00Z x\n",
      "deploy/bare.sql": "ALTER TABLE a DROP COLUMN c;",
      "deploy/make.sql": "CREATE TABLE a (b int, c int);",
      "revert/make.sql": "DROP TABLE a;",
    },
  ],
  [
    "a schema before its migrations",
    { "m/schema.sql": "CREATE TABLE a (b int, c int);", "m/001_x.sql": "ALTER TABLE a DROP COLUMN c;" },
  ],
  [
    "blocks that run at once, and data",
    {
      "s.sql":
        "DO $$ BEGIN\n  IF TRUE THEN CREATE TABLE a (b int); END IF;\nEND $$;\nCOPY a (b) FROM stdin;\nDROP TABLE a;\n\\.\n",
    },
  ],
  [
    "what is made only where it is not there",
    {
      "m/1.sql": "CREATE TABLE a (b int);",
      "m/2.sql": "CREATE TABLE IF NOT EXISTS a (x int, y int);\nCREATE TEMP TABLE t (z int);",
    },
  ],
] as const)("%s", (_, files) => {
  const [survey, ...more] = databasesOf(files as Readonly<Record<string, string>>);
  expect(more).toEqual([]);
  expect(survey!.elements.filter(({ kind }) => kind === "table" || kind === "column").map(({ name }) => name)).toEqual([
    "a",
    "b",
  ]);
});

test("databases apart are surveys apart", () => {
  const make = "CREATE TABLE a (b int);";
  expect(
    targets({
      "db/h2/schema.sql": make,
      "db/mysql/schema.sql": make,
      "db/mysql/data.sql": "INSERT INTO a VALUES (1);",
    }),
  ).toEqual(["db/h2/schema.sql", "db/mysql/schema.sql"]);
  expect(
    targets({
      "m/1_a.sql": make,
      "m/2_b.sql": "ALTER TABLE a ADD c int;",
      "dump.sql": `${make} CREATE TABLE d (e int);`,
    }),
  ).toEqual(["dump.sql", "m"]);
  expect(targets({ "tables/a.sql": make, "tables/b.sql": "CREATE TABLE b (c int);" })).toEqual(["tables"]);
  expect(targets({ "tables/a.sql": make, "tables/a_old.sql": make })).toEqual(["tables/a.sql"]);
});

test("tools' own tables, tests, examples and vendored scripts are left out", () => {
  const make = "CREATE TABLE a (b int);";
  expect(
    lines({
      "m/1.sql": `${make} CREATE TABLE schema_migrations (version text);`,
      "test/fixtures/x.sql": make,
      "examples/x.sql": make,
      "seeds/x.sql": make,
      "node_modules/y/x.sql": make,
    }),
  ).toEqual([["m", "table a @1:1", "  b int @1:1"]]);
});

test("what cannot be read is a gap with its place, and a problem at it", () => {
  const [survey] = databasesOf({
    "a.sql": "CREATE TABLE a (b int);\nDO $$ BEGIN EXECUTE 'CREATE TABLE ' || x; END $$;",
  });
  expect(survey!.gaps?.find(({ kind }) => kind === "table")?.why).toBe(
    "a.sql:2 makes statements from strings, which cannot be read.",
  );
  expect(survey!.problems).toEqual([
    { path: "a.sql", line: 2, why: "makes statements from strings, which cannot be read." },
  ]);
});
