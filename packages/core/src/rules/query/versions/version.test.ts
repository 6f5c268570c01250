import { expect, test } from "vitest";
import { mayAgree, versionIn } from "./version.ts";

test.each([
  ["18", "18.2", true],
  ["18", "20", false],
  ["3.2.x", "3.2.7", true],
  ["3.2.x", "3.3.0", false],
  [">= 18", "22", true],
  [">= 18", "16", false],
  [">= 18", ">= 20", false],
  ["15+", "15+", true],
  ["^4.1", "4.2.1", true],
  ["17 LTS", "17", true],
  ["17 (Temurin)", "21", false],
  ["v1.2", "1.2.3", true],
])("%s and %s may be one version: %s", (a, b, agree) => {
  expect(mayAgree(versionIn(a)!, versionIn(b)!)).toBe(agree);
  expect(mayAgree(versionIn(b)!, versionIn(a)!)).toBe(agree);
});

test.each(["latest", "2.x - 3.x", "1.0, 2.0", "12/14", "< 5", "", "16 to 18"])("%s is no single version", (text) => {
  expect(versionIn(text)).toBeNull();
});
