import { describe, expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import { applyEdits } from "../../../text/edit.ts";
import { claimsOfCase } from "../../testing/run-drift-page.ts";
import { columnDrift } from "../column-drift.ts";
import { dependencyDrift } from "../dependency-drift.ts";
import { endpointDrift } from "../endpoint-drift.ts";
import { fieldDrift } from "../field-drift.ts";
import { suiteDrift } from "../suite-drift.ts";
import type { Verifier } from "../verifier.ts";

/** The title of each edit that is offered, and the line as it then stands. */
function offered(verifier: Verifier, text: string, files: Record<string, string>): (readonly [string, string])[] {
  const document = { name: "design.md", text, words: [], from: 0, to: 0 };
  return claimsOfCase(verifier, { line: 1, document, files }, parseScript).flatMap(({ fixes: [fix] }) => {
    if (!fix) return [];
    const after = applyEdits(text, fix.edits);
    const line = after.slice(after.lastIndexOf("\n", fix.edits[0]!.range.from - 1) + 1).split("\n")[0]!;
    return [[fix.title, line.trim()] as const];
  });
}

const head = "# Shop\n**Status:** Implemented\n\n## Database Design\n\n";
const made = (columns: string): Record<string, string> => ({
  "db/001_init.sql": `CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  ${columns}\n);\n`,
});

describe("constraints in the row of a table", () => {
  const table = (titles: string, ...rows: string[]): string => {
    const columns = titles.split("|").length;
    return `${head}### Table orders\n\n| ${titles} |\n|${" --- |".repeat(columns)}\n${rows.map((row) => `| ${row} |\n`).join("")}`;
  };

  test.each([
    ["Column | Type | Nullable", ["id | bigint | No", "note | text | No"], "note text", "| note | text | Yes |"],
    ["Column | Type | NULL", ["id | bigint | NO", "note | text | YES"], "note text not null", "| note | text | NO |"],
    [
      "Column | Type | Required",
      ["id | bigint | ✓", "note | text | ✓", "sum | int | "],
      "note text, sum int",
      "| note | text |  |",
    ],
    ["Column | Type | Required", ["id | bigint | ✓", "note | text | ✗"], "note text not null", "| note | text | ✓ |"],
    [
      "Column | Type | Constraints",
      ["id | bigint | PK", "note | text | NOT NULL"],
      "note text",
      "| note | text | NULL |",
    ],
    [
      "Column | Type | Constraints",
      ["id | bigint | PK", "note | text | UNIQUE, NOT NULL"],
      "note text not null",
      "| note | text | NOT NULL |",
    ],
    ["Column | Type | Constraints", ["id | bigint | pk", "note | text | unique"], "note text", "| note | text |  |"],
    [
      "Column | Type | Constraints",
      ["id | bigint | PK", "note | text | nullable, unique"],
      "note text not null unique",
      "| note | text | not null, unique |",
    ],
    [
      "Column | Type | Default",
      ["id | bigint |", "note | text | 'none yet'"],
      "note text default 'to come'",
      "| note | text | 'to come' |",
    ],
    ["Column | Type | Default", ["id | bigint | -", "note | text | 'x'"], "note text", "| note | text | - |"],
    [
      "Column | Type | Default",
      ["id | bigint |", "code | text | `'x'`"],
      "code text default 'y'",
      "| code | text | `'y'` |",
    ],
  ])("%s: %s, made as %s", (titles, rows, columns, line) => {
    const found = offered(columnDrift, table(titles, ...rows), made(columns));
    expect(found.map(([, after]) => after)).toEqual([line]);
  });

  test("what a table would not show in its own words is left to people", () => {
    expect(
      offered(
        columnDrift,
        table("Column | Type | Nullable", "id | bigint | never", "note | text | never"),
        made("note text"),
      ),
    ).toEqual([]);
    expect(
      offered(
        columnDrift,
        table("Column | Type | Default", "id | bigint |", "note | text | 'x'"),
        made("note text default 'a|b'"),
      ),
    ).toEqual([]);
  });
});

describe("constraints in SQL", () => {
  const sql = (columns: string): string =>
    `${head}\`\`\`sql\nCREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  ${columns}\n);\n\`\`\`\n`;

  test.each([
    ["note text NOT NULL,", "note text", "Strike NOT NULL from orders.note", "note text,"],
    [
      "note text NOT NULL DEFAULT 'a, b' -- kept",
      "note text DEFAULT 'a, b'",
      "Strike NOT NULL from orders.note",
      "note text DEFAULT 'a, b' -- kept",
    ],
    [
      "note text, code text NOT NULL",
      "note text NOT NULL, code text NOT NULL",
      "Write NOT NULL for orders.note",
      "note text NOT NULL, code text NOT NULL",
    ],
    [
      "note text NULL, code text NOT NULL",
      "note text NOT NULL, code text NOT NULL",
      "Write NOT NULL instead of NULL",
      "note text NOT NULL, code text NOT NULL",
    ],
    ["note text UNIQUE", "note text", "Strike UNIQUE from orders.note", "note text"],
    [
      "note numeric(10,2) DEFAULT 0 CHECK (note >= 0)",
      "note numeric(10,2) CHECK (note >= 0)",
      "Strike DEFAULT 0 from orders.note",
      "note numeric(10,2) CHECK (note >= 0)",
    ],
    ["note text DEFAULT 'x y'", "note text DEFAULT 'z w'", "Write 'z w' instead of 'x y'", "note text DEFAULT 'z w'"],
    [
      "note text, code text DEFAULT 'x'",
      "note text DEFAULT 'y', code text DEFAULT 'x'",
      "Write DEFAULT 'y' for orders.note",
      "note text DEFAULT 'y', code text DEFAULT 'x'",
    ],
    [
      "note numeric(10,2) NOT NULL",
      "note numeric(12,2)",
      "Write numeric(12,2) instead of numeric(10,2), and strike NOT NULL from orders.note",
      "note numeric(12,2)",
    ],
  ])("%s, made as %s", (designed, columns, title, line) => {
    expect(offered(columnDrift, sql(designed), made(columns))).toEqual([[title, line]]);
  });
});

describe("members of an enumeration", () => {
  test.each([
    ["enum('open', 'paid')", "state enum('open', 'paid', 'void')", "| state | enum('open', 'paid', 'void') |"],
    ["ENUM('open','paid','lost')", "state enum('open', 'paid')", "| state | ENUM('open','paid') |"],
  ])("%s, made as %s", (type, columns, line) => {
    const text = `${head}### Table orders\n\n| Column | Type |\n| --- | --- |\n| id | bigint |\n| state | ${type} |\n`;
    expect(offered(columnDrift, text, made(columns)).map(([, after]) => after)).toEqual([line]);
  });

  test("in words of TypeScript, and what may be left out", () => {
    const text =
      '# Shop\n**Status:** Implemented\n\n## Data Model\n\n```ts\ninterface Order {\n  id: string;\n  state: "open" | "paid";\n  note: string;\n  code?: string;\n}\n```\n';
    const code =
      'export interface Order {\n  id: string;\n  state: "open" | "paid" | "void";\n  note?: string;\n  code: string;\n}\n';
    expect(offered(fieldDrift, text, { "src/order.ts": code })).toEqual([
      ['Write "open" | "paid" | "void" instead of "open" | "paid"', 'state: "open" | "paid" | "void";'],
      ["Write ? for Order.note", "note?: string;"],
      ["Strike ? from Order.code", "code: string;"],
    ]);
  });
});

describe("dependencies", () => {
  const manifest = {
    "package.json": '{ "dependencies": { "react": "^19.1.0", "@acme/ledger": "^2.0.0", "express": "^5.0.1" } }\n',
  };
  const list = (line: string): string => `# Shop\n**Status:** Implemented\n\n## Dependencies\n\n- ${line}\n`;

  test.each([
    ["React 18", "- React 19"],
    ["React 18.2", "- React 19.1"],
    ["React ^18.2.0", "- React ^19.1.0"],
    ["React v18.x", "- React v19.x"],
    ["`@acme/legder`", "- `@acme/ledger`"],
  ])("%s", (line, after) => {
    expect(offered(dependencyDrift, list(line), manifest).map(([, found]) => found)).toEqual([after]);
  });

  test("a package that is not spelled alike is none that was meant", () => {
    expect(offered(dependencyDrift, list("`@acme/billing`"), manifest)).toEqual([]);
  });
});

test("the runner that is there is named, and written", () => {
  const files = {
    "package.json": '{\n  "devDependencies": {\n    "vitest": "^4.0.0"\n  }\n}\n',
    "test/cart.test.ts": 'import { test } from "vitest";\ntest("adds", () => {});\n',
  };
  const text =
    "# Shop\n**Status:** Implemented\n\n## Testing Strategy\n\n| Suite | Tool | File |\n| --- | --- | --- |\n| Carts | Jest | `test/cart.test.ts` |\n";
  expect(offered(suiteDrift, text, files)).toEqual([
    ["Write Vitest instead of Jest", "| Carts | Vitest | `test/cart.test.ts` |"],
  ]);
});

describe("the status of an endpoint", () => {
  const files = {
    "src/app.ts":
      'import express from "express";\nexport const app = express();\napp.post("/orders", (req, res) => { res.status(200).json({}); });\n',
  };

  test.each([
    ["### POST /orders\n\nAnswers:\n\n- `201 Created` with the order\n", "- `200 OK` with the order"],
    ["| Method | Path | Status |\n| --- | --- | --- |\n| POST | /orders | 201 |\n", "| POST | /orders | 200 |"],
  ])("%s", (chapter, line) => {
    const text = `# Shop\n**Status:** Implemented\n\n## API\n\n${chapter}`;
    expect(offered(endpointDrift, text, files).map(([, after]) => after)).toEqual([line]);
  });
});

test("whether a field may be left out is mended in the words that tell it", () => {
  const fields = (joined: string): string =>
    ["name: string, optional", "mail: string, optional", "phone: string, optional", `joined: boolean, ${joined}`]
      .map((field) => `- \`${field.replace(":", "`:")}\n`)
      .join("");
  const schema = (joined: string): Record<string, string> => ({
    "prisma/schema.prisma": `model User {\n  id String @id\n  name String?\n  mail String?\n  phone String?\n  joined ${joined}\n}\n`,
  });
  const text = (joined: string): string =>
    `# Shop\n**Status:** Implemented\n\n## Data Model\n\n**User**\n\n${fields(joined)}- \`id\`: string, required\n`;
  expect(offered(fieldDrift, text("required"), schema("Boolean?"))).toEqual([
    ["Write optional instead of required", "- `joined`: boolean, optional"],
  ]);
  expect(offered(fieldDrift, text("optional"), schema("Boolean"))).toEqual([
    ["Write required instead of optional", "- `joined`: boolean, required"],
  ]);
});
