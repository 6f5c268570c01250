import { expect, test } from "vitest";
import type { Diagnostic, Fix } from "../text/diagnostic.ts";
import { mend } from "./mend.ts";

const finding = (from: number, to: number, insert: string, more: Partial<Fix> = {}): Diagnostic => ({
  rule: "r",
  severity: "warning",
  document: "a.md",
  range: { from, to },
  message: "",
  element: "",
  related: [],
  fixes: [{ title: `write ${insert}`, safe: true, edits: [{ range: { from, to }, insert }], ...more }],
});

/** Replaces every match, one finding each. */
const replacing = (pattern: RegExp, insert: string, more?: Partial<Fix>) => (texts: ReadonlyMap<string, string>) =>
  [...texts.get("a.md")!.matchAll(pattern)].map(({ 0: words, index }) =>
    finding(index, index + words.length, insert, more),
  );

const mended = (text: string, findings: (texts: ReadonlyMap<string, string>) => Diagnostic[]) => {
  const { texts, done } = mend(new Map([["a.md", text]]), findings);
  return [texts.get("a.md"), done.length];
};

test("all safe fixes are applied", () => {
  expect(mended("one two one", replacing(/one/g, "1"))).toEqual(["1 two 1", 2]);
});

test("what a fix makes possible is mended too", () => {
  expect(mended("aaaa", replacing(/aa/g, "a"))).toEqual(["a", 3]);
});

test("what a mend of one rule brings to light another rule mends in the same run", () => {
  const findings = (texts: ReadonlyMap<string, string>) => [
    ...replacing(/##(?=A)/g, "## ")(texts),
    ...replacing(/(?<=## )Architecure/g, "Architecture")(texts).map((one) => ({ ...one, rule: "other" })),
  ];
  expect(mended("##Architecure", findings)).toEqual(["## Architecture", 2]);
});

const overlapping = (texts: ReadonlyMap<string, string>) =>
  texts.get("a.md") === "abc" ? [finding(0, 2, "x"), finding(1, 3, "y")] : [];

test("of two fixes that touch each other one waits", () => {
  expect(mended("abc", overlapping)).toEqual(["xc", 1]);
});

test("fixes that are not safe are left to people", () => {
  expect(mended("one", replacing(/one/g, "1", { safe: false }))).toEqual([undefined, 0]);
});

const chasing = (texts: ReadonlyMap<string, string>) => [finding(0, 1, texts.get("a.md") === "a" ? "b" : "a")];

test("fixes that chase each other come to an end", () => {
  expect(mended("a", chasing)[1]).toBe(10);
});

test("a fix that changes nothing is not done", () => {
  expect(mended("a", replacing(/a/g, "a"))).toEqual([undefined, 0]);
});
