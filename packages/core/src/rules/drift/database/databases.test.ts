import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { databasesOf as surveysOf } from "../../../survey/database/testing.ts";
import type { Survey } from "../../../survey/survey.ts";
import { columnDrift } from "../column-drift.ts";
import { tableDrift } from "../table-drift.ts";
import { verify } from "../verify.ts";

const design = (text: string) => linkDesign([readDocument("design.md", text)]);
const verdicts = (text: string, surveys: readonly Survey[]) => {
  const { claims, notes } = verify([tableDrift, columnDrift], design(text), { surveys });
  return {
    notes: notes.map(({ message }) => message),
    claims: claims
      .filter(({ kind }) => kind === "table" || kind === "column")
      .map(({ name, verdict, survey, target }) => `${name} ${verdict}${survey === null ? "" : ` by ${target}`}`),
  };
};

const shop =
  "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n```sql\nCREATE TABLE orders (id serial PRIMARY KEY, total int NOT NULL);\n```\n";
const made = "CREATE TABLE orders (id serial PRIMARY KEY, total bigint NOT NULL);";

test("a database that has hardly a table of the design is another one, which is said once", () => {
  const { notes, claims } = verdicts(shop, surveysOf({ "m/1.sql": "CREATE TABLE a (b int); CREATE TABLE c (d int);" }));
  expect(notes).toEqual(["The database of the design seems to be made elsewhere: none of its 1 tables are in m."]);
  expect(claims).toEqual(["orders uncheckable", "orders.id uncheckable", "orders.total uncheckable"]);
});

test("a design of SQL tables over MongoDB is one sentence, also where a script of SQL lies about", () => {
  const manifest: Survey = {
    source: "manifests",
    target: "",
    knows: ["dependency"],
    elements: [
      {
        id: "dependency:mongoose",
        kind: "dependency",
        name: "mongoose",
        parent: null,
        facts: {},
        evidence: [{ path: "package.json", line: 12 }],
      },
    ],
    problems: [],
  };
  const { notes, claims } = verdicts(shop, [manifest, ...surveysOf({ "old-schema.sql": made })]);
  expect(notes).toEqual([
    "The design describes tables of SQL, but what is built here keeps its data in MongoDB (mongoose in package.json:12) and nothing here runs old-schema.sql.",
  ]);
  expect(claims[0]).toBe("orders uncheckable");
});

test("a source is not named by a word that is what its folder is called", () => {
  const surveys = surveysOf({ "migrations/1.sql": made, "desk/dump.sql": made.replace("bigint", "int") });
  const told = (words: string): string | undefined =>
    verdicts(shop.replace("## Database Design\n", `## Database Design\n\n${words}\n`), surveys).claims.at(-1);
  expect(told("Clerks run the migrations.")).toBe("orders.total confirmed by desk/dump.sql");
  expect(told("They are in `migrations/`.")).toBe("orders.total contradicted by migrations");
});

test("a copy that was written from a database tells nothing of a table that something else makes", () => {
  const copy = made.replace("bigint", "int");
  for (const path of ["database_export/1.sql", "db/backups/1.sql"])
    expect(verdicts(shop, surveysOf({ "m/1.sql": made, [path]: copy })).claims.at(-1)).toBe(
      "orders.total contradicted by m",
    );
});

test("what runs decides, whatever the design names", () => {
  const [migrations] = surveysOf({ "m/1.sql": made });
  const live: Survey = { ...migrations!, source: "live-database", target: "postgres://h/db", authority: 3 };
  expect(verdicts(shop, [migrations!, live]).claims.at(-1)).toBe("orders.total contradicted by postgres://h/db");
  const named = shop.replace("## Database Design\n", "## Database Design\n\nSee `m/1.sql`.\n");
  expect(verdicts(named, [migrations!, live]).claims.at(-1)).toBe("orders.total contradicted by postgres://h/db");
});

test("a claim that one of several equal sources confirms holds", () => {
  const surveys = surveysOf({ "m/1.sql": made, "dump.sql": made.replace("bigint", "int") });
  expect(verdicts(shop, surveys).claims).toEqual([
    "orders confirmed by dump.sql",
    "orders.id confirmed by dump.sql",
    "orders.total confirmed by dump.sql",
  ]);
});

test("of several sources the one that the design names decides", () => {
  const surveys = surveysOf({ "db/m/1.sql": made, "dump.sql": made.replace("bigint", "int") });
  expect(
    verdicts(shop.replace("## Database Design\n", "## Database Design\n\nSee `db/m/`.\n"), surveys).claims.at(-1),
  ).toBe("orders.total contradicted by db/m");
});

test("the folder of all code is not named for its models, so what makes the database decides", () => {
  const [migrated] = surveysOf({ "shop/migrations/1.sql": made.replace("bigint", "int") });
  const [other] = surveysOf({ "m/1.sql": made });
  const mapped: Survey = { ...other!, source: "orm-django", target: "shop", authority: 1 };
  const text = shop.replace("## Database Design\n", "## Database Design\n\nModels are in the apps of `shop`.\n");
  expect(verdicts(text, [mapped, migrated!]).claims.at(-1)).toBe("orders.total confirmed by shop/migrations");
});

test("what could not be read keeps what is absent from being missing", () => {
  const text = shop.replace("total int NOT NULL", "total bigint NOT NULL, extra text");
  const surveys = surveysOf({ "m/1.sql": made });
  expect(verdicts(text, surveys).claims.at(-1)).toBe("orders.extra missing by m");
  const dynamic = surveysOf({ "m/1.sql": `${made} DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD ' || x; END $$;` });
  expect(verdicts(text, dynamic).claims.at(-1)).toBe("orders.extra uncheckable by m");
});

test("times that are kept of every row are not taken for the one column that is left over", () => {
  const built = "CREATE TABLE guests (id serial PRIMARY KEY, name text, date_of_birth date NOT NULL);";
  const text =
    "# Inn\n\n**Status:** Implemented\n\n## Database Design\n\n```sql\nCREATE TABLE guests (id serial PRIMARY KEY, name text, updated_at date);\n```\n";
  const { claims } = verify([tableDrift, columnDrift], design(text), { surveys: surveysOf({ "m/1.sql": built }) });
  expect(claims.find(({ name }) => name === "guests.updated_at")?.message).toBe(
    "guests has no column updated_at (m/1.sql:1).",
  );
});
