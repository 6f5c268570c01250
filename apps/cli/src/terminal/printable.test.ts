import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf, printable, widthOf } from "./printable.ts";

test.each([
  ["plain", 5],
  ["整数", 4],
  ["é", 1],
  ["e\u0301", 1],
  ["한글", 4],
  ["🚀x", 3],
  ["✅", 2],
  ["│─", 2],
  ["a\tb", 4],
])("%j takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test("whatever the text, nothing of it is a command, and no character of the source is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(cellsOf(text).reduce((sum, { units }) => sum + units, 0)).toBe(text.length);
    }),
  );
});
