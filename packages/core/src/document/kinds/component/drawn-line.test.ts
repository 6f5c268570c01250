import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

const arrows = (line: string): readonly string[] =>
  linkDesign([readDocument("design.md", `# Shop\n\n## Architecture\n\n${line}\n`)]).model.relations.map(
    ({ from, to }) => `${from.slice(10)} > ${to.slice(10)}`,
  );

test.each([
  ["[Till App] ── asks ──> [Desk API]", ["till-app > desk-api"]],
  ["[Till App] ──> [Desk API] <── [Stock Worker]", ["till-app > desk-api", "stock-worker > desk-api"]],
  ["[Till App] -- asks --> [Desk API] → [Order Store]", ["till-app > desk-api", "desk-api > order-store"]],
  ["[Till App] <── tells ──> [Desk API]", ["till-app > desk-api", "desk-api > till-app"]],
  ["Till App ──> Desk API", ["till-app > desk-api"]],
  ["[Till App] ── beside ── [Desk API]", []],
  ["[Till App] ── asks ──> [Desk API] ── beside ── [Order Store]", []],
])("a line of names and arrows: %s", (line, expected) => expect(arrows(line)).toEqual(expected));

test("a second line that is a name of code says how the part is called there", () => {
  const boxes = (second: string): string =>
    `# X\n\n## Architecture\n\n\`\`\`\n┌───────────────┐    ┌───────────────┐\n│ Loan API      │───▶│ Shelf Store   │\n│ ${second.padEnd(13)} │    │               │\n└───────────────┘    └───────────────┘\n\`\`\`\n`;
  const names = (second: string): string[] => statedIn("component", boxes(second)).map(({ name }) => name);
  expect(names("loan-desk-api")).toEqual(["Loan API", "Shelf Store"]);
  expect(names("loan_api")).toEqual(["Loan API", "Shelf Store"]);
  expect(names("Gateway")).toEqual(["Loan API Gateway", "Shelf Store"]);
});

test("what a bracket of several words says of a part is no part of its name", () => {
  const text =
    "# X\n\n## Architecture\n\n`Desk App -> Loan Gateway -> Loan Service (reads the cache; else asks the store)`\n";
  expect(statedIn("component", text).map(({ name }) => name)).toEqual(["Desk App", "Loan Gateway", "Loan Service"]);
});
