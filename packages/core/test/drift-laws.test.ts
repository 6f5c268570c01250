import fc from "fast-check";
import { expect, test } from "vitest";
import { linkDesign } from "../src/document/link.ts";
import { readDocument } from "../src/document/read.ts";
import type { Claim } from "../src/rules/drift/claim.ts";
import { verifiers } from "../src/rules/drift/list.ts";
import { verify } from "../src/rules/drift/verify.ts";
import { surveyors } from "../src/survey/list.ts";
import { surveySite } from "../src/survey/run.ts";
import { memorySite } from "../src/survey/testing/memory-site.ts";
import { parseScript } from "./parse-script.ts";

// What is written down from what stands is true, whatever stands; and one changed fact is one finding.

const head = "# Shop\n\n**Status:** Implemented\n\n";

function verified(document: string, files: Readonly<Record<string, string>>): readonly Claim[] {
  const site = memorySite({ ...files, "docs/design.md": document }, parseScript);
  const { surveys } = surveySite(surveyors, site);
  const design = linkDesign([readDocument("docs/design.md", document)]);
  const { claims, fallen } = verify(verifiers, design, { surveys, kindOf: site.kindOf });
  expect(fallen).toEqual([]);
  return claims;
}

const bad = (claims: readonly Claim[]): string[] =>
  claims
    .filter(({ verdict }) => verdict === "contradicted" || verdict === "missing" || verdict === "undocumented")
    .map(({ verdict, kind, name }) => `${verdict} ${kind} ${name}`);

/** Words that mean nothing to a reader of designs, so that a name is only a name. */
const word = fc.constantFrom("amber", "birch", "cedar", "dune", "elder", "fern", "gorse", "heath", "iris", "juniper");

const types: fc.Arbitrary<string> = fc.constantFrom(
  "integer",
  "bigint",
  "varchar(40)",
  "varchar(80)",
  "text",
  "boolean",
  "date",
  "numeric(10,2)",
);

const schema = fc.uniqueArray(
  fc.record({
    name: word,
    columns: fc.uniqueArray(fc.record({ name: word, type: types, required: fc.boolean() }), {
      selector: ({ name }) => name,
      minLength: 1,
      maxLength: 5,
    }),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
);

type Schema = typeof schema extends fc.Arbitrary<infer T> ? T : never;

const sqlOf = (tables: Schema): string =>
  tables
    .map(({ name, columns }) => {
      const lines = columns.map((column) => `  ${column.name}_x ${column.type}${column.required ? " not null" : ""}`);
      return `create table ${name}_rows (\n  id bigint primary key,\n${lines.join(",\n")}\n);\n`;
    })
    .join("\n");

const tablesOf = (tables: Schema): string =>
  `${head}## Database Design\n\n${tables
    .map(({ name, columns }) => {
      const rows = columns.map(
        (column) => `| ${column.name}_x | ${column.type} | ${column.required ? "not null" : ""} |`,
      );
      return `### ${name}_rows\n\n| Column | Type | Constraints |\n| --- | --- | --- |\n| id | bigint | primary key |\n${rows.join("\n")}\n`;
    })
    .join("\n")}`;

test("tables written down from a schema are confirmed, and one changed type is one finding", () => {
  fc.assert(
    fc.property(schema, fc.nat(), (tables, pick) => {
      const sql = { "db/schema.sql": sqlOf(tables) };
      expect(bad(verified(tablesOf(tables), sql))).toEqual([]);
      const all = tables.flatMap(({ name, columns }) =>
        columns.map((column) => ({ table: name, column: column.name })),
      );
      const changed = all[pick % all.length]!;
      const other = tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          table.name === changed.table && column.name === changed.column ? { ...column, type: "uuid" } : column,
        ),
      }));
      expect(bad(verified(tablesOf(other), sql))).toEqual([
        `contradicted column ${changed.table}_rows.${changed.column}_x`,
      ]);
    }),
    { numRuns: 25 },
  );
});

const routes = fc.uniqueArray(
  fc.record({ method: fc.constantFrom("get", "post", "put", "delete"), path: word, one: fc.boolean() }),
  { selector: ({ method, path, one }) => `${method} ${path} ${one}`, minLength: 1, maxLength: 8 },
);

type Routes = typeof routes extends fc.Arbitrary<infer T> ? T : never;

const expressOf = (all: Routes): string =>
  `import express from "express";\nexport const app = express();\n${all
    .map(
      ({ method, path, one }) =>
        `app.${method}("/${path}${one ? "/:id" : ""}", (request, response) => response.end());\n`,
    )
    .join("")}`;

const endpointsOf = (all: Routes): string =>
  `${head}## API Specifications\n\n| Method | Path |\n| --- | --- |\n${all
    .map(({ method, path, one }) => `| ${method.toUpperCase()} | /${path}${one ? "/{id}" : ""} |\n`)
    .join("")}`;

test("endpoints written down from routes are confirmed, and one that is not served is one finding", () => {
  fc.assert(
    fc.property(routes, (all) => {
      const code = { "src/app.ts": expressOf(all), "package.json": '{ "dependencies": { "express": "5.1.0" } }\n' };
      expect(bad(verified(endpointsOf(all), code))).toEqual([]);
      const more = `${endpointsOf(all)}| PATCH | /nowhere/{id} |\n`;
      expect(bad(verified(more, code))).toEqual(["missing endpoint PATCH /nowhere/{id}"]);
    }),
    { numRuns: 25 },
  );
});

const packages = fc.uniqueArray(
  fc.record({ name: word, major: fc.nat({ max: 9 }), minor: fc.nat({ max: 9 }), patch: fc.nat({ max: 9 }) }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
);

test("dependencies written down from a manifest are confirmed, and one changed version is one finding", () => {
  fc.assert(
    fc.property(packages, fc.nat(), (all, pick) => {
      const version = ({ major, minor, patch }: (typeof all)[number]): string => `${major}.${minor}.${patch}`;
      const manifest = { dependencies: Object.fromEntries(all.map((each) => [`${each.name}-kit`, version(each)])) };
      const files = { "package.json": `${JSON.stringify(manifest, null, 2)}\n` };
      const document = (versions: readonly string[]): string =>
        `${head}## Dependencies\n\n| Package | Version |\n| --- | --- |\n${all
          .map(({ name }, i) => `| ${name}-kit | ${versions[i]} |\n`)
          .join("")}`;
      const versions = all.map(version);
      expect(bad(verified(document(versions), files))).toEqual([]);
      const at = pick % all.length;
      const other = versions.map((each, i) => (i === at ? version({ ...all[i]!, major: all[i]!.major + 1 }) : each));
      expect(bad(verified(document(other), files))).toEqual([`contradicted dependency ${all[at]!.name}-kit`]);
    }),
    { numRuns: 25 },
  );
});
