import { expect, test } from "vitest";
import type { Context } from "./context.ts";
import type { Claim } from "./kind-reader.ts";
import { Collector } from "./reading.ts";
import { surestOf } from "./surest.ts";

const context = {} as Context;

test("of several ways to read a shape the surest reads it, of two equally sure the earlier, and each is asked once", () => {
  const asked: string[] = [];
  const done: string[] = [];
  const way = (name: string, sure: (shape: string) => number): Claim<string> => ({
    sure(shape) {
      asked.push(name);
      return sure(shape);
    },
    read: () => void done.push(name),
  });
  const surest = surestOf(
    way("first", () => 0.6),
    way("second", (shape) => (shape === "table" ? 0.9 : 0.6)),
    way("third", () => 0.6),
  );
  const out = new Collector();
  expect(surest.sure("table", context)).toBe(0.9);
  surest.read("table", context, out);
  expect(done).toEqual(["second"]);
  expect(asked).toEqual(["first", "second", "third"]);
  expect(surest.sure("list", context)).toBe(0.6);
  surest.read("list", context, out);
  surest.read("list", { ...context }, out);
  surest.read("table", context, out);
  expect(done).toEqual(["second", "first", "first", "second"]);
});
