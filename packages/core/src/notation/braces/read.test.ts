import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { braces } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "names in a row",
    "Order { Id, Total, Place(Lat, Long) }\nLine { Sku }",
    ["entity Order { Id, Total, Place }", "entity Line { Sku }"],
  ],
  [
    "a type on each line",
    "Account {\n  id: uuid primary key\n  email?: string // unique\n}",
    ['entity Account { id: uuid primary key #key, email?: string "unique" }'],
  ],
  [
    "lists, lines that run on, and types behind blanks",
    "Order    { id, tags[],\n           total }\nLine{\n  Sku string // of the shop\n  Way: a | b\n}",
    ["entity Order { id, tags, total }", 'entity Line { Sku: string "of the shop", Way: a | b }'],
  ],
  [
    "a type on each line under a name that stands elsewhere",
    "{\n  id: UUID\n  team_id: UUID foreign key in TEAMS table\n}",
    ["entity  { id: UUID, team_id: UUID foreign key in TEAMS table -> TEAMS }"],
  ],
  [
    "remarks of any length behind a type",
    "{\n  role: STRING [ 'owner', 'guest', 'clerk', 'nobody' ]\n  day: DATE & TIME STRING in YYYY-MM-DD [ 0 - 23 ] [HH:MM:SS]\n}",
    [
      "entity  { role: STRING [ 'owner', 'guest', 'clerk', 'nobody' ], day: DATE & TIME STRING in YYYY-MM-DD [ 0 - 23 ] [HH:MM:SS] }",
    ],
  ],
])("%s", (_what, text, records) => {
  expect(braces.recognise?.(text)).toBe(true);
  expect(shownRecords(braces, text)).toEqual(records);
});

test.each([
  "Order { run(); }\nprint(1)",
  "if (x) { y }",
  "Foo { a = 1 }",
  "order { id name }",
  "{ id, name }",
  "{ id: 1 }\nprint()",
  "Body { }",
  "Order -> Line { a }",
])("%j is not surely that", (text) => {
  expect(braces.recognise?.(text)).toBe(false);
});
