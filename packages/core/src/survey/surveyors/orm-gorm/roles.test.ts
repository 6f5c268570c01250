import { expect, test } from "vitest";
import type { MappedClass } from "../../orm/mapped.ts";
import { inRoles } from "./roles.ts";

const struct = (name: string, bases: readonly string[], role: MappedClass["role"] = "base"): MappedClass =>
  ({ name, bases, role, columns: [] }) as unknown as MappedClass;

const rolesOf = (all: readonly MappedClass[]) =>
  new Map([...inRoles(new Map([["a.go", all]]))].flatMap(([, each]) => each.map(({ name, role }) => [name, role])));

/** Bases that each embed the two before them, and a struct that embeds the last. */
const chain = (length: number, root: MappedClass["role"]): MappedClass[] => [
  struct("Base0", [], root),
  ...Array.from({ length }, (_, i) => struct(`Base${i + 1}`, [`Base${i}`, `Base${Math.max(0, i - 1)}`])),
  struct("Order", [`Base${length}`]),
];

test("a key comes through however many bases", () => {
  const roles = rolesOf(chain(20_000, "table"));
  expect([roles.get("Order"), roles.get("Base20000")]).toEqual(["table", "base"]);
});

test("what no key comes to is no table, however many ways lead to it", () => {
  expect(rolesOf(chain(60, "base")).get("Order")).toBe("base");
});
