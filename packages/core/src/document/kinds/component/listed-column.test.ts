import { expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const table = (title: string, rows: readonly (readonly string[])[]): string =>
  `# Library\n\n## Architecture\n\n| Layer | Role | ${title} |\n|---|---|---|\n${rows
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("")}`;

const rows = [
  ["Desk", "screens", "LoanScreen, FineScreen"],
  ["Service", "rules", "LoanService, FineService, Clock"],
  ["Entity", "what is kept", "ShelfMark, LoanStore"],
];

it.each(["Main classes", "Key Classes", "Responsible classes", "主なクラス", "Clases principales"])(
  "takes the classes that a table of layers lists under %s beside the layers, and not those that hold data",
  (title) => {
    const text = table(title, rows);
    const parts = statedIn("component", text);
    const names = "Desk,Service,Entity,LoanScreen,FineScreen,LoanService,FineService,LoanStore".split(",");
    expect(parts.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(wordsAt(text, parts).sort()).toEqual(names);
  },
);

it.each([
  ["a column of something else", "Examples", rows],
  ["a column of words", "Main classes", [["Shelf", "screens", "all that is shown"], ...rows]],
])("takes no classes from %s", (_what, title, body) => {
  const names = statedIn("component", table(title, body)).map(({ name }) => name);
  expect(names).toContain("Service");
  expect(names.filter((name) => /[a-z][A-Z]/.test(name))).toEqual([]);
});

it("a column of a table of operations that names the classes which answer them", () => {
  const table = (title: string, first: string, chapter = "Components and Interfaces"): string[] =>
    statedIn(
      "component",
      `# X\n\n## ${chapter}\n\n### Views\n\n| ${title} | Method | URL |\n|---|---|---|\n| \`${first}\` | GET | /loans |\n| \`LoanEndView\` | PUT | /loans/{id} |\n`,
    ).map(({ name }) => name);
  expect(table("View", "LoanListView")).toEqual(["LoanListView", "LoanEndView"]);
  expect(table("View", "list loans")).toEqual([]);
  expect(table("Name", "LoanListView")).toEqual([]);
  expect(table("View", "LoanListView", "Testing Strategy")).toEqual([]);
});
