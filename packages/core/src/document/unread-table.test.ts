import { expect, test } from "vitest";
import { readDocument } from "./read.ts";

const unread = (rows: string): string[] =>
  readDocument("design.md", `# Till\n\n## Data Model\n\n${rows}`).unread.map(({ what, why }) => `${what}: ${why}`);

test("a table of permissions that nobody reads is said to be unread, another that holds nothing of a kind is not", () => {
  expect(unread("| Role | Permission |\n| --- | --- |\n| Keeper | opens the till |\n")).toEqual([
    'table "role | permission": permissions are read only where ticks tell who has them',
  ]);
  expect(unread("| Step | Description |\n| --- | --- |\n| first | opens the till |\n")).toEqual([]);
});
