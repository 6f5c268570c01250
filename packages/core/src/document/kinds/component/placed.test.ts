import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const parts = (text: string) =>
  statedIn("component", `# Library\n\n${text}\n`).map(({ name, facts }) => [name, facts.type, facts.code]);

test.each([
  ["Location", "Responsibility"],
  ["위치", "역할"],
  ["文件路径", "职责"],
  ["配置場所", "役割"],
  ["Verzeichnis", "Aufgaben"],
  ["Emplacement", "Rôle"],
])("a heading above bullets that say where it lives and what it answers for: %s, %s", (place, charge) => {
  const text = `## Shelves\n\n#### Sorter\n\n- **${place}**: \`shelf/Sorter.java\`\n- **${charge}**: sorts\n`;
  expect(parts(text)).toEqual([["Sorter", undefined, "shelf/Sorter.java"]]);
});

test("a class by the sort that stands in brackets, in no folder, and no actor", () => {
  const told = "- **Location**: `Reader.java`\n- **Role**: who borrows\n";
  expect(parts(`## Model classes\n\n#### \`Reader\` (abstract class)\n\n${told}`)).toEqual([
    ["Reader", undefined, "Reader.java"],
  ]);
  expect(parts(`## Shelves\n\n#### Sorter (planned)\n\n${told}`)).toEqual([]);
  expect(parts("## Shelves\n\n#### Sorter\n\n- **Role**: sorts\n")).toEqual([]);
});

test("no place by a pattern of files in the brackets of its title", () => {
  const told = "- **Role**: who borrows\n- **Location**: `src/reader.ts`\n";
  expect(parts(`## Components\n\n### Reader (src/readers/*.ts)\n\n${told}`)).toEqual([
    ["Reader", undefined, "src/reader.ts"],
  ]);
});
