import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const text = (rows: string): string => `# X\n\n## Persistence\n\n| Entity | Table | Columns |\n|---|---|---|\n${rows}`;

test("entities beside the tables that keep them", () => {
  const both = text("| Loan | loans | id, reader_id+book_id (FK) |\n| ShelfMark | shelf_marks | id, row_min/max |\n");
  expect(statedIn("entity", both).map(({ name }) => name)).toEqual(["Loan", "ShelfMark"]);
  expect(statedIn("table", both).map(({ name }) => name)).toEqual(["loans", "shelf_marks"]);
  expect(statedIn("column", both).map(({ name }) => name)).toEqual(["id", "reader_id", "book_id", "id", "row_min"]);
});

test("no entities among words", () => {
  expect(statedIn("entity", text("| What was lent | loans | id, day |\n"))).toEqual([]);
});
