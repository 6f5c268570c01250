import fc from "fast-check";
import { expect, test } from "vitest";
import { withDefaults } from "./variables.ts";

test.each([
  ["shop/api:${TAG:-latest}", "shop/api:latest"],
  ["${REGISTRY-docker.io}/${NAME:-${OTHER:-api}}:${TAG}", "docker.io/api:${TAG}"],
  ["${SECRET:?must be set}", "${SECRET}"],
  ["$${KEPT} $5 ${", "${KEPT} $5 ${"],
])("%s", (text, expected) => expect(withDefaults(text)).toBe(expected));

test("is total on any text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("$", "{", "}", "A", ":-", "-", "x"), { maxLength: 80 }), (parts) => {
      expect(typeof withDefaults(parts.join(""))).toBe("string");
    }),
  );
});
