import fc from "fast-check";
import { expect, test } from "vitest";
import { areAlike, distance } from "./nearest.ts";

test.each([
  ["NOT_PAYED", "NOT_PAID", true],
  ["OrderNotFoundEror", "OrderNotFoundError", true],
  ["carts.test", "cart.test", true],
  ["rateLimited", "rate_limited", true],
  ["ErrInvalidTree", "ErrInvalidRegex", false],
  ["ErrNoRoot", "ErrNoRows", false],
  ["queue_bench_test", "queue_retry_test", false],
  ["ErrLLMUnavailable", "ErrCacheUnavailable", false],
  ["E002", "E003", false],
  ["succeeded_at", "superseded_at", false],
  ["E_002", "E002", true],
])("%s and %s are a slip of one another: %s", (a, b, alike) => {
  expect(areAlike(a, b)).toBe(alike);
  expect(areAlike(b, a)).toBe(alike);
});

test("a distance is given exactly up to the most that is asked for, and told to be more beyond it", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 6 }), (a, b, most) => {
      const exact = distance(a, b);
      const bounded = distance(a, b, most);
      expect(exact <= most ? bounded === exact : bounded > most).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(distance("ordres", "orders")).toBe(1);
});
