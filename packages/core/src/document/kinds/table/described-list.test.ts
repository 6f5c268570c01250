import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const tables = (items: string, title = "PostgreSQL Database Schema"): string[] =>
  statedIn("table", `# Library\n\n## ${title}\n\nThe schema is made for loans:\n\n${items}\n`).map(({ name }) => name);

test("tables in code, each with what it keeps, right below the title of a chapter on the database", () => {
  expect(
    tables(
      "- `readers`: Stores who lends (e.g., `name`).\n- `loans`: Linked to `readers`, storing what is lent.\n- `loan_books`: A join table of both.",
    ),
  ).toEqual(["readers", "loans", "loan_books"]);
  expect(tables("- `readers`: speichert Leser\n- `loans`: enthält Ausleihen\n- `fines`: hält Gebühren")).toEqual([
    "readers",
    "loans",
    "fines",
  ]);
});

test.each([
  [
    "columns, one of them a key",
    "- `reader_id`: Stores who lends\n- `states`: Stores what is so\n- `notes`: Stores words",
  ],
  ["things that keep nothing", "- `readers`: people who lend\n- `loans`: for a month\n- `fines`: rarely"],
  ["two items", "- `readers`: Stores who lends\n- `loans`: Stores what is lent"],
])("takes nothing from %s", (_what, items) => expect(tables(items)).toEqual([]));

test("takes nothing in other chapters", () => {
  const list = "- `readers`: Stores who lends\n- `loans`: Stores loans\n- `fines`: Stores fines";
  expect(tables(list, "Configuration")).toEqual([]);
});
