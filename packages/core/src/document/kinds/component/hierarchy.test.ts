import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const names = (title: string, ...lines: readonly string[]): string[] =>
  statedIn("component", `# Library\n\n## ${title}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`).map(({ name }) => name);

const tree = ["App", "├── TopBar", "│   └── ShelfPicker（棚）", "├── <LoanList>   // what is out", "└── api/ (loans)"];

test("trees of components below a title that says so", () => {
  expect(names("4. Component Hierarchy", ...tree)).toEqual(["TopBar", "ShelfPicker", "LoanList"]);
  expect(names("コンポーネント構成（画面）", ...tree)).toEqual(["TopBar", "ShelfPicker", "LoanList"]);
});

test("no trees of classes, of folders, or below other titles", () => {
  expect(names("Class Hierarchy", ...tree)).toEqual([]);
  expect(names("Component Hierarchy", "src/", "├── top-bar/", "├── LoanList/", "└── shelf.ts")).toEqual([]);
});
