import { expect, test } from "vitest";
import { sameDefault } from "./compare-defaults.ts";

test.each([
  ["now()", "CURRENT_TIMESTAMP", true],
  ["'待处理'", "'已完成'", false],
  ["待处理", "'待处理'", true],
  ["自动更新", "CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP", null],
  ["текущее время", "now()", null],
  ["open", "'new'", false],
  ["'[]'::jsonb", "[]", true],
  ["'{}'", "[]", true],
  ["'[1]'", "[]", false],
  ["15 minutes from now", "(now() + interval '15 minutes')", null],
  ["15", "(20)", false],
])("%s against %s", (a, b, same) => {
  expect(sameDefault(a, b)).toBe(same);
});
