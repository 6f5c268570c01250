import { expect, test } from "vitest";
import { matchesGlob } from "./glob.ts";

test.each([
  ["packages/*", "packages/core", true],
  ["packages/*", "packages/core/src", false],
  ["packages/**", "packages/core/src", true],
  ["**/api", "services/orders/api", true],
  ["./apps/web-*/", "apps/web-shop", true],
  ["apps/web-*", "apps/shop", false],
  ["a/**/z/*.ts", "a/b/z/z/c.ts", true],
  ["src/?.ts", "src/ab.ts", false],
])("%s against %s: %s", (glob, path, expected) => expect(matchesGlob(path, glob)).toBe(expected));
