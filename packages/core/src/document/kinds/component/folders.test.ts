import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const names = (title: string, ...lines: readonly string[]): string[] =>
  statedIn("component", `# Library\n\n## ${title}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`).map(({ name }) => name);

const modules = [
  "src/",
  "├── lending/   # loans",
  "├── shelves/   # where books stand",
  "└── fines/     # what is owed",
];

test("folders below a title on modules, each with a word on it, are modules", () => {
  expect(names("3. Module Structure (back end)", ...modules)).toEqual(["lending", "shelves", "fines"]);
  expect(names("モジュール構成", ...modules)).toEqual(["lending", "shelves", "fines"]);
});

test("folders of another title, without words, or by which one module is ordered are none", () => {
  expect(names("Folder Structure", ...modules)).toEqual([]);
  expect(names("Module Structure", "src/", "├── lending/", "├── shelves/", "└── fines/")).toEqual([]);
  expect(
    names(
      "Module Structure",
      "lending/",
      "├── controllers/  # HTTP",
      "├── services/  # rules",
      "└── entities/  # rows",
    ),
  ).toEqual([]);
});
