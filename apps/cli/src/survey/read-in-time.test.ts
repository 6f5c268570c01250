import type { FileFacts } from "@asbuilt/core/survey/file-facts";
import { joinFiles } from "@asbuilt/core/survey/run";
import { surveyor } from "@asbuilt/core/survey/surveyor";
import { memorySite } from "@asbuilt/core/survey/testing/memory-site";
import { expect, test } from "vitest";
import { readInTime } from "./read-in-time.ts";
import { within } from "./within.ts";

const patience = { some: 300, one: 300 };
const reads = (id: string, read: (text: string) => string) =>
  surveyor<string>({
    id,
    title: id,
    kinds: ["table"],
    wants: () => true,
    read: ({ text }) => read(text),
    join: (files) => [
      { source: id, target: "", knows: ["table"], elements: [], problems: [], words: [...files.values()] },
    ],
  });
const plain = reads("plain", (text) => text);
/** For ever, in a loop or in a pattern, with one text. */
const endless = reads("endless", (text) => {
  if (text === "loop") for (;;) text.at(0);
  if (text === "pattern") return String(/^(?:a+)+$/.test(`${"a".repeat(64)}b`));
  return text;
});

test("a surveyor that does not end with a file is stopped, and nothing else is lost", () => {
  const texts = { "a.txt": "one", "b.txt": "loop", "c.txt": "two", "d.txt": "pattern", "e.txt": "three" };
  const facts = new Map<string, FileFacts>();
  readInTime(
    Object.keys(texts),
    (path) => ({ text: texts[path as keyof typeof texts], surveyors: [endless, plain] }),
    undefined,
    (path, found) => facts.set(path, found),
    patience,
  );
  const late = { by: ["endless"], why: "reading it takes longer than 0.3 s" };
  expect(Object.fromEntries(facts)).toEqual({
    "a.txt": { facts: { endless: "one", plain: "one" }, problems: [] },
    "b.txt": { facts: { plain: "loop" }, problems: [], unparsed: late },
    "c.txt": { facts: { endless: "two", plain: "two" }, problems: [] },
    "d.txt": { facts: { plain: "pattern" }, problems: [], unparsed: late },
    "e.txt": { facts: { endless: "three", plain: "three" }, problems: [] },
  });
  // What it would tell is a gap, so that nothing counts as missing for it.
  const { surveys } = joinFiles([endless, plain], facts, memorySite(texts));
  expect(surveys.map(({ source, knows, gaps }) => [source, knows, gaps?.[0]?.why])).toEqual([
    ["endless", ["table"], undefined],
    ["endless", [], "b.txt could not be parsed, nor could another file: reading it takes longer than 0.3 s."],
    ["plain", ["table"], undefined],
  ]);
});

test("what fails by itself still fails", () => {
  expect(() => within(1000, () => JSON.parse("{"))).toThrow(SyntaxError);
  expect(within(1000, () => undefined)).toBe(true);
});
