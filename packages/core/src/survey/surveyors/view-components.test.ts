import { expect, test } from "vitest";
import { parseScript } from "../../../test/parse-script.ts";
import { surveySite } from "../run.ts";
import { memorySite } from "../testing/memory-site.ts";
import { viewComponents } from "./view-components.ts";

/** Each component with what it takes; `?` is behind what may be left out, `…` behind all where it may take more. */
const taken = (text: string): readonly string[] =>
  surveySite([viewComponents], memorySite({ "a.tsx": text }, parseScript)).surveys.flatMap(({ views = [] }) =>
    views.map(
      ({ name, props, open }) =>
        `${name}: ${props.map((prop) => prop.name + (prop.optional ? "?" : "")).join(" ")}${open ? " …" : ""}`,
    ),
  );

test.each([
  ["type A = { a: string };\ntype B = A & { b?: string };\nfunction Row(props: B) {}\n", "Row: a b?"],
  [
    "interface A extends B { a: string }\ninterface B extends A { b: string }\nfunction Row(props: A) {}\n",
    "Row: a b …",
  ],
  ["function Row({ a, b = 1, ...rest }) {}\n", "Row: a b? …"],
])("%j", (text, expected) => expect(taken(text)).toEqual([expected]));

test("types that take in one another many times over are looked at once each", () => {
  const levels = Array.from(
    { length: 6 },
    (_, i) => `type T${i + 1} = ${Array.from({ length: 300 }, () => `T${i}`).join(" & ")};\n`,
  );
  const text = `type T0 = { a: string; b: string };\n${levels.join("")}function Row(props: T6) {}\n`;
  expect(taken(text)).toEqual(["Row: a b"]);
});
