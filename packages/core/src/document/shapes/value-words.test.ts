import { expect, test } from "vitest";
import { longestIn, valuesIn } from "./value-words.ts";

test.each<readonly [string, readonly string[] | undefined]>([
  ["one of `open`, `paid` or `void`", ["open", "paid", "void"]],
  ["indexed, one of READY, SENT; default READY", ["READY", "SENT"]],
  ["either asc or desc", ["asc", "desc"]],
  ["allowed values: small | big", ["small", "big"]],
  ["enum: ab/cd/ef, not null", ["ab", "cd", "ef"]],
  ["one of the kinds of things", undefined],
  ["one of many in a row", undefined],
  ["one of a, b, c, ...", undefined],
  ["one of `open`, `paid` and others", undefined],
  ["the value is 3", undefined],
  ["either way", undefined],
])("the values of %j are %j", (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test.each<readonly [string, number | undefined]>([
  ["at most 255 characters, unique", 255],
  ["max length 80", 80],
  ["max_length=12", 12],
  ["up to 2,000 characters", 2000],
  ["40 characters at most", 40],
  ["limited to 30 letters", 30],
  ["no longer than 64 characters", 64],
  ["≤ 20 chars", 20],
  ["at most 5 per owner", undefined],
  ["up to 10", undefined],
  ["at least 8 characters", undefined],
])("the length in %j is %j", (text, length) => {
  expect(longestIn(text)).toBe(length);
});
