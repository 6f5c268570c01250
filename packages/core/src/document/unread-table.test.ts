import { expect, test } from "vitest";
import { readDocument } from "./read.ts";

const unread = (rows: string): string[] =>
  readDocument("design.md", `# Till\n\n## Data Model\n\n${rows}`).unread.map(({ what, why }) => `${what}: ${why}`);

test("a table that nobody reads is said to be unread, one of attributes is not", () => {
  expect(unread("| Role | Permission |\n| --- | --- |\n| Keeper | opens the till |\n")).toEqual([
    'table "role | permission": permissions are read only where ticks tell who has them',
  ]);
  expect(unread("| Phase | Scope | Notes |\n| --- | --- | --- |\n| 0 | the till | soon |\n")).toEqual([
    'table "phase | scope | notes": it lists nothing of a known kind',
  ]);
  const dates = "| Author | Created | Last updated |\n| --- | --- | --- |\n| Ada | 2031-02-03 | 2031-03-04 |\n";
  expect(unread(dates)).toEqual([]);
  expect(unread(`${dates}| Bo | 2031-02-03 | 2031-03-04 |\n`)).toHaveLength(1);
  expect(unread("| Attribute | Value |\n| --- | --- |\n| Status | Draft |\n| Owner | Ada |\n")).toEqual([]);
});

test("rows without the line of dashes that makes a table are said to be unread, a line between strokes is not", () => {
  expect(unread("### tills\n\n| id | UUID | PK |\n| opened_at | TIMESTAMP | |\n")).toEqual([
    "rows of a table: no line of dashes, as | --- | --- |, stands below its titles, so Markdown takes them for text",
  ]);
  expect(unread("| the till is open |\n")).toEqual([]);
});
