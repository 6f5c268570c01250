import { expect, test } from "vitest";
import { dayOf, isBefore } from "./dates.ts";

test.each([
  ["2026-01-31", "2026-01-31"],
  ["2026/1/5", "2026-01-05"],
  ["January 31, 2026", "2026-01-31"],
  ["31 Jan 2026", "2026-01-31"],
  ["March 2026", "2026-03"],
  ["2026年1月31日", "2026-01-31"],
  ["soon", null],
  ["1.2.3", null],
  ["2026-13-01", null],
])("%s is the day %s", (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test("a month is before no day of its own", () => {
  expect(isBefore("2026-01", "2026-01-31")).toBe(false);
  expect(isBefore("2026-01-31", "2026-01")).toBe(false);
  expect(isBefore("2026-01-31", "2026-02")).toBe(true);
});
