import { expect, test } from "vitest";
import { looksLikeDesign } from "./looks-like-design.ts";

test.each([
  ["two chapters of designs", "# Shop\n\n## Architecture\n\n## Data Model\n", true],
  ["a title that says so, and one chapter", "# Technical Design\n\n### Application Architecture\n\n### Orders\n", true],
  ["a title that says so, and none", "# System Design\n\n## Interview questions\n", false],
  ["one chapter", "# Shop\n\n## Architecture\n\n## Shopping\n", false],
  ["chapters that many texts have", "# Technical Design\n\n## References\n\n## Appendix\n", false],
  ["a record of a decision", "# 4. Queues\n\n## Status\n\n## Context\n\n## Decision\n\n## Consequences\n", true],
  ["one in another language", "# 4. Warteschlangen\n\n## Kontext\n\n## Entscheidung\n\n## Folgen\n", true],
  ["a decision of a meeting", "# Notes of Monday\n\n## Present\n\n## Decision\n", false],
  ["a log of decisions", "# Log\n\n## Context\n\n## Decision\n\n## Context\n\n## Decision\n", false],
])("%s: %#", (_what, text, expected) => expect(looksLikeDesign(text)).toBe(expected));

test("titles of a team's own template count as chapters", () => {
  const text = "# Shop\n\n## How it works\n\n## Sign-off\n";
  expect(looksLikeDesign(text)).toBe(false);
  expect(looksLikeDesign(text, ["How it works", "Sign-off"])).toBe(true);
  expect(looksLikeDesign(text, ["Sign-off"])).toBe(false);
});
