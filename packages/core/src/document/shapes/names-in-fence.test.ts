import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../testing.ts";

const fence = (text: string, language = "text"): string => `\`\`\`${language}\n${text}\n\`\`\``;

test("a label above a fence of one name is read as if the name stood beside it", () => {
  const text = `# Library\n\n## Desk\n\nFile:\n\n${fence("desk/lend.py")}\n\nFramework:\n\n${fence("Flask", "")}\n\nFolder:\n\n${fence("desk/")}\n`;
  const paths = statedIn("path", text);
  expect(paths.map(({ name }) => name)).toEqual(["desk/lend.py", "desk/"]);
  expect(wordsAt(text, paths)).toEqual(["desk/lend.py", "desk/"]);
  const dependencies = statedIn("dependency", text);
  expect(dependencies.map(({ name }) => name)).toEqual(["Flask"]);
  expect(wordsAt(text, dependencies)).toEqual(["Flask"]);
});

test("a label above a fence of names, one to a line, leads to the list that they are", () => {
  const text = `# Library\n\n## Database Design\n\nMain table:\n\n${fence("loans")}\n\nKept for a year.\n\nColumns:\n\n${fence("reader\nbook\nlent_on")}\n\nTools used:\n\n${fence("Redis\nSQLAlchemy")}\n`;
  const columns = statedIn("column", text);
  expect(statedIn("table", text).map(({ name }) => name)).toEqual(["loans"]);
  expect(columns.map(({ name }) => name)).toEqual(["reader", "book", "lent_on"]);
  expect(wordsAt(text, columns)).toEqual(["reader", "book", "lent_on"]);
  expect(statedIn("dependency", text).map(({ name }) => name)).toEqual(["Redis", "SQLAlchemy"]);
});

test.each([
  ["what is put out", "Output:", "desk/lend.py", "text"],
  ["what is run", "Run the command:", "desk/lend.py", "text"],
  ["an example", "例えば、実行例:", "desk/lend.py", "text"],
  ["how something may look", "Names of files should be short:", "desk/lend.py", "text"],
  ["words without a label", "All lie in one place.", "desk/lend.py", "text"],
  ["code in a language", "File:", "desk/lend.py", "sh"],
  ["lines of more than names", "Files:", "desk/lend.py = 1\nwhat it does: lends", "text"],
])("%s is no name", (_what, above, code, language) => {
  const text = (label: string): string => `# Library\n\n## Desk\n\n${label}\n\n${fence(code, language)}\n`;
  expect(statedIn("dependency", `${text(above)}\n`)).toEqual([]);
  expect(statedIn("component", text(above))).toEqual([]);
  expect(statedIn("path", text(above)).every(({ origin }) => origin.place !== "prose")).toBe(true);
});
