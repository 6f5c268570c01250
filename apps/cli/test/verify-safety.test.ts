import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asbuilt, cachedFiles, folderWith } from "./asbuilt.ts";

// What a repository that means harm could do to whoever looks at it with the built command.

const document = `# Shop

**Status:** Implemented

## System Architecture

The cart is in \`src/cart.ts\`, orders in \`src/orders.ts\`.

## API

| Method | Path | Description |
| --- | --- | --- |
| GET | /carts | lists carts |
| GET | /bait | is nowhere |

## Database

\`\`\`sql
create table carts (id int primary key, total numeric(10,2));
\`\`\`
`;
const cart = 'import express from "express";\nconst app = express();\napp.get("/carts", list);\n';
const files = {
  "docs/design.md": document,
  "src/cart.ts": cart,
  "db/1_a.sql": "create table carts (id int primary key, total numeric(10,2));\n",
};

const verify = (cwd: string, ...args: string[]) => {
  const { status, out } = asbuilt(cwd, ["verify", "docs/design.md", "--format", "json", ...args]);
  return { status, text: out, ...JSON.parse(out) };
};
const verdictOf = ({ claims }: { claims: { name: string; verdict: string }[] }, name: string) =>
  claims.find((claim) => claim.name === name)?.verdict;
const below = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe("what is remembered", () => {
  test("a cache that a repository brings along is not believed, and none is written into it", () => {
    const built = folderWith({ ...files, "src/orders.ts": "export {};\n" });
    expect(verdictOf(verify(built), "src/orders.ts")).toBe("confirmed");
    const planted = Object.fromEntries(
      cachedFiles(built).map((file) => [`.asbuilt/cache/${file.split("/").at(-1)}`, readFileSync(file)]),
    );
    const folder = folderWith({ ...files, ...planted });
    const before = below(folder);
    expect(verdictOf(verify(folder), "src/orders.ts")).toBe("missing");
    expect(below(folder)).toEqual(before);
  });

  test("nothing is written where links lead", () => {
    const outside = folderWith({});
    const folder = folderWith(files);
    symlinkSync(outside, join(folder, ".asbuilt"));
    verify(folder);
    asbuilt(folder, ["check", "docs/design.md"]);
    expect(below(outside)).toEqual([]);
  });
});

test("nothing outside is read, whoever points there", () => {
  const outside = folderWith({
    "secret.ts": "export const BAIT = 1;\n",
    "api.yaml": "openapi: 3.0.0\npaths:\n  /bait:\n    get: {}\n",
    "base.yml": "services:\n  bait:\n    image: bait:1\n",
    "tsconfig.json": '{"compilerOptions":{"paths":{"@bait/*":["./*"]}}}',
    ".gitignore": "*.sql\n",
  });
  const away = `../${outside.split("/").at(-1)}`;
  const folder = folderWith({
    ...files,
    "api/openapi.yaml": `openapi: 3.0.0\npaths:\n  /bait:\n    $ref: '../${away}/api.yaml#/paths/~1bait'\n  /passwd:\n    $ref: '../../../../etc/passwd'\n  /far:\n    $ref: 'http://127.0.0.1:9/x.yaml'\n`,
    "compose.yml": `include:\n  - ${away}/base.yml\nservices:\n  web:\n    extends: {file: ${away}/base.yml, service: bait}\n    env_file: /etc/passwd\n`,
    "tsconfig.json": `{"extends":"${away}/tsconfig.json"}`,
  });
  symlinkSync(join(outside, "secret.ts"), join(folder, "src/orders.ts"));
  symlinkSync(outside, join(folder, "linked"));
  symlinkSync("..", join(folder, "src/loop"));
  symlinkSync("self", join(folder, "src/self"));
  symlinkSync(join(outside, ".gitignore"), join(folder, ".gitignore"));
  const report = verify(folder);
  expect(
    report.claims.filter(({ evidence }: { evidence: { path: string }[] }) =>
      evidence.some(({ path }) => /bait|linked|\.\./.test(path)),
    ),
  ).toEqual([]);
  expect(verdictOf(report, "carts")).toBe("confirmed");
  const { out } = asbuilt(folder, ["survey", "--format", "json"]);
  expect(out).not.toMatch(/BAIT|image bait|root:x:/);
});

describe("links out of the repository", () => {
  const outside = () =>
    folderWith({
      "asbuilt.yml": "failOn: never\n",
      "template.md": "# BAIT\n\n## BAIT\n",
      "baseline.json": '{"format":1,"findings":[]}',
      "requirements.md": "# BAIT\n\nSee `src/bait.ts`.\n",
    });

  test.each([
    ["asbuilt.yml", "asbuilt.yml", {}, "The configuration asbuilt.yml"],
    [
      "template.md",
      "docs/template.md",
      { "asbuilt.yml": "template: docs/template.md\n" },
      "The template docs/template.md",
    ],
    ["baseline.json", ".asbuilt-baseline.json", {}, "The baseline .asbuilt-baseline.json"],
  ] as const)("%s is not followed", (target, link, more, words) => {
    const [away, folder] = [outside(), folderWith({ ...files, ...more })];
    symlinkSync(join(away, target), join(folder, link));
    const before = readFileSync(join(away, target), "utf8");
    for (const args of [["verify"], ["check"], ["verify", "--update-baseline"]]) {
      const { status, out, err } = asbuilt(folder, [...args, "docs/design.md"]);
      expect([status, out, err]).toEqual([
        2,
        "",
        expect.stringContaining(`${words} leads out of the repository, so it is not read.`),
      ]);
    }
    expect(readFileSync(join(away, target), "utf8")).toBe(before);
  });

  test("a template or baseline of another folder is not either, unless the command line names it", () => {
    const [away, folder] = [outside(), folderWith(files)];
    const up = `../${away.split("/").at(-1)}`;
    writeFileSync(join(folder, "asbuilt.yml"), `template: ${up}/template.md\n`);
    expect(asbuilt(folder, ["check", "docs/design.md"]).status).toBe(2);
    writeFileSync(join(folder, "asbuilt.yml"), `baseline: ${up}/baseline.json\n`);
    expect(asbuilt(folder, ["verify", "docs/design.md"]).status).toBe(2);
    expect(asbuilt(folder, ["verify", "docs/design.md", "--baseline", `${up}/baseline.json`]).status).toBe(1);
  });

  test("what they lead to is neither there nor missing, nor read beside a design", () => {
    const [away, folder] = [outside(), folderWith({ ...files, "src/orders.ts/.keep": "" })];
    symlinkSync(join(away, "template.md"), join(folder, "src/away.ts"));
    symlinkSync(away, join(folder, "lib"));
    symlinkSync(join(away, "none.ts"), join(folder, "src/none.ts"));
    symlinkSync(join(away, "requirements.md"), join(folder, "docs/requirements.md"));
    writeFileSync(
      join(folder, "docs/design.md"),
      `${document}\nAlso \`src/away.ts\`, \`lib/template.md\`, \`src/none.ts\` and \`src/nowhere.ts\`.\n`,
    );
    const report = verify(folder);
    const names = ["src/away.ts", "lib/template.md", "src/none.ts", "src/nowhere.ts"];
    expect(names.map((name) => verdictOf(report, name))).toEqual([
      "uncheckable",
      "uncheckable",
      "uncheckable",
      "missing",
    ]);
    expect(report.text).not.toContain("src/bait.ts");
  });

  test("a link within the repository is followed", () => {
    const folder = folderWith({ ...files, "shared/asbuilt.yml": "failOn: never\n" });
    symlinkSync("shared/asbuilt.yml", join(folder, "asbuilt.yml"));
    expect(asbuilt(folder, ["verify", "docs/design.md"]).status).toBe(0);
  });
});

describe("texts that are made to break readers", () => {
  const many = (text: string, n: number): string => text.repeat(n);
  const hostile = {
    "src/a.ts": `${cart}const x = ${many("(", 4000)}1${many(")", 4000)}`,
    "src/b.js": many("if (a) {} else\n", 20_000),
    "src/c.tsx": `const a = ${many("<a>", 30_000)}`,
    "src/d.js": many("function f(x){return x+1}", 40_000),
    "src/e.vue": `<script>${many("{", 50_000)}`,
    "src/f.py": many("(", 200_000),
    "src/g.java": `class A {${many("@GetMapping(", 20_000)}`,
    "src/h.go": new Uint8Array(100_000),
    "src/i.ts": Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256),
    "k8s/bomb.yaml": `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((c, i) => `${c}: &${c} [${many(`*${"abcdefgh"[i]},`, 9)}]`).join("\n")}\n`,
    "k8s/brackets.yaml": `apiVersion: v1\nkind: Service\nx: ${many("[", 4096)}`,
    "k8s/keys.yaml": `kind: ConfigMap\ndata:\n${Array.from({ length: 20_000 }, (_, i) => `  k${i}: v\n`).join("")}`,
    "openapi.json": many('{"a":', 100_000),
    "package.json": `{"name":"x","workspaces":["../.."],"x":${many("[", 50_000)}`,
    "pom.xml": `<!DOCTYPE a [<!ENTITY a "aaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i} "${many(`&b${i - 1};`, 10)}">`).join("")}]><project><dependencies><dependency><groupId>&b8;</groupId></dependency></dependencies></project>`,
    "m/pom.xml": many("<a>", 50_000),
    "db/2_b.sql": `create table b (${many("(", 100_000)}`,
    "db/3_c.sql": many("/*", 200_000),
    "main.tf": `resource "a" "b" ${many("{ x ", 30_000)}`,
    "Cargo.toml": `[dependencies]\na = ${many("[", 100_000)}`,
    ".gitignore": `${many("*a", 30)}b\n${many("a", 100_000)}\n[[[\n`,
    [`src/${many("a", 200)}.txt`]: "",
  };

  test("take nothing from the others, and what was not read is said", () => {
    const folder = folderWith({ ...files, ...hostile });
    writeFileSync(join(folder, "src/huge.ts"), "");
    truncateSync(join(folder, "src/huge.ts"), 3 * 2 ** 30);
    const report = verify(folder);
    expect([report.status, verdictOf(report, "src/cart.ts"), verdictOf(report, "carts.total")]).toEqual([
      1,
      "confirmed",
      "confirmed",
    ]);
    expect(report.text).not.toContain("asbuilt itself failed");
    // A route may be in a script that was not parsed.
    expect(verdictOf(report, "GET /bait")).toBe("uncheckable");
    const all = JSON.stringify([report.problems, report.surveys]);
    expect(all).toContain("nests deeper than is safe to parse");
    expect(all).toContain("the most that is read is 5 MiB");
  });
});

describe("what is printed", () => {
  const formats = ["text", "json", "sarif", "junit", "markdown", "github"];

  test("names that hold commands of terminals, line ends and letters of shells are words in every format", () => {
    const folder = folderWith({
      ...files,
      "docs/design.md": `${document}\nSee \`src/\u001b[31mred.ts\` and \`src/\u202egpj.ts\`.\n`,
      "src/a\nb.ts": "(",
      "src/\u001b]0;title\u0007.ts": "import './\u001b[31mx';\n",
      "src/$(touch pwned);`id`.ts": "x",
      "k8s/\u001b[2J\n::error::x.yaml": "a: [",
      "db/\u001b[2J.sql": "create table carts (id text);",
    });
    for (const format of formats) {
      const { out, err } = asbuilt(folder, ["verify", "docs/design.md", "--format", format]);
      expect((out + err).replace(/[\t\n]/g, ""), format).not.toMatch(/\p{Cc}|\u202e/u);
      expect(out + err, format).not.toMatch(/^::error::x/m);
      if (format === "json" || format === "sarif") JSON.parse(out);
    }
    expect(asbuilt(folder, ["survey"]).out).not.toContain("\u001b");
    expect(below(folder)).not.toContain("pwned");
  });

  test("no value of a secret is in any format, nor in what is saved or remembered", () => {
    const folder = folderWith({
      ...files,
      "docs/design.md": `${document}\n## Deployment\n\n| Service | Image | Port |\n|---|---|---|\n| web | web:2 | 80 |\n| db | postgres:15 | 5432 |\n\n## Security\n\nThe service reads \`DB_PASSWORD\`, \`DATABASE_URL\`, \`API_TOKEN\` and \`NOT_THERE\`.\n`,
      ".env": "DB_PASSWORD=hunterAA1\nAPI_TOKEN='hunterAA2'\nDATABASE_URL=mysql://root:hunterAA3@db/shop\n",
      "compose.yml":
        "services:\n  web:\n    image: web:1\n    ports: ['81:81']\n    environment:\n      DB_PASSWORD: hunterAA4\n      DATABASE_URL: postgres://app:hunterAA5@db:5432/shop\n      - API_TOKEN=hunterAA6\n  db:\n    image: postgres:16\n    environment: {POSTGRES_PASSWORD: hunterAA7}\n    command: --password=hunterAA8\n",
      "k8s/all.yaml":
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  password: hunterAA9\n  other: hunterAA0\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: web:1\n          env:\n            - name: DB_PASSWORD\n              value: hunterAAa\n            - {name: API_TOKEN, value: hunterAAb}\n",
      "src/config.ts": "export const url = 'postgres://u:hunterAAc@db/x';\nexport const apiKey = 'hunterAAd';\n",
      "src/application.properties":
        "spring.datasource.password=hunterAAe\nspring.datasource.dsn=host=db password=hunterAAf max_conns=9\n",
    });
    mkdirSync(join(folder, "kept"));
    for (const format of formats) {
      const { out, err } = asbuilt(folder, ["verify", "docs/design.md", "--format", format]);
      expect(out + err, format).not.toContain("hunterAA");
    }
    asbuilt(folder, ["survey", "-o", "kept/survey.json"]);
    expect(readFileSync(join(folder, "kept/survey.json"), "utf8")).not.toContain("hunterAA");
    for (const file of cachedFiles(folder)) expect(readFileSync(file, "utf8")).not.toContain("hunterAA");
  });

  test("a secret in capitals is no name of a setting, wherever it stands", () => {
    const folder = folderWith({
      ...files,
      ".env": "DB_PASSWORD=WINTER_AA_1\nPG_USER=USER_AA_2\nDB_URL=postgres://u:WINTER_AA_3@db/x\n",
      "compose.yml":
        "services:\n  web:\n    image: web:1\n    command: [serve, USER_AA_4]\n    environment:\n      DB_PASSWORD: WINTER_AA_5\n      PG_USER: USER_AA_6\n      SHOP_MODE: ${SHOP_LEVEL:-USER_AA_7}\n",
      "k8s/all.yaml":
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  key: WINTER_AA_8\n  long: |\n    WINTER_AA_9\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: web:1\n          args: [USER_AA_10]\n          env:\n            - name: PG_USER\n              value: USER_AA_11\n            - {name: API_TOKEN, value: WINTER_AA_12}\n",
      Dockerfile: "FROM node:22\nENV DB_PASSWORD WINTER_AA_13\n",
      "src/config.ts":
        'export const url = "postgres://u:WINTER_AA_14@db/x";\nexport const apiKey = "WINTER_AA_15";\nexport const link = "Server=db;User=sa;Password=WINTER_AA_16;";\nexport const token = process.env.API_TOKEN ?? "WINTER_AA_17";\n',
      "src/conf.py": 'import os\nPASSWORD = os.getenv("DB_PASSWORD", "WINTER_AA_18")\n',
    });
    mkdirSync(join(folder, "kept"));
    const { out } = asbuilt(folder, ["verify", "docs/design.md", "--format", "json"]);
    asbuilt(folder, ["survey", "-o", "kept/survey.json"]);
    const kept = readFileSync(join(folder, "kept/survey.json"), "utf8");
    const cached = cachedFiles(folder).map((file) => readFileSync(file, "utf8"));
    for (const text of [out, kept, ...cached]) {
      expect(text.match(/winter_aa_\d+/gi) ?? []).toEqual([]);
      expect(text.match(/"user_aa_\d+",\d+,""|setting:user-aa/gi) ?? []).toEqual([]);
    }
    for (const name of ["DB_PASSWORD", "PG_USER", "DB_URL", "SHOP_MODE", "SHOP_LEVEL", "API_TOKEN"])
      expect(kept).toContain(`"name":"${name}"`);
  });
});
