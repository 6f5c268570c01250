import Ajv from "ajv";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asbuilt, folderWith } from "./asbuilt.ts";

const document = `# Shop

**Status:** Implemented

## System Architecture

The cart is in \`src/cart.ts\`, orders in \`src/orders.ts\`; payments will be in \`src/payments.ts\` (planned).

## Data Model

Carts and orders.
`;
const files = { "docs/design.md": document, "src/cart.ts": "export const cart = [];\n" };

/** One service that differs in its image, and in nothing else. */
const deployed = {
  "docs/design.md":
    "# Shop\n\n**Status:** Implemented\n\n## System Architecture\n\nOne shop.\n\n## Deployment\n\n| Service | Image | Port |\n| --- | --- | --- |\n| shop | shop:2 | 8080 |\n",
  "compose.yaml": 'services:\n  shop:\n    image: shop:1\n    ports:\n      - "8080:8080"\n',
};

const verify = (cwd: string, ...args: string[]) => {
  const { status, out, err } = asbuilt(cwd, ["verify", "--format", "json", ...args]);
  return { status, err, ...JSON.parse(out) };
};
const verdicts = ({ claims }: { claims: { name: string; verdict: string }[] }) =>
  Object.fromEntries(claims.map(({ name, verdict }) => [name, verdict]));
const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd, stdio: "pipe" });

test("every claim has a verdict, in the form that the schema says", () => {
  const folder = folderWith(files);
  const { status, err: _, ...report } = verify(folder);
  const schema = JSON.parse(readFileSync(new URL("../schemas/verdicts.schema.json", import.meta.url), "utf8"));
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(schema);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect([status, verdicts(report)]).toEqual([
    1,
    { "src/cart.ts": "confirmed", "src/orders.ts": "missing", "src/payments.ts": "planned" },
  ]);
});

test("a design is held against the repository it stands in, wherever the run was started", () => {
  const [one, other, none] = [folderWith(files), folderWith(files), folderWith({})];
  for (const folder of [one, other]) git(folder, "init", "-q");
  renameSync(join(other, "src/cart.ts"), join(other, "src/basket.ts"));
  const of = (cwd: string, folder: string) => verdicts(verify(cwd, join(folder, "docs/design.md")))["src/cart.ts"];
  expect([of(none, one), of(other, one), of(one, other)]).toEqual(["confirmed", "confirmed", "missing"]);
  const both = asbuilt(none, ["verify", join(one, "docs/design.md"), join(other, "docs/design.md")]);
  expect([both.status, both.err]).toEqual([2, expect.stringContaining("stand in several repositories")]);
});

test("many designs are shared among threads, and each has its own verdicts, in order", () => {
  const names = Array.from({ length: 60 }, (_, i) => `specs/part-${String(i).padStart(2, "0")}/design.md`);
  const designs = names.map((name, i) => [name, document.replace("src/orders.ts", `src/orders${i}.ts`)]);
  const odd = names.flatMap((_, i) => (i % 2 ? [[`src/orders${i}.ts`, "export const orders = [];\n"]] : []));
  const folder = folderWith({ ...files, ...Object.fromEntries([...designs, ...odd]) });
  const { claims } = verify(folder, "--no-cache", "specs");
  const orders = claims.filter(({ name }: { name: string }) => name.startsWith("src/orders"));
  type Told = { name: string; verdict: string; origin: { document: string } };
  expect(orders.map(({ name, verdict, origin }: Told) => [origin.document, name, verdict])).toEqual(
    names.map((name, i) => [name, `src/orders${i}.ts`, i % 2 ? "confirmed" : "missing"]),
  );
});

test("the text shows what does not hold, the chapters, and the honest denominator", () => {
  const { out } = asbuilt(folderWith(files), ["verify"]);
  expect(out).toContain("There is no src/orders.ts in the repository.");
  expect(out).toMatch(/System Architecture +3 +1 +1 +1 +·/);
  expect(out).toContain("3 claims: 1 confirmed, 1 missing, 1 planned");
});

test("what copies of a document are told alike is told once, with the other places, and each claim keeps its verdict", () => {
  const other = document.replace("src/orders.ts", "src/returns.ts");
  const folder = folderWith({ ...files, "docs/copy/design.md": document, "docs/returns/design.md": other });
  const { status, claims } = verify(folder);
  const missing = claims.filter(({ verdict }: { verdict: string }) => verdict === "missing");
  expect(missing.map(({ name, severity, partOf }: Record<string, string>) => [name, severity, partOf])).toEqual([
    ["src/orders.ts", "error", undefined],
    ["src/orders.ts", undefined, "path:src/orders.ts"],
    ["src/returns.ts", "error", undefined],
  ]);
  const { out } = asbuilt(folder, ["verify"]);
  expect([status, out.split("There is no src/orders.ts").length]).toEqual([1, 2]);
  expect(out).toMatch(
    /docs\/copy\/design\.md.*\n?.*The same is told here|The same is told here.*docs\/copy\/design\.md/s,
  );
});

test("what is missing of a design is told with another that tells of it and of more", () => {
  const listing = (...tables: string[]): string =>
    `# Berths\n\n**Status:** Implemented\n\n## Database Design\n\n| Table | Purpose |\n| --- | --- |\n${tables.map((name) => `| \`${name}\` | kept |\n`).join("")}`;
  const { claims } = verify(
    folderWith({
      "migrations/1.sql": "CREATE TABLE berths (id int PRIMARY KEY);\nCREATE TABLE boats (id int PRIMARY KEY);\n",
      "docs/a/design.md": listing("berths", "boats", "fees", "skippers", "tides"),
      "docs/b/design.md": listing("berths", "boats", "fees", "skippers", "tides", "moorings"),
    }),
  );
  type Told = { verdict: string; partOf?: string; message: string; origin: { document: string } };
  expect(
    claims
      .filter(({ verdict, partOf }: Told) => verdict === "missing" && partOf === undefined)
      .map(({ origin, message }: Told) => [origin.document, message]),
  ).toEqual([
    [
      "docs/b/design.md",
      'No schema or migration here makes 4 tables under "Database Design": fees, skippers, tides and moorings.',
    ],
  ]);
});

test("what a design leaves out is described all the same where another calls it by its model", () => {
  const columns = ["| Column | Type |", "| --- | --- |", "| id | text |", "| depth | integer |"];
  const shop = {
    "prisma/schema.prisma":
      'datasource db {\n  provider = "postgresql"\n}\nmodel Berth {\n  id    String @id\n  depth Int\n  taken Boolean\n\n  @@map("berths")\n}\n',
    "docs/a/design.md": `# Berths\n\n**Status:** Implemented\n\n## Database Design\n\nAll columns are listed.\n\n### berths\n\n${columns.join("\n")}\n`,
  };
  const left = (more: Record<string, string>): string[] =>
    verify(folderWith({ ...shop, ...more }), "docs/a/design.md", ...Object.keys(more))
      .claims.filter(({ verdict }: { verdict: string }) => verdict === "undocumented")
      .map(({ name }: { name: string }) => name);
  expect(left({})).toEqual(["berths.taken"]);
  const whole = `# Harbour\n\n**Status:** Implemented\n\n## Database Design\n\n### Berth\n\n${[...columns, "| taken | boolean |"].join("\n")}\n`;
  expect(left({ "docs/b/design.md": whole })).toEqual([]);
});

test("in a line that holds many things the one that is meant is shown", () => {
  const columns = Array.from({ length: 20 }, (_, i) => `note_${i} varchar(20)`).join(", ");
  const { out } = asbuilt(
    folderWith({
      "docs/design.md":
        "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n### carts\n\n| Column | Type |\n| --- | --- |\n| id | int |\n| buyer | varchar(20) |\n",
      "migrations/1.sql": `CREATE TABLE carts (id int PRIMARY KEY, ${columns}, buyer varchar(50));\n`,
    }),
    ["verify", "docs/design.md"],
  );
  expect(out).toMatch(/1 │ ….*, buyer varchar\(50\)\);\n +│ +\^{5}\n/);
});

test("where the chapters of several designs are more than a screen holds, the table goes by design", () => {
  const chapters = Array.from({ length: 16 }, (_, i) => `## Part ${i}\n\nSee \`src/cart.ts\` and \`src/${i}.ts\`.\n`);
  const design = `# Shop\n\n**Status:** Implemented\n\n${chapters.join("\n")}`;
  const { out } = asbuilt(folderWith({ ...files, "docs/design.md": design, "docs/b-design.md": design }), [
    "verify",
    "docs/design.md",
    "docs/b-design.md",
  ]);
  expect(out).toMatch(/docs\/design\.md +17 +1 +16 +· +·/);
  expect(out).not.toMatch(/Part 3 +\d/);
});

test("what one design leaves out is no finding where another describes it", () => {
  const columns = (rows: string): string =>
    `# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n### Table orders\n\n| Column | Type |\n| --- | --- |\n${rows}\n`;
  const first = columns("| id | int |\n| state | text |\n| total | int |");
  const script = "CREATE TABLE orders (id int PRIMARY KEY, state text, total int, coupon text);\n";
  const alone = folderWith({ "docs/design.md": first, "db/001_init.sql": script });
  expect(verify(alone, "docs/design.md").summary.undocumented).toBe(1);
  const both = folderWith({
    "docs/design.md": first,
    "docs/coupons-design.md": columns("| coupon | text |"),
    "db/001_init.sql": script,
  });
  expect(verify(both, "docs/design.md", "docs/coupons-design.md").summary.undocumented).toBe(0);
});

test("a draft shows progress, not faults", () => {
  const draft = document.replace("Implemented", "Draft");
  const { status, out } = asbuilt(folderWith({ ...files, "docs/design.md": draft }), ["verify"]);
  expect([status, out]).toEqual([0, expect.stringContaining("1 of the 3 things that this draft plans are built.")]);
  expect(out).not.toContain("error");
});

test("a claim is asked for as people write it", () => {
  const design =
    "# Shop\n\n**Status:** Implemented\n\n## API\n\n| Method | Path |\n| --- | --- |\n| POST | /api/orders |\n\n## Database Design\n\n### Table orders\n\n| Column | Type |\n| --- | --- |\n| id | int |\n| buyer_id | int |\n";
  const folder = folderWith({ "docs/design.md": design, "db/1.sql": "CREATE TABLE orders (id int, buyer_id int);\n" });
  const explained = (asked: string): string => asbuilt(folder, ["verify", "--explain", asked]).out.split("\n", 1)[0]!;
  for (const asked of ["column:orders.buyer_id", "orders.buyer_id", "Buyer_ID"])
    expect(explained(asked)).toBe("column:orders.buyer-id");
  expect(explained("POST /orders")).toBe("endpoint:POST /api/orders");
});

test("a claim is explained by its id or its name; another is said not to be there", () => {
  const folder = folderWith(files);
  for (const asked of ["path:src/orders.ts", "src/orders.ts"]) {
    const { status, out } = asbuilt(folder, ["verify", "--explain", asked]);
    expect([status, out]).toEqual([
      0,
      expect.stringContaining("missing. There is no src/orders.ts in the repository."),
    ]);
  }
  const { status, err } = asbuilt(folder, ["verify", "--explain", "path:src/oders.ts"]);
  expect([status, err]).toEqual([2, expect.stringContaining("Did you mean path:src/orders.ts?")]);
  const { err: ofName } = asbuilt(folder, ["verify", "--explain", "src/oders.ts"]);
  expect(ofName).toContain("Did you mean src/orders.ts?");
  expect(asbuilt(folder, ["verify", "--explain", "path-drift"]).err).toContain("`path-drift` is a rule");
  expect(asbuilt(folder, ["verify", "--explain", "something else"]).err).toContain("by its name in the design");
});

describe("both sides and the ways out are in every format", () => {
  const shop = {
    "docs/design.md":
      "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n```sql\nCREATE TABLE orders (\n  id int PRIMARY KEY,\n  total numeric(10,2)\n);\n```\n\n## Error Handling\n\n| Code | HTTP status |\n| --- | --- |\n| `NO_ORDER` | 404 |\n| `NO_STOCK` | 422 |\n| `NO_CREDT` | 402 |\n",
    "db/001_init.sql": "CREATE TABLE orders (\n  id int PRIMARY KEY,\n  total numeric(12,2)\n);\n",
    "src/errors.ts":
      "export const errors = {\n  NO_ORDER: { status: 404 },\n  NO_STOCK: { status: 409 },\n  NO_CREDIT: { status: 402 },\n};\n",
  };
  test.each(["text", "json", "sarif", "github", "junit", "markdown"])("%s", (format) => {
    const { status, out } = asbuilt(folderWith(shop), ["verify", "--format", format]);
    const said = out
      .replace(/\s+/g, " ")
      .replace(/\\(.)/g, "$1")
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
    expect(status).toBe(1);
    for (const words of [
      // The code's line, the edit of the document, and what to do instead; also of what was only nearly found.
      "total numeric(12,2)",
      "Write numeric(12,2) instead of numeric(10,2)",
      "change orders.total by a migration after db/001_init.sql:3",
      "NO_STOCK: { status: 409 }",
      "Write 409 instead of 422",
      "NO_CREDIT: { status: 402 }",
      "Write NO_CREDIT instead of NO_CREDT",
      "Declare NO_CREDT, or take it from the design.",
    ])
      expect(said, words).toContain(words);
    // GitHub and SARIF viewers show the document's own line themselves.
    if (format !== "github") expect(said).toContain("total numeric(10,2)");
    if (format === "json")
      expect(JSON.parse(out).chapters.map(({ wrong }: { wrong: number }) => wrong)).toEqual([1, 2]);
    else expect(said).toContain("6 claims: 3 confirmed, 2 contradicted, 1 missing");
  });

  test("an arrow that is absent shows what is imported instead, and where it should lead", () => {
    const folder = folderWith({
      "docs/design.md":
        "# Shop\n\n**Status:** Implemented\n\n## System Architecture\n\n```mermaid\nflowchart LR\n  web --> cart\n  cart --> stock\n  cart --> mail\n  web --> mail\n  stock --> mail\n```\n",
      "src/web/a.ts": 'import "../cart/a.ts";\nimport "../mail/a.ts";\n',
      "src/cart/a.ts": 'import "../stock/a.ts";\nimport "../mail/a.ts";\n',
      "src/stock/a.ts": 'import "../log/a.ts";\n',
      "src/mail/a.ts": "export {};\n",
      "src/log/a.ts": "export {};\n",
    });
    const { runs } = JSON.parse(asbuilt(folder, ["verify", "docs/design.md", "--format", "sarif"]).out);
    expect(
      runs[0].results.map(({ relatedLocations }: { relatedLocations: object[] }) => relatedLocations.map((one) => one)),
    ).toMatchObject([
      [
        {
          message: { text: "stock imports this, and nothing of mail." },
          physicalLocation: { artifactLocation: { uri: "src/stock/a.ts" }, region: { startLine: 1 } },
        },
        { message: { text: "mail is here." }, physicalLocation: { artifactLocation: { uri: "src/mail" } } },
      ],
    ]);
  });
});

test("the explanation of what holds tells who answered, what was compared, and where it stands", () => {
  const folder = folderWith({
    "docs/design.md":
      "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n```sql\nCREATE TABLE orders (\n  id int PRIMARY KEY,\n  total numeric(10,2) NOT NULL\n);\n```\n",
    "db/001_init.sql": "CREATE TABLE orders (\n  id int PRIMARY KEY,\n  total numeric(10,2) NOT NULL\n);\n",
  });
  const { out } = asbuilt(folder, ["verify", "docs/design.md", "--explain", "column:orders.total"]);
  for (const words of [
    "docs/design.md:10 total numeric(10,2) NOT NULL",
    "(sql-migrations) of db, which holds 2 things of kind column: it answered",
    "type: numeric(10,2) in the design, numeric(10,2) here: they agree",
    "nullable: false in the design, false here: they agree",
    "db/001_init.sql:3 total numeric(10,2) NOT NULL",
    "confirmed. orders.total is there",
  ])
    expect(out.replace(/\s+/g, " ")).toContain(words);
});

test("a note is told only with claims of its kind", () => {
  const rows = ["/carts", "/orders", "/users"].map((path) => `| GET | ${path} | lists |`).join("\n");
  const folder = folderWith({
    ...files,
    "docs/design.md": `${document}\n## API Specifications\n\n| Method | Path | Description |\n| --- | --- | --- |\n${rows}\n`,
    "src/app.ts":
      'import express from "express";\nconst app = express();\napp.get("/v1/carts", f);\napp.get("/v1/orders", f);\napp.get("/v1/users", f);\n',
  });
  expect(verify(folder).notes).toEqual([
    "The paths of the design are read below /v1, under which most of them are found.",
  ]);
  expect(verify(folder, "--kind", "endpoint").notes).toHaveLength(1);
  expect(verify(folder, "--kind", "path").notes).toEqual([]);
});

test("kinds and verdicts are chosen", () => {
  const folder = folderWith(files);
  expect(verdicts(verify(folder, "--only", "planned"))).toEqual({ "src/payments.ts": "planned" });
  expect(verify(folder, "--only", "confirmed").status).toBe(0);
  expect(verdicts(verify(folder, "--only", "planned,missing"))).toEqual(
    verdicts(verify(folder, "--only", "planned", "--only", "missing")),
  );
  expect(asbuilt(folder, ["verify", "--only", "planned,mising"]).err).toContain("not `mising`. Did you mean missing?");
  expect(verdicts(verify(folder, "--kind", "endpoint"))).toEqual({});
  expect(asbuilt(folder, ["verify", "--only", "planned"]).out).toMatch(
    /docs\/design\.md:7 {2}planned\n.*src\/payments\.ts/,
  );
  expect(asbuilt(folder, ["verify", "--kind", "endpoint"]).out).toContain("No claim is of the kinds and verdicts");
});

test("a note that begins with the name of its design is not told of it twice", () => {
  const plan = `${document.replace("**Status:** Implemented\n\n", "")}\n## Phase 1\n\n- [ ] a\n- [ ] b\n- [ ] c\n\n## Phase 2\n\n## Next Steps\n\n## Timeline\n`;
  const { out } = asbuilt(folderWith({ ...files, "docs/till-design.md": plan }), ["verify"]);
  expect(out).toMatch(/^ {2}docs\/till-design\.md is taken for a plan/m);
});

test("a document without a word is not looked at, as in check", () => {
  const folder = folderWith({ "a.md": "\n" });
  const { status, out } = asbuilt(folder, ["verify", "a.md"]);
  expect([status, out]).toEqual([
    3,
    expect.stringContaining("not looked at  a.md: it is empty.\n\n✗ Nothing was looked at"),
  ]);
});

test("claims none of which could be checked end on no tick", () => {
  const sketch = (...more: string[]) =>
    ["# Shop", "## Data Model", "### Entity: Cart", "- id: int", ...more].join("\n\n");
  const last = (text: string): string | undefined =>
    /^. \d+ claims?: .*(?= \()/m.exec(asbuilt(folderWith({ "a.md": text }), ["verify", "a.md"]).out)?.[0];
  expect(last(sketch())).toBe("? 2 claims: 2 not checkable");
  expect(last(sketch("It is told in `a.md`."))).toBe("✓ 3 claims: 1 confirmed, 2 not checkable");
});

describe("asbuilt alone", () => {
  const sketch =
    "# Shop\n\n## System Architecture\n\nOne shop.\n\n## Data Model\n\n### Entity: Cart\n\n- id: int\n- sum: int\n";

  test("says how many claims of a document without findings could not be checked, and why they were not is the next step", () => {
    const { out } = asbuilt(folderWith({ "docs/design.md": sketch }), []);
    expect(out).toContain("3 claims  nothing found; 3 of 3 could not be checked\n");
    expect(out).toMatch(/not checkable\n {2}asbuilt verify --only uncheckable {2}\S/);
  });

  test("names the command that shows what was found", () => {
    const steps = (text: string): string[] =>
      asbuilt(folderWith({ ...files, "docs/design.md": text }), []).out.match(/(?<=^ {2}asbuilt )\w+/gm) ?? [];
    expect(steps(document)).toEqual(["verify", "explain"]);
    expect(steps(document.replace("`src/orders.ts`", "[here](#here)"))).toEqual(["check", "explain"]);
  });
});

describe("what is accepted", () => {
  test("a waiver in the document answers a finding", () => {
    const waived = document.replace("The cart", "<!-- asbuilt-ignore path-drift: moves next week -->\nThe cart");
    const report = verify(folderWith({ ...files, "docs/design.md": waived }));
    expect([report.status, report.summary.accepted, report.summary.missing]).toEqual([0, 1, 0]);
  });

  describe("a waiver that does not hold", () => {
    const comments = ["path-drift", "path-drift: moved until 2020-01-01", "status-missing"];
    const waived = (...rules: string[]): string =>
      folderWith({
        ...files,
        "docs/design.md": `${document}\n${rules.map((rule) => `<!-- asbuilt-ignore ${rule} -->\n`).join("\n")}`,
      });
    const told = (folder: string, ...args: string[]): string[] =>
      verify(folder, ...args).waivers.map(
        ({ line, message }: { line: number; message: string }) => `${line} ${message}`,
      );

    test("is told where it names what is verified, and never as an answer to give", () => {
      const folder = waived(...comments);
      expect(told(folder)).toEqual([
        '13 The waiver of "path-drift" gives no reason, so it does not hold.',
        '15 The waiver of "path-drift" ended on 2020-01-01 and answers nothing any more: mend what it answered, or give it a later day.',
      ]);
      expect(told(folder, "--kind", "path")).toEqual([]);
      const { out } = asbuilt(folder, ["verify"]);
      expect(out.match(/gives no reason/g)).toHaveLength(1);
      expect(out).toContain("<!-- asbuilt-ignore path-drift: why -->");
    });

    test("is told once where the document is checked too", () => {
      expect(asbuilt(waived("path-drift"), []).out).toContain("1 error, 1 warning\n3 claims");
    });

    test("is accepted by the baseline of either, and neither takes it from the other", () => {
      const folder = waived(...comments);
      expect(asbuilt(folder, ["verify", "--update-baseline"]).status).toBe(0);
      expect([told(folder), verify(folder).status]).toEqual([[], 0]);
      asbuilt(folder, ["check", "--update-baseline"]);
      expect([verify(folder).status, verify(folder).gone]).toEqual([0, []]);
      asbuilt(folder, ["verify", "--update-baseline"]);
      expect(asbuilt(folder, ["check"]).status).toBe(0);
    });
  });

  test("the baseline accepts what is found now, and the findings of check stay in it", () => {
    const other = { rule: "status-missing", document: "docs/design.md", element: "status", count: 1 };
    const folder = folderWith({
      ...files,
      ".asbuilt-baseline.json": JSON.stringify({ format: 1, findings: [other] }),
    });
    expect(asbuilt(folder, ["verify", "--update-baseline"]).status).toBe(0);
    const { findings } = JSON.parse(readFileSync(join(folder, ".asbuilt-baseline.json"), "utf8"));
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(["status-missing", "path-drift"]);
    const report = verify(folder);
    expect([report.status, report.summary.accepted, report.gone]).toEqual([0, 1, []]);
  });

  test("what is told with an accepted finding is accepted too, and the number of claims stays", () => {
    const columns = "CREATE TABLE carts (id int PRIMARY KEY, buyer text, total int, note text, coupon text);\n";
    const folder = folderWith({
      "docs/design.md":
        "# Shop\n\n**Status:** Implemented\n\nSee `lib/stock/a.ts` and `lib/stock/b.ts`.\n\n## Database Design\n\n### Table carts\n\n| Column | Type |\n| --- | --- |\n| id | int |\n| buyer | text |\n| total | text |\n| sum_a | int |\n| sum_b | int |\n| sum_c | int |\n\n### Table boats\n\n| Column | Type |\n| --- | --- |\n| id | int |\n| mast | text |\n",
      "db/001_init.sql": columns,
    });
    const before = verify(folder).summary;
    expect(before.undocumented).toBeGreaterThan(0);
    expect(asbuilt(folder, ["verify", "--update-baseline"]).status).toBe(0);
    const { status, summary, chapters } = verify(folder);
    const { claims, contradicted, missing } = before;
    expect([status, summary]).toEqual([
      0,
      { ...before, claims, contradicted: 0, missing: 0, undocumented: 0, accepted: contradicted + missing },
    ]);
    for (const row of chapters) expect(row.claims).toBe(row.confirmed + row.wrong + row.planned + row.uncheckable);
  });

  test("what a chapter leaves out is in a column of its own, and none of its claims", () => {
    const { out } = asbuilt(
      folderWith({
        "docs/design.md":
          "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n### Table carts\n\n| Column | Type |\n| --- | --- |\n| id | int |\n| buyer | text |\n",
        "db/001_init.sql": "CREATE TABLE carts (id int PRIMARY KEY, buyer int, note text);\n",
      }),
      ["verify", "docs/design.md"],
    );
    expect(out).toMatch(/claims +good +wrong +plan +open +undoc\n/);
    expect(out).toMatch(/Database Design +3 +2 +1 +· +· +1\n/);
  });

  test("what comes to differ in a thing of which something is accepted is told", () => {
    const folder = folderWith(deployed);
    asbuilt(folder, ["verify", "--update-baseline"]);
    expect(verify(folder).status).toBe(0);
    writeFileSync(join(folder, "compose.yaml"), deployed["compose.yaml"].replaceAll("8080", "8090"));
    expect([verify(folder).status, verify(folder).summary.contradicted]).toEqual([1, 1]);
  });

  test("a rule is turned off or down in asbuilt.yml", () => {
    expect(verify(folderWith({ ...files, "asbuilt.yml": "rules:\n  path-drift: off\n" })).status).toBe(0);
    expect(verify(folderWith({ ...files, "asbuilt.yml": "rules:\n  path-drift: info\n" })).status).toBe(0);
  });
});

test("kinds that the configuration closes are told in full", () => {
  const ddl = "create table carts (id int primary key);\n";
  const told = `${document}\n## Database Design\n\n\`\`\`sql\n${ddl}\`\`\`\n`;
  const both = { ...files, "docs/design.md": told, "db/1_a.sql": `${ddl}create table orders (id int primary key);\n` };
  expect(verify(folderWith(both)).summary.undocumented).toBe(0);
  const report = verify(folderWith({ ...both, "asbuilt.yml": "closed: [table]\n" }));
  expect(verdicts(report)["orders"]).toBe("undocumented");
  const { err } = asbuilt(folderWith({ ...both, "asbuilt.yml": "closed: [tabel]\n" }), ["verify", "docs/design.md"]);
  expect(err).toContain("Did you mean `table`?");
});

test.each([
  ["dependency", "zod"],
  ["suite", "order.test.ts"],
  ["channel", "order.shipped"],
  ["index", "orders_total_idx"],
  ["foreign-key", "orders.payer"],
  ["error-code", "NO_STOCK"],
])("the configuration closes a kind: %s", (kind, left) => {
  const shop = {
    "docs/design.md":
      "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n```sql\nCREATE TABLE people (id int PRIMARY KEY);\nCREATE TABLE orders (\n  id int PRIMARY KEY,\n  owner int REFERENCES people (id),\n  payer int,\n  total int\n);\nCREATE INDEX orders_owner_idx ON orders (owner);\n```\n\n## Events\n\n| Topic | Producer |\n| --- | --- |\n| `order.placed` | orders |\n\n## Error Handling\n\n| Code | HTTP status |\n| --- | --- |\n| `NO_ORDER` | 404 |\n| `NO_CART` | 404 |\n| `NO_USER` | 404 |\n\n## Testing Strategy\n\n- `cart.test.ts` covers the cart.\n\n## Dependencies\n\n| Package | Version |\n| --- | --- |\n| kafkajs | 2.2.4 |\n",
    "db/001_init.sql":
      "CREATE TABLE people (id int PRIMARY KEY);\nCREATE TABLE orders (\n  id int PRIMARY KEY,\n  owner int REFERENCES people (id),\n  payer int REFERENCES people (id),\n  total int\n);\nCREATE INDEX orders_owner_idx ON orders (owner);\nCREATE INDEX orders_total_idx ON orders (total);\n",
    "package.json": '{ "dependencies": { "kafkajs": "2.2.4", "zod": "3.23.8" } }',
    "src/cart.test.ts": 'import { test } from "vitest";\ntest("cart", () => {});\n',
    "src/order.test.ts": 'import { test } from "vitest";\ntest("order", () => {});\n',
    "src/errors.ts":
      "export const errors = {\n  NO_ORDER: { status: 404 },\n  NO_CART: { status: 404 },\n  NO_USER: { status: 404 },\n  NO_STOCK: { status: 409 },\n};\n",
    "src/publish.ts":
      'import { Kafka } from "kafkajs";\nconst producer = new Kafka({ brokers: [] }).producer();\nexport const a = () => producer.send({ topic: "order.placed", messages: [] });\nexport const b = () => producer.send({ topic: "order.shipped", messages: [] });\n',
  };
  const leftOut = (more: Record<string, string>) =>
    verify(folderWith({ ...shop, ...more }), "docs/design.md", "--kind", kind)
      .claims.filter(({ verdict }: { verdict: string }) => verdict === "undocumented")
      .map(({ name }: { name: string }) => name);
  if (kind !== "error-code") expect(leftOut({})).toEqual([]);
  expect(leftOut({ "asbuilt.yml": `closed: [${kind}]\n` })).toEqual([left]);
});

test.each([
  ["component", ["@shop/mails"]],
  ["field", ["Cart.note"]],
  ["column", ["carts.note", "carts.made"]],
  ["endpoint", ["DELETE /carts/:id"]],
  ["node", ["cache"]],
])("the configuration closes a kind of which little is told: %s", (kind, left) => {
  const packages = ["carts", "orders", "bills", "mails"].flatMap((name) => [
    [`packages/${name}/package.json`, `{ "name": "@shop/${name}" }`],
    [`packages/${name}/src/index.ts`, `export const ${name} = 1;\n`],
  ]);
  const shop = {
    ...Object.fromEntries(packages),
    "docs/design.md":
      "# Shop\n\n**Status:** Implemented\n\n## Components\n\n| Component | Path |\n| --- | --- |\n| Carts | `packages/carts` |\n| Orders | `packages/orders` |\n| Bills | `packages/bills` |\n\n## Data Model\n\n```ts\ninterface Cart {\n  id: string;\n  owner: string;\n}\n```\n\n## API\n\n- `GET /carts/:id`\n- `POST /carts`\n\n## Database Design\n\n```sql\nCREATE TABLE carts (id int PRIMARY KEY, owner text);\n```\n\n## Deployment\n\n| Service | Image |\n| --- | --- |\n| db | `postgres:17` |\n",
    "package.json": '{ "workspaces": ["packages/*"], "dependencies": { "express": "5.0.1" } }',
    "src/cart.ts": "export interface Cart {\n  id: string;\n  owner: string;\n  note: string;\n}\n",
    "src/app.ts":
      'import express from "express";\nconst app = express();\napp.get("/carts/:id", (q, r) => r.send());\napp.post("/carts", (q, r) => r.send());\napp.delete("/carts/:id", (q, r) => r.send());\n',
    "db/001_init.sql": "CREATE TABLE carts (id int PRIMARY KEY, owner text, note text, made date);\n",
    "compose.yaml": "services:\n  db:\n    image: postgres:17\n  cache:\n    image: redis:8\n",
  };
  const leftOut = (more: Record<string, string>) =>
    verify(folderWith({ ...shop, ...more }), "docs/design.md")
      .claims.filter(({ verdict }: { verdict: string }) => verdict === "undocumented")
      .map(({ name }: { name: string }) => name);
  if (kind === "component") expect(leftOut({})).toEqual([]);
  expect(leftOut({ "asbuilt.yml": `closed: [${kind}]\n` })).toEqual(left);
});

test("a survey says of each source how much it found, be it things, words or numbers", () => {
  const { out } = asbuilt(folderWith({ "src/desk.ts": "export const deskTimeoutSeconds = 40;\n" }), ["survey"]);
  expect(out).toContain("names in code\n  1 word\n");
  expect(out).toContain("named numbers\n  1 number\n");
});

describe("surveys made elsewhere", () => {
  test("give the same verdicts without the repository", () => {
    const folder = folderWith({ ...files, "src/page.ts": "export const page = 1;\n" });
    expect(asbuilt(folder, ["survey", "-o", "survey.json"]).status).toBe(0);
    rmSync(join(folder, "src/cart.ts"));
    expect(verdicts(verify(folder, "--survey", "survey.json"))["src/cart.ts"]).toBe("confirmed");
    expect(verdicts(verify(folder))["src/cart.ts"]).toBe("missing");
  });

  test("that cannot be read end with 3, and nothing is green", () => {
    const folder = folderWith({ ...files, "survey.json": '{"format":7}' });
    for (const file of ["survey.json", "nowhere.json"]) {
      const report = verify(folder, "--survey", file);
      expect([report.status, report.summary.confirmed, report.unseen.length]).toEqual([3, 0, 1]);
    }
  });
});

describe("--changed-since", () => {
  const changed = () => {
    const folder = folderWith(files);
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "first");
    return folder;
  };

  test("shows only what came to be false or fulfilled", () => {
    const folder = changed();
    expect(verdicts(verify(folder, "--changed-since", "HEAD"))).toEqual({});
    rmSync(join(folder, "src/cart.ts"));
    writeFileSync(join(folder, "src/payments.ts"), "export {};\n");
    expect(verdicts(verify(folder, "--changed-since", "HEAD"))).toEqual({
      "src/cart.ts": "missing",
      "src/payments.ts": "fulfilled",
    });
  });

  test("shows what came to differ in a thing of which something differed before", () => {
    const folder = folderWith(deployed);
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "first");
    writeFileSync(join(folder, "compose.yaml"), deployed["compose.yaml"].replaceAll("8080", "8090"));
    expect(verdicts(verify(folder, "--changed-since", "HEAD"))).toEqual({ shop: "contradicted" });
    git(folder, "commit", "-qam", "second");
    expect(verdicts(verify(folder, "--changed-since", "HEAD"))).toEqual({});
  });

  test("says which revision is not known", () => {
    const { status, err } = asbuilt(changed(), ["verify", "--changed-since", "--upload-pack=x"]);
    expect([status, err]).toEqual([2, expect.stringContaining("git knows no revision --upload-pack=x")]);
  });
});

describe("a repository that means harm", () => {
  test("nothing of it runs and nothing outside of it is read", () => {
    const outside = folderWith({ "secret.ts": "export const key = 1;\n" });
    const folder = folderWith({
      ...files,
      "docs/design.md": `${document}\nSee \`src/linked.ts\`, \`../${outside.split("/").at(-1)}/secret.ts\` and \`src/loop/cart.ts\`.\n`,
    });
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "first");
    const bait = join(folder, "ran");
    writeFileSync(join(folder, "evil.sh"), `#!/bin/sh\ntouch ${bait}\n`);
    chmodSync(join(folder, "evil.sh"), 0o755);
    for (const key of ["core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "core.editor"])
      git(folder, "config", key, join(folder, "evil.sh"));
    git(folder, "config", "core.hooksPath", folder);
    symlinkSync(join(outside, "secret.ts"), join(folder, "src/linked.ts"));
    symlinkSync(folder, join(folder, "src/loop"));
    const report = verify(folder, "--changed-since", "HEAD", "--only", "missing");
    expect(existsSync(bait)).toBe(false);
    expect(report.claims.every(({ verdict }: { verdict: string }) => verdict === "missing")).toBe(true);
    const all = verdicts(verify(folder));
    expect(all["src/linked.ts"]).toBe("uncheckable");
    expect(JSON.stringify(all)).not.toContain('confirmed":"../');
  });

  test("names with line ends and letters of shells are names", () => {
    const folder = folderWith({ ...files, "src/a\nb.ts": "export {};\n", "src/$(touch x).ts": "export {};\n" });
    expect(verify(folder).status).toBe(1);
    expect(readdirSync(folder)).not.toContain("x");
  });

  test("nothing is written but the cache", () => {
    const folder = folderWith(files);
    const before = readdirSync(folder, { recursive: true }).map(String).sort();
    verify(folder);
    const after = readdirSync(folder, { recursive: true }).map(String);
    expect(after.filter((name) => !name.startsWith(".asbuilt")).sort()).toEqual(before);
    expect(verify(folder, "--no-cache").status).toBe(1);
  });
});

test("a database that is named is looked at; one that cannot be reached is said without its password", async () => {
  const folder = folderWith({
    "docs/design.md":
      "# Shop\n\n**Status:** Implemented\n\n## Database Design\n\n### Table orders\n\n| Column | Type | Constraints |\n|---|---|---|\n| id | integer | primary key |\n| total | text | not null |\n",
  });
  const start = createRequire(import.meta.url)("sql.js") as () => Promise<{
    Database: new () => { run(sql: string): void; export(): Uint8Array };
  }>;
  const database = new (await start()).Database();
  database.run("CREATE TABLE orders (id INTEGER PRIMARY KEY, total INTEGER NOT NULL)");
  writeFileSync(join(folder, "shop.db"), database.export());
  const seen = verify(folder, "docs/design.md", "--db", "sqlite:shop.db");
  expect([seen.status, verdicts(seen)]).toEqual([
    1,
    { orders: "confirmed", "orders.id": "confirmed", "orders.total": "contradicted" },
  ]);
  const { status, out, err } = asbuilt(folder, [
    "verify",
    "docs/design.md",
    "--db",
    "postgres://me:s3cret@127.0.0.1:1/shop",
  ]);
  expect(status).toBe(3);
  expect(out + err).toContain("postgres://127.0.0.1:1/shop: it cannot be read");
  const beside = verify(folder, "docs/design.md", "--db", "sqlite:shop.db", "--db", "sqlite:nowhere.db");
  expect([beside.status, verdicts(beside)["orders"]]).toEqual([3, "confirmed"]);
  expect(out + err).not.toContain("s3cret");
});
