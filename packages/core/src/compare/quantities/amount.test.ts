import { expect, test } from "vitest";
import { amountOf, isSameAmount } from "./amount.ts";

test.each([
  ["12 months", "365 days", true],
  ["24 months", "730 days", true],
  ["12 months", "400 days", false],
  ["90 days", "92 days", false],
  ["1 hour", "60 minutes", true],
])("%s and %s", (said, real, same) => expect(isSameAmount(amountOf(said)!, amountOf(real)!, null)).toBe(same));
