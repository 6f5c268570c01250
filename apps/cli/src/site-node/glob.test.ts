import { expect, test } from "vitest";
import { globMatcher } from "./glob.ts";

test.each([
  ["docs/*.md", "docs/a.md", true],
  ["docs/*.md", "docs/a/b.md", false],
  ["docs/**/*.md", "docs/a.md", true],
  ["docs/**/*.md", "docs/a/b/c.md", true],
  ["**/design.md", "design.md", true],
  ["./docs/*.md", "docs/a.md", true],
  ["docs/", "docs/a/b.md", true],
  ["{a,b}/*.md", "b/x.md", true],
  ["{a,b}/*.md", "c/x.md", false],
  ["a?.md", "ab.md", true],
  ["a?.md", "a.md", false],
  ["[a-c]x.md", "bx.md", true],
  ["[!a-c]x.md", "bx.md", false],
  ["a.md", "axmd", false],
  ["a+(b).md", "a+(b).md", true],
  ["*.md", ".hidden.md", false],
  [".*.md", ".hidden.md", true],
  ["[z-a].md", "[z-a].md", true],
])("%s on %s", (pattern, path, matches) => {
  expect(globMatcher(pattern)(path)).toBe(matches);
});

test("no pattern makes it hang", () => {
  expect(globMatcher(`${"**/".repeat(50)}x`)(`${"a/".repeat(200)}b`)).toBe(false);
  expect(globMatcher("{a,b}".repeat(40))("a".repeat(40))).toBe(false);
});
