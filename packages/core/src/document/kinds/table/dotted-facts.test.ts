import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const text = (words: string, chapter = "Database Design") => `# Library\n\n## ${chapter}\n\n${words}\n`;
const uniques = (words: string, chapter?: string) =>
  statedIn("column", text(words, chapter)).flatMap(({ name, parent, facts }) =>
    facts.unique ? [`${parent}.${name}`] : [],
  );
const keys = (words: string) => statedIn("foreign-key", text(words)).map(({ name }) => name);

test("columns that sentences say are unique", () => {
  expect(uniques("`loans.code` and `readers.card` are unique. `loans.day` is not.")).toEqual([
    "table:loans.code",
    "table:readers.card",
  ]);
  expect(uniques("`loans.code` and `loans.day` are unique together.")).toEqual([]);
  expect(uniques("`loans.code` is unique per reader.")).toEqual([]);
  expect(uniques("In the future `loans.code` is unique.")).toEqual([]);
  expect(uniques("`loans.code` is unique.", "Risks")).toEqual([]);
});

test("columns that sentences say refer to others", () => {
  expect(keys("`loans.reader_id` refers to `readers.id` and is deleted with it.")).toEqual([
    "loans.reader_id -> readers.id",
  ]);
  expect(keys("`loans.reader_id` should refer to `readers.id`; `loans.note` refers to `none of them`.")).toEqual([]);
});
