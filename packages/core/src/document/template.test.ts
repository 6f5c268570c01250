import { expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { linkDesign } from "./link.ts";
import { outlineOf } from "./outline.ts";
import { readDocument } from "./read.ts";
import { builtIn, isChapter, readTemplate } from "./template.ts";

test("a team's template is its headings and their bracketed text", () => {
  const template = readTemplate(
    readMarkdown("# Brief\n\n## 1. Why\n\n[Say why]\n\n### Detail\n\n## 2. Data Model\n\n<!-- Draw it. -->\n"),
  );
  expect(template).toEqual({
    title: "Brief",
    chapters: [
      { title: "Why", names: [], instruction: "Say why" },
      { title: "Data Model", names: ["data-model"], instruction: "Draw it." },
    ],
  });
  expect(isChapter("3) why", template.chapters[0]!)).toBe(true);
  expect(isChapter("Entities", template.chapters[1]!)).toBe(true);
  expect(isChapter("Security", template.chapters[1]!)).toBe(false);
});

test("a new document states nothing: its instructions tell what is to be written", () => {
  const { model } = linkDesign([readDocument("design.md", outlineOf(builtIn))]);
  expect([...model.elements.keys()]).toEqual([]);
});

test("a new document is read back as its template, numbered without gap", () => {
  const text = outlineOf(builtIn);
  expect(readTemplate(readMarkdown(text))).toEqual(builtIn);
  expect([...text.matchAll(/^## (\d+)\./gm)].map((found) => Number(found[1]))).toEqual(
    Array.from({ length: 15 }, (_, i) => i + 1),
  );
});
