import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { ormPrisma } from "./surveyor.ts";

const columns = (provider: string) =>
  surveySite(
    [ormPrisma],
    memorySite({
      "prisma/schema.prisma": `datasource db {\n  provider = "${provider}"\n}\nmodel Till {\n  id Int @id\n  code String\n  notes Json\n  @@unique([code])\n}\n`,
    }),
  ).surveys.flatMap(({ elements }) =>
    elements.flatMap(({ kind, name, facts }) => (kind === "column" ? [[name, facts] as const] : [])),
  );

test("one column that is unique by a line of its own is unique, and JSON is kept as the database keeps it", () => {
  const facts = new Map(columns("postgresql"));
  expect(facts.get("code")).toMatchObject({ unique: true });
  expect(facts.get("notes")).toMatchObject({ type: { name: "jsonb" } });
  expect(new Map(columns("mysql")).get("notes")).toMatchObject({ type: { name: "json" } });
});
