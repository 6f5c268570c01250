import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLenientJson } from "./lenient.ts";

test("comments and last commas are passed over, and strings are left as they are", () => {
  const text = '\ufeff{\n  // for "all"\n  "paths": { "@/*": ["./src/*", /* more */ ], },\n  "url": "http://a, ]",\n}';
  expect(parseLenientJson(text)).toEqual({ paths: { "@/*": ["./src/*"] }, url: "http://a, ]" });
});

test("what is no JSON gives nothing", () => {
  for (const text of ["", "[1,,]", '{"a": }', "/* open"]) expect(parseLenientJson(text)).toBeUndefined();
});

test("whatever is JSON is read as JSON", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseLenientJson(text)).toEqual(JSON.parse(text));
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void parseLenientJson(text)));
});
