import { expect, test } from "vitest";
import { areAlike } from "./nearest.ts";

test.each([
  ["NOT_PAYED", "NOT_PAID", true],
  ["OrderNotFoundEror", "OrderNotFoundError", true],
  ["carts.test", "cart.test", true],
  ["rateLimited", "rate_limited", true],
  ["ErrInvalidTree", "ErrInvalidRegex", false],
  ["ErrNoRoot", "ErrNoRows", false],
  ["queue_bench_test", "queue_retry_test", false],
  ["ErrLLMUnavailable", "ErrCacheUnavailable", false],
])("%s and %s are a slip of one another: %s", (a, b, alike) => {
  expect(areAlike(a, b)).toBe(alike);
  expect(areAlike(b, a)).toBe(alike);
});
