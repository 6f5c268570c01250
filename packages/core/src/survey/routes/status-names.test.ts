import { expect, test } from "vitest";
import { statusNamed } from "./status-names.ts";

test.each([
  ["StatusTeapot", 418],
  ["UNAVAILABLE_FOR_LEGAL_REASONS", 451],
  ["HTTP_451_UNAVAILABLE_FOR_LEGAL_REASONS", 451],
  ["StatusRequestedRangeNotSatisfiable", 416],
  ["RangeNotSatisfiableException", 416],
  ["ConflictException", 409],
  ["Status404NotFound", 404],
  ["StatusOK", null],
  ["Locksmith", null],
])("%s stands for %s", (word, status) => {
  expect(statusNamed(word)).toBe(status);
});
