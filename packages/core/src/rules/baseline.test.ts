import { expect, test } from "vitest";
import { linkDesign } from "../document/link.ts";
import { readDocument } from "../document/read.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { chapterMissing } from "./design/chapter-missing.ts";
import { judge } from "./judge.ts";
import { applyBaseline, baselineOf, readBaseline, writeBaseline } from "./baseline.ts";

const found = (rule: string, element: string, document = "a.md", from = 0): Diagnostic => ({
  rule,
  element,
  document,
  severity: "warning",
  range: { from, to: from + 1 },
  message: "",
  related: [],
  fixes: [],
});

test("what a baseline was made from is accepted, wherever it moved", () => {
  const baseline = baselineOf([found("r", "x"), found("r", "y")]);
  const { fresh, accepted, gone } = applyBaseline([found("r", "y", "a.md", 70), found("r", "x", "a.md", 90)], baseline);
  expect([fresh.length, accepted.length, gone.length]).toEqual([0, 2, 0]);
});

test("one more of the same kind is new", () => {
  const baseline = baselineOf([found("r", "x"), found("r", "x")]);
  expect(baseline).toEqual([{ rule: "r", document: "a.md", element: "x", count: 2 }]);
  const { fresh, accepted } = applyBaseline(
    [1, 2, 3].map((at) => found("r", "x", "a.md", at)),
    baseline,
  );
  expect([fresh.map(({ range }) => range.from), accepted.length]).toEqual([[3], 2]);
});

test.each([
  ["another rule", found("q", "x")],
  ["another thing", found("r", "y")],
  ["another document", found("r", "x", "b.md")],
])("%s is new", (_, diagnostic) => {
  expect(applyBaseline([diagnostic], baselineOf([found("r", "x")])).fresh).toEqual([diagnostic]);
});

test("what tells several things is accepted as long as all of them were, whichever comes first", () => {
  const several = (element: string, ...parts: string[]): Diagnostic => ({ ...found("r", element), parts });
  const baseline = baselineOf([several("x", "y", "z")]);
  const fresh = (one: Diagnostic): number => applyBaseline([one], baseline).fresh.length;
  expect([several("x", "y", "z"), several("y", "z"), several("x", "y", "z", "new")].map(fresh)).toEqual([0, 0, 1]);
  expect(applyBaseline([several("y", "z")], baseline).gone.map(({ element }) => element)).toEqual(["x"]);
});

test("chapters that are told missing together are accepted one by one", () => {
  const missing = (...titles: readonly string[]): readonly Diagnostic[] => {
    const text = `# Shop\n\n${["Overview", ...titles].map((title) => `## ${title}\n\nSome words.\n\n`).join("")}`;
    return judge([chapterMissing], linkDesign([readDocument("design.md", text)])).diagnostics;
  };
  const here = ["Architecture", "Components and Interfaces", "Error Handling"];
  const baseline = baselineOf(missing(...here));
  expect(applyBaseline(missing(...here), baseline).fresh).toEqual([]);
  expect(applyBaseline(missing(...here, "Data Models"), baseline).fresh).toEqual([]);
  expect(applyBaseline(missing(...here), baselineOf(missing(...here, "Data Models"))).fresh).toHaveLength(1);
});

test("what no longer occurs is told, of documents that were looked at", () => {
  const baseline = baselineOf([found("r", "x"), found("r", "x"), found("r", "z", "b.md")]);
  expect(applyBaseline([found("r", "x")], baseline).gone).toEqual([
    { rule: "r", document: "a.md", element: "x", count: 1 },
    { rule: "r", document: "b.md", element: "z", count: 1 },
  ]);
  expect(applyBaseline([], baseline, (document) => document === "b.md").gone).toHaveLength(1);
});

test("the file is sorted and reads back", () => {
  const some = [found("r", "b"), found("r", "a"), found("a", "z", "b.md")];
  const entries = baselineOf(some);
  expect(entries.map(({ document, element }) => `${document} ${element}`)).toEqual(["a.md a", "a.md b", "b.md z"]);
  expect(baselineOf(some.toReversed())).toEqual(entries);
  expect(readBaseline(writeBaseline(entries))).toEqual(entries);
});

test.each([
  ["{"],
  ["null"],
  ["[]"],
  ['{"format":2,"findings":[]}'],
  ['{"format":1,"findings":[{"rule":"r"}]}'],
  ['{"format":1,"findings":[{"rule":"r","document":"d","element":"e","count":-1}]}'],
])("what is no baseline is told: %s", (text) => {
  expect(readBaseline(text)).toHaveProperty("wrong");
});
