import { expect, test } from "vitest";
import { readFile } from "./read.ts";

const context = "class Shop : DbContext { public DbSet<Order> Orders { get; set; } }";

test.each([
  [0, 1],
  [7, 1],
  [8, 0],
  [2_000, 0],
])("of a context that stands in %i types %i is read: so deep nobody nests", (depth, read) => {
  const contexts = (text: string) => readFile(text)?.contexts.length ?? 0;
  expect(contexts(`${"class A { ".repeat(depth)}${context}${" }".repeat(depth)}`)).toBe(read);
  expect(contexts(`${"class A { } ".repeat(depth)}${context}`)).toBe(1);
});

test("types that are never closed are read in one go", () => {
  expect(readFile("class A : DbContext { ".repeat(10_000))?.contexts.length).toBeLessThanOrEqual(8);
});
