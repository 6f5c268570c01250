import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const linksIn = (text: string): unknown[] => statedIn("link", text).map((link) => link.facts);

test("links, images, addresses and anchors", () => {
  const text = "[the plan](./plan.md#goals), ![a map](map.png), <https://example.org/>, [below](#errors)";
  expect(linksIn(text)).toEqual([
    { href: "./plan.md#goals", text: "the plan" },
    { href: "map.png", text: "a map", image: true },
    { href: "https://example.org/" },
    { href: "#errors", text: "below" },
  ]);
  expect(wordsAt(text, statedIn("link", text))).toEqual([
    "./plan.md#goals",
    "map.png",
    "https://example.org/",
    "#errors",
  ]);
});

test("a reference finds its definition wherever in the document it stands", () => {
  const text = "# A\n\nSee [the guide][G] and [g].\n\n# B\n\n[g]: docs/guide.md\n";
  expect(linksIn(text)).toEqual([{ href: "docs/guide.md", text: "the guide", label: "G" }]);
});

test("brackets that nothing defines are words, but a reference that nothing defines is a link without destination", () => {
  expect(linksIn("An [optional] word.")).toEqual([]);
  expect(linksIn("See [the guide][g].")).toEqual([{ href: "", text: "the guide", label: "g" }]);
});

test.each([
  ["![x](a b.png)", { href: "a b.png", text: "x", image: true, broken: true }],
  ["[the plan](./docs/the plan.md)", { href: "./docs/the plan.md", text: "the plan", broken: true }],
])("a destination with blanks is a broken link: %s", (text, facts) => {
  expect(linksIn(text)).toEqual([facts]);
  expect(wordsAt(text, statedIn("link", text))).toEqual([facts.href]);
});

test("brackets after a word in brackets are no link", () => {
  expect(linksIn("Call `a[i](some thing.md)` or list[0](a long remark).")).toEqual([]);
});
