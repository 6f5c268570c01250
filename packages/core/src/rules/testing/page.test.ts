import { expect, test } from "vitest";
import { blockOf, casesOf, mark, rewrite } from "./page.ts";

const page = [
  "# a-rule",
  "",
  "````tdd",
  "Some words here.",
  "     ^^^^^ Words are found.",
  "```sql",
  "SELECT 1",
  "```",
  "````",
  "",
  "```ts",
  "no case",
  "```",
  "",
  "`one.md`:",
  "",
  "```tdd",
  "First.",
  "```",
  "",
  "`two.md`:",
  "",
  "```tdd chapters=risks",
  "Second.",
  "```",
  "",
  "## Below a heading",
  "",
  "`two.md`:",
  "```tdd",
  "Third.",
  "```",
].join("\n");

test("blocks are documents without their expectations, and named blocks under one heading are one design", () => {
  const cases = casesOf(page);
  expect(cases.map(({ documents }) => documents.map(({ name, text }) => [name, text]))).toEqual([
    [
      ["design.md", "Some words here.\n```sql\nSELECT 1\n```\n"],
      ["one.md", "First.\n"],
      ["two.md", "Second.\n"],
    ],
    [["two.md", "Third.\n"]],
  ]);
  expect(cases.map(({ line }) => line)).toEqual([3, 30]);
  expect(cases[0]!.documents[2]!.words).toEqual(["chapters=risks"]);
});

test("findings stand below their lines, cut at the line's end", () => {
  const text = "One two.\nThree.\n";
  const findings = [
    { range: { from: 9, to: 14 }, message: "C." },
    { range: { from: 4, to: 12 }, message: "B." },
    { range: { from: 0, to: 0 }, message: "A." },
  ];
  expect(mark(text, findings)).toEqual(["One two.", "^ A.", "    ^^^^ B.", "Three.", "^^^^^ C."]);
});

test("marking a block again gives the block as it stands, and rewriting puts it in its place", () => {
  const [first] = casesOf(page)[0]!.documents;
  const lines = mark(first!.text, [{ range: { from: 5, to: 10 }, message: "Words are found." }]);
  expect(lines).toEqual(blockOf(page, first!));
  expect(rewrite(page, [{ document: first!, lines }])).toBe(page);
  expect(rewrite(page, [{ document: first!, lines: ["Other."] }])).toContain("````tdd\nOther.\n````\n");
});
