import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../../database/testing.ts";

const lines = (files: Readonly<Record<string, string>>): string[][] => databasesOf(files).map(toLines);

test.each<readonly [string, string, string]>([
  [
    "a template of a script",
    "src/db.ts",
    "export const open = (sql: Sql) =>\n  sql.exec(`\n    CREATE TABLE IF NOT EXISTS buoys (\n      id INTEGER PRIMARY KEY,\n      hue TEXT NOT NULL\n    );`);\n",
  ],
  [
    "a raw string of Go",
    "store/open.go",
    "package store\n\nconst schema = `\nCREATE TABLE buoys (\n  id INTEGER PRIMARY KEY, hue TEXT NOT NULL\n)`\n",
  ],
  [
    "a string of Python over several lines",
    "app/store.py",
    'def open(db):\n    # makes it\n    db.execute("""\n    CREATE TABLE buoys (id INTEGER PRIMARY KEY,\n    hue TEXT NOT NULL)""")\n',
  ],
  [
    "strings of Java joined to one",
    "src/Store.java",
    'class Store {\n  void open() {\n    db.run("CREATE TABLE buoys (" +\n      "id INTEGER PRIMARY KEY, " +\n      "hue TEXT NOT NULL)");\n  }\n}\n',
  ],
])("reads %s", (_, path, text) => {
  const told = lines({ [path]: text }).map((each) => each.map((line) => line.replace(/ @.*/, "")));
  expect(told).toEqual([[path, "table buoys", "  id INTEGER key", "  hue TEXT not null"]]);
});

test("says where each thing stands", () => {
  const text =
    "a();\nb.run('CREATE TABLE buoys (id INTEGER)');\n\nb.run(`ALTER TABLE buoys\n  ADD COLUMN hue TEXT`);\nb.run('DROP TABLE buoys');\n";
  expect(lines({ "src/a.js": text })).toEqual([
    ["src/a.js", "table buoys @a:2", "  id INTEGER @a:2", "  hue TEXT @a:5"],
  ]);
});

test("what SQL has in its own strings is put in by no program", () => {
  const text = `db.run("CREATE TABLE buoys (id INTEGER, lit INTEGER DEFAULT (strftime('%s', 'now')))");\n`;
  const [database] = databasesOf({ "src/a.js": text });
  expect(toLines(database!).filter((line) => /table|lit|unread|read/.test(line))).toHaveLength(2);
});

test("what is put together when the program runs is said to be unread", () => {
  const text =
    "run('CREATE TABLE buoys (id INTEGER)');\nrun(`CREATE TABLE ${name} (id INTEGER)`);\nrun('CREATE TABLE x (' + columns);\n";
  const [database] = databasesOf({ "src/a.js": text });
  expect(toLines(database!)).toEqual([
    "src/a.js",
    "table buoys @a:1",
    "  id INTEGER @a:1",
    "gap: src/a.js:2 makes statements from strings, which cannot be read. 1 more place is like it.",
  ]);
  expect(database!.problems).toEqual([
    { path: "src/a.js", line: 2, why: "makes statements from strings, which cannot be read." },
    { path: "src/a.js", line: 3, why: "makes statements from strings, which cannot be read." },
  ]);
});

test("beside migrations it tells of nothing that is not there", () => {
  const known = databasesOf({
    "db/001.sql": "CREATE TABLE winches (id INTEGER);",
    "src/a.js": "run('CREATE TABLE buoys (id INTEGER)');",
  }).map(({ target, knows }) => [target, knows.length]);
  expect(known).toEqual([
    ["db", 4],
    ["src/a.js", 0],
  ]);
});

test.each([
  ["words about SQL", "src/a.js", "// CREATE TABLE x (id INTEGER)\nsay('You may create table x here');"],
  ["tests", "tests/a.test.js", "run('CREATE TABLE buoys (id INTEGER)');"],
])("%s make no table", (_, path, text) => {
  expect(lines({ [path]: text })).toEqual([]);
});
