import fc from "fast-check";
import { expect, test } from "vitest";
import { refusal } from "./guard.ts";
import { parseYaml } from "./parse.ts";

test.each([
  ["brackets", "[".repeat(101)],
  ["braces", "{a: ".repeat(101)],
  ["indentation", Array.from({ length: 101 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ["marks of items", "- ".repeat(102) + "a"],
  ["marks of keys", "? ".repeat(102) + "a"],
])("too many nested %s are refused", (_name, text) => {
  expect(refusal(text)).toContain("nested more than 100 deep");
  expect(parseYaml(text).documents).toEqual([]);
});

test("a text that is too long, or full of aliases, is refused", () => {
  expect(refusal("a".repeat(200_001))).toContain("longer than 200,000 characters");
  expect(refusal(`a: &a 1\nb: [${"*a,".repeat(1_001)}]`)).toContain("aliases");
});

test.each(["a: [1, {b: 2}]\nc:\n  - d\n  - e", "- - - a", "{}", ""])("%s is not refused", (text) => {
  expect(refusal(text)).toBeNull();
});

test("keys may be repeated", () => {
  expect(parseYaml("a: 1\na: 2").problems).toEqual([]);
});

test("is total on any text", () => {
  const words = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "? ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "<<: ",
    "'",
    '"',
    "|",
    "!!x ",
    "---\n",
    "%",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      expect(parseYaml(parts.join("")).problems).toBeInstanceOf(Array);
    }),
  );
});
