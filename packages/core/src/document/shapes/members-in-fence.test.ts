import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../testing.ts";

const design = (language: string, lines: string): string =>
  `# Till\n\n## Database Design\n\n### sales\n\n\`\`\`${language}\n${lines}\n\`\`\`\n`;

const columns = (text: string) => statedIn("column", text).map(({ name }) => name);

test.each([
  ["sql", "- id: UUID PRIMARY KEY\n- till_id: UUID REFERENCES tills(id)\n- total: DECIMAL(10,2) NOT NULL"],
  ["", "- id: UUID PRIMARY KEY\n- till_id: UUID\n- total: DECIMAL(10,2)\n- UNIQUE (till_id, total)"],
  ["sql", "id: UUID PRIMARY KEY\ntill_id: UUID\ntotal: DECIMAL(10,2)"],
])("members with types in a fence of %j are those of the heading above it: %j", (language, lines) => {
  expect(columns(design(language, lines))).toEqual(["id", "till_id", "total"]);
});

test.each([
  ["", "- id: the number\n- till_id: who sold it"],
  ["", "host: localhost\nport: 8080"],
  ["yaml", "- id: UUID\n- total: DECIMAL(10,2)"],
])("a fence of %j with %j is none", (language, lines) => {
  expect(columns(design(language, lines))).toEqual([]);
});

test("each member stands where its name does", () => {
  const text = design("sql", "- id: UUID PRIMARY KEY\n  - total: DECIMAL(10,2)");
  expect(wordsAt(text, statedIn("column", text))).toEqual(["id", "total"]);
});
