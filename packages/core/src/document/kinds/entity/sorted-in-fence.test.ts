import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const entities = (lines: string): string[] => {
  const text = `# X\n\n## Contexts\n\n**Domain Layer**\n\`\`\`\n${lines}\n\`\`\`\n`;
  const fields = statedIn("field", text);
  return statedIn("entity", text).map(
    ({ id, name }) =>
      `${name}: ${fields
        .filter((field) => field.parent === id)
        .map((field) => field.name)
        .join(", ")}`,
  );
};

test("types with their sorts and members, whatever they do", () => {
  expect(
    entities(
      "Loan (Entity): id, reader_id, day\n  + extend(), giveBack(day)\nShelfMark (VO): row, place + check()\nLeser (Wertobjekt): name\n书架（实体）：编号, 行",
    ),
  ).toEqual(["Loan: id, reader_id, day", "ShelfMark: row, place", "Leser: name", "书架: 编号, 行"]);
});

test("no words in brackets but sorts, and no sentences", () => {
  expect(entities("Loan (planned): id, day\nLoan (Entity): what was lent, and to whom")).toEqual([]);
});
