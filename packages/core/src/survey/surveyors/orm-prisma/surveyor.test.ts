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

test("a schema says where it names its database, and none does that leaves it open", () => {
  const said = (provider: string) =>
    surveySite(
      [ormPrisma],
      memorySite({
        "prisma/schema.prisma": `// Tills\ndatasource db {\n  provider = ${provider}\n}\nmodel Till {\n  id Int @id\n}\n`,
      }),
    ).surveys.map(({ dialect, dialectAt }) => [dialect, dialectAt]);
  const at = { path: "prisma/schema.prisma", line: 3 };
  expect(said('"mysql"')).toEqual([["mysql", at]]);
  expect(said('"postgres"')).toEqual([["postgresql", at]]);
  expect(said('env("KIND")')).toEqual([[undefined, undefined]]);
});
