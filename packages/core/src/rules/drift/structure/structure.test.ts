import { expect, test } from "vitest";
import { mayGoByName, type StructureClaim } from "./structure.ts";

test("tells which components may be looked for by their names", () => {
  const mayGo = (name: string, type: string): boolean => mayGoByName({ name, facts: { type } } as StructureClaim);
  expect(["internal/store", "OrderStore"].map((name) => mayGo(name, "store"))).toEqual([true, true]);
  expect(["order store", "PostgreSQL"].map((name) => mayGo(name, "store"))).toEqual([false, false]);
  expect(mayGo("internal/clerk", "actor")).toBe(false);
});
