import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";

const tables = (body: string, title = "Data Model"): string[] =>
  [...linkDesign([readDocument("design.md", `# Library\n\n## ${title}\n\n${body}\n`)]).model.elements.values()]
    .filter(({ kind }) => kind === "table" || kind === "column")
    .map(({ kind, name, state }) => `${kind} ${name}${state ? ` ${state}` : ""}`);

test.each<readonly [string, string, readonly string[]]>([
  [
    "in code, below an item that leads to them",
    "- Main tables\n  - `loans(id, book_id, lent_at)`\n  - (future) `fines(id, loan_id, amount(numeric))`, one per loan",
    [
      "table loans",
      "column id",
      "column book_id",
      "column lent_at",
      "table fines planned",
      "column id planned",
      "column loan_id planned",
      "column amount planned",
    ],
  ],
  [
    "in plain words alone on its line",
    "- loans (id, book_id, lent_at)",
    ["table loans", "column id", "column book_id", "column lent_at"],
  ],
  [
    "with types",
    "`loans(id uuid PK, book_id: uuid, note text)`",
    ["table loans", "column id", "column book_id", "column note"],
  ],
  ["what is called", "- `list_loans(reader_id, limit)`: those of a reader\n- `totals(reader_id, year)` -> number", []],
  ["indexes", "- `loans(book_id, lent_at)` has an index", []],
  [
    "remarks on a member",
    "- role (owner, reader, guest)\n- state (open, book_id)",
    ["table state", "column open", "column book_id"].slice(3),
  ],
  [
    "one to a line of a fence, with what each is of",
    "```sql\nloans    — what is lent (id, book_id, place vector(3))\nfines — (loan_id, amount)\n```",
    ["table loans", "column id", "column book_id", "column place", "table fines", "column loan_id", "column amount"],
  ],
  [
    "one to a line of a fence, each with what it is of, though none begins with its own key",
    "```sql\nloans — what is lent (loan_id, lent_at)\nfines — what is owed (reason, amount)\n```",
    ["table loans", "column loan_id", "column lent_at", "table fines", "column reason", "column amount"],
  ],
  ["calls in a fence alone", "```\nlend(book_id, reader_id)\nreturn_book(book_id)\n```", []],
  ["calls in a fence", "```\nlend(book_id, reader_id)\nfines = open(loan_id, amount)\n```", []],
])("relations: %s", (_what, body, shown) => expect(tables(body)).toEqual(shown));

test("a heading that says of which sort the tables below it are names none", () =>
  expect(tables("### Search Table (vectors)\n\n```sql\nshelf_texts — (id, book_id)\n```", "Database Schema")).toEqual([
    "table shelf_texts",
    "column id",
    "column book_id",
  ]));

test("no tables of a chapter on something else", () =>
  expect(tables("- `loans(id, book_id, lent_at)`", "Goals")).toEqual([]));

test("a table in code with its key first and many columns, whatever the chapter is on", () => {
  const item = "- **Rows**: `loan_log(id, book_id, route, lent_at)` for queries";
  expect(tables(item, "Logging")).toEqual([
    "table loan_log",
    "column id",
    "column book_id",
    "column route",
    "column lent_at",
  ]);
  expect(tables(item, "Goals")).toEqual([]);
  expect(tables("- **Call**: `create_loan(id, book_id, route, lent_at)`", "Logging")).toEqual([]);
  expect(tables("- **Call**: `lend(book_id, id, route, lent_at)`", "Logging")).toEqual([]);
});

test("tables on lines of a box, each behind a bullet", () => {
  const box = (line: string) => `\`\`\`\n┌──────────┐\n│ LIBRARY  │\n│  ${line} │\n└──────────┘\n\`\`\``;
  expect(tables(box("• loans (id, book_id, note, lent_at, ...)"), "Overview")).toEqual([
    "table loans",
    "column id",
    "column book_id",
    "column note",
    "column lent_at",
  ]);
  expect(tables(box("• lends (books, readers, notes, slips)"), "Overview")).toEqual([]);
});

test("a table that a sentence names with its columns", () => {
  const columns = ["table loan_skips", "column loanId", "column skippedAt"];
  expect(
    tables("Room erhält die Tabelle `loan_skips` mit einer eigenen ID sowie `loanId` und `skippedAt`.", "Technik"),
  ).toEqual(columns);
  expect(tables("It adds the table `loan_skips` with `loanId` and `skippedAt`.", "Persistence")).toEqual(columns);
  expect(tables("It joins the table `loan_skips` with `loans` for the desk.", "Persistence")).toEqual([]);
  expect(tables("It fills `loan_skips` with `loanId` and `skippedAt`.", "Persistence")).toEqual([]);
});
