import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressOf, plainReason } from "./address.ts";
import { surveyDatabase } from "./survey-database.ts";

test("a file of SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "asbuilt-sqlite-"));
  const start = createRequire(import.meta.url)("sql.js") as () => Promise<{
    Database: new () => { run(sql: string): void; export(): Uint8Array };
  }>;
  const database = new (await start()).Database();
  database.run("CREATE TABLE orders (id INTEGER PRIMARY KEY, total NUMERIC NOT NULL)");
  writeFileSync(join(folder, "shop.db"), database.export());
  const survey = await surveyDatabase("sqlite:shop.db", folder);
  expect(survey).toMatchObject({ source: "live-database", target: "sqlite:shop.db", dialect: "sqlite", authority: 3 });
  expect("elements" in survey && survey.elements.map(({ id }) => id)).toEqual([
    "table:orders",
    "column:orders.id",
    "column:orders.total",
  ]);
});

test.each([
  ["sqlite:none.db", "sqlite:none.db"],
  ["postgres://me:s3cret@127.0.0.1:1/shop?sslmode=disable", "postgres://127.0.0.1:1/shop"],
  ["mysql://me:s3cret@127.0.0.1:1/shop", "mysql://127.0.0.1:1/shop"],
])("what cannot be reached is said without its secrets: %s", async (address, shown) => {
  const seen = await surveyDatabase(address, tmpdir());
  expect(seen).toMatchObject({ name: shown });
  expect("why" in seen && seen.why).toMatch(/^it cannot be read: ./);
  expect(JSON.stringify(seen)).not.toContain("s3cret");
});

test.each(["", "shop", "redis://h/0", "postgres://[", "me:s3cret@host"])("no address: %j", async (address) => {
  const seen = await surveyDatabase(address, tmpdir());
  expect("why" in seen && seen.why).toMatch(/write postgres:\/\//);
  expect(JSON.stringify(seen)).not.toContain("s3cret");
});

test("a driver's words are said without the password, also where it is written in percent signs", () => {
  const address = addressOf("postgres://me:p%40ss@h/db");
  expect("kind" in address && plainReason(new Error("no p@ss p%40ss\n here"), address)).toBe("no *** *** here");
});
