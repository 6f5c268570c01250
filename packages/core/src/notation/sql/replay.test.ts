import { expect, test } from "vitest";
import { readSql } from "./read-sql.ts";
import { replay } from "./replay.ts";

/** The tables that stand after these migrations, as `name(column type ...)` with their indexes. */
const after = (...migrations: readonly string[]): string[] =>
  replay(migrations.flatMap((text) => readSql(text).statements)).map(
    ({ name, fields, indexes = [], uniques = [] }) =>
      `${name}(${fields.map((field) => `${field.name} ${field.type?.raw ?? "?"}`).join(", ")})` +
      indexes.map((index) => ` ${index.name}(${index.columns.join(",")})`).join("") +
      uniques.map((columns) => ` unique(${columns.join(",")})`).join(""),
  );

test("migrations are replayed in their order, over several files", () => {
  expect(
    after(
      "CREATE TABLE a (id int, b text); CREATE TABLE gone (id int);",
      "ALTER TABLE a ADD COLUMN c date; CREATE INDEX by_b ON a (b); CREATE INDEX by_c ON public.a (c);",
      "ALTER TABLE a RENAME COLUMN b TO bb; ALTER TABLE a ALTER COLUMN c TYPE timestamptz; DROP TABLE gone;",
      "DROP INDEX by_c; ALTER TABLE a ADD CONSTRAINT once UNIQUE (bb, c);",
    ),
  ).toEqual(["a(id int, bb text, c timestamptz) by_b(bb) unique(bb,c)"]);
});

test("what is dropped takes its indexes and rules with it", () => {
  expect(
    after(
      "CREATE TABLE a (id int, b int, c int, CONSTRAINT once UNIQUE (b)); CREATE INDEX i ON a (b, c);",
      "ALTER TABLE a DROP COLUMN b;",
    ),
  ).toEqual(["a(id int, c int)"]);
  expect(after("CREATE TABLE a (b int, CONSTRAINT once UNIQUE (b)); ALTER TABLE a DROP CONSTRAINT once;")).toEqual([
    "a(b int)",
  ]);
});

test("a table that is renamed or made anew", () => {
  expect(after("CREATE TABLE s.a (id int); ALTER TABLE s.a RENAME TO b; ALTER TABLE s.b ADD x int;")).toEqual([
    "b(id int, x int)",
  ]);
  expect(after("CREATE TABLE a (id int); DROP TABLE a; CREATE TABLE a (other int);")).toEqual(["a(other int)"]);
});

test("what refers to a table or column follows when that is renamed", () => {
  const [, orders] = replay(
    readSql(
      "CREATE TABLE users (id int); CREATE TABLE orders (by_whom int REFERENCES users (id)); ALTER TABLE users RENAME TO people; ALTER TABLE people RENAME COLUMN id TO key;",
    ).statements,
  ).toSorted((a, b) => (a.name < b.name ? 1 : -1));
  expect(orders!.fields[0]!.references).toBe("people.key");
  expect(orders!.foreignKeys![0]).toMatchObject({ toTable: "people", toColumns: ["key"] });
});

test("changes as MySQL and MariaDB write them", () => {
  expect(
    after(
      "CREATE TABLE a (id int AUTO_INCREMENT KEY, b varchar(9) DEFAULT 'it\\'s; here', c int, UNIQUE KEY once (b), KEY by_c (c));",
      "ALTER TABLE a ADD COLUMN IF NOT EXISTS b int, ADD COLUMN IF NOT EXISTS d int, ALGORITHM=INPLACE, LOCK=NONE;",
      "ALTER IGNORE TABLE a RENAME INDEX once TO only_once; ALTER ONLINE TABLE a RENAME KEY by_c TO by_number;",
      "CREATE TABLE copy LIKE a; DROP INDEX only_once ON a; DROP INDEX by_number ON copy;",
    ),
  ).toEqual([
    "a(id int, b varchar(9), c int, d int) by_number(c)",
    "copy(id int, b varchar(9), c int, d int) unique(b)",
  ]);
});

test("what a routine would do when it is called is not done", () => {
  const routine = (end: string): string =>
    `DELIMITER ;;\nCREATE DEFINER=\`me\`@\`%\` PROCEDURE fill()\nBEGIN\n  DECLARE i INT DEFAULT CASE WHEN 1 THEN 2 END;\n  CREATE TABLE within (id int);\n  IF i THEN SET i = 1; END IF;\n${end};;\nDELIMITER ;\nCREATE TABLE behind (id int);`;
  expect(after(routine("END"))).toEqual(["behind(id int)"]);
  // Where it does not end, nothing behind it is lost.
  expect(after(routine(""))).toEqual(["within(id int)", "behind(id int)"]);
});

test("a backslash closes a string but in MySQL and where PostgreSQL says so", () => {
  expect(after("CREATE TABLE a (path text DEFAULT 'C:\\', b text DEFAULT E'it\\'s, so', c int);")).toEqual([
    "a(path text, b text, c int)",
  ]);
});
