import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const tables = (items: string, title = "Database Design"): string[] => {
  const text = `# Library\n\n## ${title}\n\nThe main tables:\n\n${items}\n`;
  const columns = statedIn("column", text);
  return statedIn("table", text).map(
    ({ id, name }) => `${name}: ${columns.flatMap((column) => (column.parent === id ? [column.name] : [])).join(", ")}`,
  );
};

test("tables and their columns in one flat list, as text is copied without its indents", () => {
  expect(
    tables(
      "* `readers` (读者表)\n* `id`: 主键\n* `name`: 姓名 (如 Ann)\n\n\n* `loans` (table of loans - optional)\n* `id`: key\n* `reader_id`: who lends\n",
    ),
  ).toEqual(["readers: id, name", "loans: id, reader_id"]);
});

test("no columns where each item is told to be a table", () => {
  expect(tables("* `readers` (table of readers)\n* `loans` (table of loans)")).toEqual(["readers: ", "loans: "]);
});
