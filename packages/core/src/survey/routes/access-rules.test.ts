import { expect, test } from "vitest";
import { decisionOn } from "./access-rules.ts";

const on = (pattern: string, path: string): boolean =>
  decisionOn("GET", path, [{ line: 1, patterns: [pattern], demand: "x" }]) !== null;

test.each([
  ["/orders", "/orders", true],
  ["/orders", "/orders/1", false],
  ["/orders/**", "/orders", true],
  ["/orders/**", "/orders/{id}/lines", true],
  ["/orders/*", "/orders/{id}", true],
  ["/orders/*", "/orders/{id}/lines", false],
  ["/**", "/", true],
  ["/**/lines", "/orders/{id}/lines", true],
  ["/orders/{id}", "/orders/{orderId}", true],
  ["/orders/{id:\\d+}", "/orders/{orderId}", true],
  ["/orders/{id:\\d+}", "/orders/open", false],
  ["/orders/me", "/orders/{id}", false],
  ["/files/*.html", "/files/a.html", true],
  ["/files/a*b*c", "/files/a-b-c", true],
  ["/files/ab*b", "/files/ab", false],
])("%s takes in %s: %s", (pattern, path, taken) => {
  expect(on(pattern, path)).toBe(taken);
});

test("the first rule decides; of a rule that is not read nothing behind it is known", () => {
  const first = { line: 1, patterns: ["/a"], method: "POST", demand: "hasRole('X')" };
  const unread = { line: 2, patterns: null, demand: null };
  const last = { line: 3, patterns: ["/**"], demand: "authenticated()" };
  expect(decisionOn("POST", "/a", [first, last])).toEqual({ rule: first });
  expect(decisionOn("GET", "/a", [first, last])).toEqual({ rule: last });
  expect(decisionOn("ANY", "/a", [first, last])).toEqual({ undecided: first });
  expect(decisionOn("GET", "/b", [first, unread, last])).toEqual({ undecided: unread });
  expect(decisionOn("GET", "/b", [first])).toBeNull();
});
