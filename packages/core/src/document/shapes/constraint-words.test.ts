import { expect, test } from "vitest";
import { readConstraints } from "./constraint-words.ts";

test.each([
  ["uuid FK CASCADE (nullable)", undefined],
  ["FK nullable (shared)", undefined],
  ["FK shops (id)", "shops.id"],
])("%s leads to %s", (text, references) => {
  expect(readConstraints(text)).toMatchObject({ foreignKey: true });
  expect(readConstraints(text).references).toBe(references);
});

test.each([
  ["References price lists", undefined],
  ["References AI runs.", undefined],
  ["References shops", "shops"],
  ["references shops table", "shops"],
  ["references shops on delete cascade", "shops"],
  ["references price_lists when sold", "price_lists"],
])("%s names %s", (text, references) => {
  expect(readConstraints(text).references).toBe(references);
});
