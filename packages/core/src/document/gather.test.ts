import { expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { gather } from "./gather.ts";

const groups = (files: Readonly<Record<string, string>>) =>
  gather(Object.entries(files).map(([name, text]) => ({ name, markdown: readMarkdown(text) })));

test("an index and what it links to", () => {
  expect(
    groups({
      "docs/README.md": "# Design\n\n- [Data](data.md)\n- [API](./api.md#orders)\n- [Code](../src/a.md)\n",
      "docs/data.md": "# Data\n",
      "docs/api.md": "# API\n",
      "docs/other.md": "# Other\n",
    }),
  ).toEqual([["docs/README.md", "docs/data.md", "docs/api.md"], ["docs/other.md"]]);
});

test("a mention of one neighbour is no index", () => {
  expect(groups({ "a.md": "# A\n\nSee [B](b.md).\n", "b.md": "# B\n" })).toEqual([["a.md"], ["b.md"]]);
});

test("records of decisions are none of an index", () => {
  const index = "# Decisions\n\n- [One](001-a.md)\n- [Two](002-b.md)\n";
  expect(groups({ "adr/README.md": index, "adr/001-a.md": "", "adr/002-b.md": "" })).toHaveLength(3);
  const above = "# Design\n\n- [One](adr/001-a.md)\n- [Two](adr/002-b.md)\n";
  expect(groups({ "README.md": above, "adr/001-a.md": "", "adr/002-b.md": "" })).toHaveLength(3);
});

test("numbered parts of a folder, but not records of decisions", () => {
  expect(groups({ "d/01-a.md": "", "d/02-b.md": "", "adr/001-a.md": "", "adr/002-b.md": "" })).toEqual([
    ["d/01-a.md", "d/02-b.md"],
    ["adr/001-a.md"],
    ["adr/002-b.md"],
  ]);
});

test("a collection of more documents than any design has parts is of single ones, numbered or listed", () => {
  const collection = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`d/${i + 1}.md`, `# Note ${i + 1}\n`]));
  expect(groups(collection(99))).toHaveLength(1);
  expect(groups(collection(100))).toHaveLength(100);
  const listOf = (count: number) => Array.from({ length: count }, (_, i) => `- [${i}](notes/n${i}.md)\n`).join("");
  const listed = (count: number) => ({
    "README.md": listOf(count),
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`notes/n${i}.md`, ""])),
  });
  expect(groups(listed(99))).toHaveLength(1);
  expect(groups(listed(100))).toHaveLength(101);
});

test("the files of one feature", () => {
  expect(groups({ "s/cart/design.md": "", "s/cart/requirements.md": "", "s/pay/design.md": "" })).toEqual([
    ["s/cart/design.md", "s/cart/requirements.md"],
    ["s/pay/design.md"],
  ]);
});
