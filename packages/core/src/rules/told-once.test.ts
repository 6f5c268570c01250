import { expect, test } from "vitest";
import { linkDesign } from "../document/link.ts";
import { readDocument } from "../document/read.ts";
import { judge } from "./judge.ts";
import { designRules } from "./list.ts";

const rulesBreaking = (text: string, levels = {}): string[] =>
  judge(designRules, linkDesign([readDocument("a.md", text)]), { levels })
    .diagnostics.filter(({ severity }) => severity !== "hint")
    .map(({ rule }) => rule);

const twice =
  "## Database Design\n\n```sql\nCREATE TABLE seats (\n  id INT PRIMARY KEY,\n  row_no INT,\n  row_no TEXT\n);\n```\n";

test("a column that is listed twice with two types is told once, as listed twice", () => {
  expect(rulesBreaking(twice)).toEqual(["member-listed-twice"]);
});

test("where the plainer rule is off or less grave, the other speaks", () => {
  expect(rulesBreaking(twice, { "member-listed-twice": "off" })).toEqual(["type-conflict"]);
  expect(rulesBreaking(twice, { "member-listed-twice": "hint" })).toEqual(["type-conflict"]);
});

test("the rules to which one gives way exist", () => {
  const ids = new Set(designRules.map(({ id }) => id));
  expect(designRules.flatMap(({ toldBy = [] }) => toldBy.filter((id) => !ids.has(id)))).toEqual([]);
});

test("an operation listed twice, with two names of its parameter, is told once", () => {
  const api = (path: string) =>
    `## API Specifications\n\n| Method | Path | Description |\n| --- | --- | --- |\n| GET | /seats/{seatId} | One seat |\n| GET | ${path} | One seat, told again |\n`;
  expect(rulesBreaking(api("/seats/{id}"))).toEqual(["endpoint-listed-twice"]);
});
