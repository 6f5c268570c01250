import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveyOfApi } from "../../../survey/api/survey-of-api.ts";
import type { Survey } from "../../../survey/survey.ts";
import { surveySite } from "../../../survey/run.ts";
import { parseScript } from "../../../../test/parse-script.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { columnDrift } from "../column-drift.ts";
import { componentDrift } from "../component-drift.ts";
import { errorCodeDrift } from "../error-code-drift.ts";
import { dependencyDrift } from "../dependency-drift.ts";
import { endpointDrift } from "../endpoint-drift.ts";
import { fieldDrift } from "../field-drift.ts";
import { indexDrift } from "../index-drift.ts";
import { pathDrift } from "../path-drift.ts";
import { tableDrift } from "../table-drift.ts";
import { verify } from "../verify.ts";

/** What is told of a design: each finding, and how many claims are part of one. */
function told(text: string, files: Readonly<Record<string, string>>, asked: readonly Survey[] = []) {
  const { surveys } = surveySite(surveyors, memorySite(files, parseScript));
  const read = linkDesign([readDocument("design.md", text)]);
  const { claims } = verify(
    [
      columnDrift,
      componentDrift,
      dependencyDrift,
      endpointDrift,
      errorCodeDrift,
      fieldDrift,
      indexDrift,
      pathDrift,
      tableDrift,
    ],
    read,
    { surveys: [...surveys, ...asked] },
  );
  const wrong = claims.filter(({ verdict }) => verdict === "missing" || verdict === "contradicted");
  const findings = wrong.filter(({ partOf }) => partOf === null);
  return {
    findings: findings.map(({ message }) => message),
    fixes: findings.map(({ fixes: [fix] }) => fix?.title),
    edits: findings.map(({ fixes: [fix] }) => fix?.edits.length ?? 0),
    parts: wrong.length - findings.length,
  };
}

const made = `CREATE TABLE boats (id text PRIMARY KEY, owner_id text, name text);
CREATE TABLE berths (id text PRIMARY KEY, boat_id text, depth int);
`;
const design = (...rows: string[]): string =>
  `# Harbour\n\n**Status:** Implemented\n\n## Database Design\n\n### boats\n\n| Column | Type |\n| --- | --- |\n| id | ${rows[0]} |\n| owner_id | ${rows[1]} |\n| name | TEXT |\n\n### berths\n\n| Column | Type |\n| --- | --- |\n| id | TEXT |\n| boat_id | ${rows[2]} |\n| depth | ${rows[3]} |\n`;

test("claims that differ in one way are one finding with one mend, others stand alone", () => {
  expect(told(design("UUID", "UUID", "UUID", "BOOLEAN"), { "db/001.sql": made })).toEqual({
    findings: [
      "3 columns differ in one way, type UUID in the design and type text in db/001.sql:1: boats.id, boats.owner_id and berths.boat_id.",
      "berths.depth is BOOLEAN in the design, int in db/001.sql:2.",
    ],
    fixes: ["Write text instead of UUID, and 2 more alike", "Write int instead of BOOLEAN"],
    edits: [3, 1],
    parts: 2,
  });
});

const quay = {
  "src/app.ts": `import express from "express";
const app = express();
app.get("/boats", list);
app.post("/boats", add);
`,
  "src/boats.ts": "export const boats = 1;\n",
};

test("what the comment beside an entry of a tree tells of stands and falls with the entry", () => {
  const tree = (entry: string): string =>
    `# Harbour\n\n**Status:** Implemented\n\n## API Specifications\n\n- \`GET /boats\`\n- \`POST /boats\`\n\n## Files\n\n\`\`\`\nsrc/\n├── app.ts      # GET /boats, GET /boats/lost\n├── boats.ts\n└── ${entry}  # PUT /boats, GET /cranes\n\`\`\`\n`;
  expect(told(tree("cranes.ts"), quay)).toMatchObject({
    findings: ["No route of the code serves GET /boats/lost.", "There is no src/cranes.ts in the repository."],
    parts: 2,
  });
  expect(told(tree("<name>.ts"), quay)).toMatchObject({
    findings: ["No route of the code serves GET /boats/lost."],
    parts: 0,
  });
});

test("endpoints that the code serves with one other method are one finding", () => {
  const text =
    "# Harbour\n\n**Status:** Implemented\n\n## API Specifications\n\n- `PUT /boats/{id}`\n- `PUT /cranes/{id}`\n- `PUT /lamps/{id}`\n- `GET /lamps/{id}`\n";
  const served = ["boats", "cranes", "lamps"].map((each) => `app.patch("/${each}/:id", change);\n`).join("");
  const code = `import express from "express";\nconst app = express();\n${served}app.get("/lamps/:id", show);\n`;
  expect(told(text, { "src/app.ts": code })).toMatchObject({
    findings: [
      "No route of the code serves 3 endpoints, since the code has `PATCH` where the design has `PUT`: PUT /boats/{id}, PUT /cranes/{id} and PUT /lamps/{id}.",
    ],
    edits: [3],
    parts: 2,
  });
});

test("the methods of one path that are written at once are one finding where none is served", () => {
  const text =
    "# Harbour\n\n**Status:** Implemented\n\n## API Specifications\n\n| Path | Methods |\n| --- | --- |\n| /boats | GET, POST |\n| /cranes | GET, POST |\n";
  expect(told(text, quay)).toMatchObject({
    findings: ["No route of the code serves GET /cranes and POST /cranes."],
    parts: 1,
  });
});

test("a component is told with the folder of a tree that it is said to be in", () => {
  const text =
    "# Harbour\n\n**Status:** Implemented\n\n## Components\n\n```text\nquay/\n├── cranes/\n│   └── crane.ts\n├── buoys/\n│   └── buoy.ts\n├── tides/\n└── lamps/\n```\n\n### Cranes\n**Path**: `cranes/`\n\nlift\n\n### Buoys\n**Path**: `buoys/`\n\nfloat\n\n### Lamps\n**Path**: `lamps/`\n\nshine\n";
  const files = { "quay/cranes/crane.ts": "", "quay/buoys/buoy.ts": "", "quay/tides/tide.ts": "" };
  expect(told(text, files)).toMatchObject({ findings: ["There is no quay/lamps/ in the repository."], parts: 1 });
});

test("the folder of a component that is not there is told with the component", () => {
  const text =
    "# Harbour\n\n**Status:** Implemented\n\n## Components\n\n| Component | Folder | Purpose |\n| --- | --- | --- |\n| Cranes | `src/cranes/` | lift |\n| Lamps | `src/lamps/` | shine |\n\nThe tide is in `src/tide.ts`.\n";
  expect(told(text, { "src/cranes/crane.ts": "export const crane = 1;\n" })).toEqual({
    findings: [
      "Lamps is said to be in src/lamps/, which is not in the repository.",
      "There is no src/tide.ts in the repository.",
    ],
    fixes: [undefined, undefined],
    edits: [0, 0],
    parts: 1,
  });
});

test("fields that may be left out on one side only are told in words that stand once", () => {
  const pier = (mark: string): string =>
    `interface Pier {\n${["id", "crane", "lamp"].map((name) => `  ${name}${mark}: string;\n`).join("")}}\n`;
  const text = `# Harbour\n\n**Status:** Implemented\n\n## Data Model\n\n\`\`\`ts\n${pier("?")}\`\`\`\n`;
  expect(told(text, { "src/pier.ts": `export ${pier("")}` }).findings).toEqual([
    "3 fields differ in one way, optional in the design and required in src/pier.ts:2: Pier.id, Pier.crane and Pier.lamp.",
  ]);
});

test("two that differ in one way are told one by one", () => {
  const { findings, parts } = told(design("UUID", "TEXT", "UUID", "INT"), { "db/001.sql": made });
  expect([findings.length, parts]).toEqual([2, 0]);
});

const indexes = ["boats(name)", "boats(owner_id)", "berths(boat_id)", "berths(depth)"];

test("indexes of which none is made are one finding", () => {
  const text = (names: readonly string[]): string =>
    `${design("TEXT", "TEXT", "TEXT", "INT")}\n## Indexes\n\n\`\`\`sql\n${names.map((on, i) => `CREATE INDEX i${i} ON ${on};\n`).join("")}\`\`\`\n`;
  expect(told(text(indexes), { "db/001.sql": made }).findings).toEqual([
    "No schema or migration here makes 4 indexes of the design: i0, i1, i2 and i3.",
  ]);
  expect(told(text(indexes.slice(1)), { "db/001.sql": made }).findings).toHaveLength(3);
});

test("files of one section that are not there are one finding, one whose name is misspelt is told by itself", () => {
  const text = `# Harbour

**Status:** Implemented

## Components

Tides are in \`src/tides.ts\`, in \`src/moon.ts\`, \`src/sun.ts\`, \`src/ebb.ts\` and \`src/flood.ts\`; boats in \`src/boat.ts\`.

## Deployment

See \`ops/run.sh\`.
`;
  expect(told(text, { "src/tides.ts": "", "src/boats.ts": "", "ops/stop.sh": "" }).findings).toEqual([
    'The repository lacks 4 of the 6 files and folders of the design under "Components": src/moon.ts, src/sun.ts, src/ebb.ts and src/flood.ts.',
    "There is no src/boat.ts in the repository; src/boats.ts is there.",
    "There is no ops/run.sh in the repository.",
  ]);
});

test("errors that no source has are one finding, under whatever headings they are listed", () => {
  const error = (code: string): string => `### ${code}: Refused\n\nHTTP 409.\n`;
  const text = `# Harbour\n\n**Status:** Implemented\n\n## Error Handling\n\n${["TIDE_101", "TIDE_103", "TIDE_104"].map(error).join("\n")}\n## Errors of berths\n\n${["BERTH_201", "BERTH_202"].map(error).join("\n")}`;
  expect(
    told(text, { "src/errors.ts": 'export const errors = { TIDE_101: { status: 409, message: "No." } };\n' }).findings,
  ).toEqual(["No source file here has 4 errors of the design: TIDE_103, TIDE_104, BERTH_201 and BERTH_202."]);
});

test("a document that much of what it tells has left behind says so in one finding, however many sections tell it", () => {
  const routes = `import express from "express";\nconst app = express();\napp.get("/api/tides", show);\napp.get("/api/tides/:id", show);\n`;
  const site = { "package.json": '{"dependencies":{"express":"5"}}', "src/app.js": routes };
  const text = (count: number): string =>
    `# Harbour\n\n**Status:** Implemented\n\n## API\n\n- \`GET /api/tides\`\n- \`GET /api/tides/:id\`\n\n${[
      "boats",
      "berths",
      "crews",
      "cranes",
      "quays",
      "nets",
    ]
      .slice(0, count)
      .map((name) => `### ${name}\n\n- \`POST /${name}/all\`\n`)
      .join("\n")}`;
  expect(told(text(6), site).findings).toEqual([
    "No route of the code serves 6 endpoints: POST /boats/all, POST /berths/all, POST /crews/all, POST /cranes/all, POST /quays/all and POST /nets/all.",
  ]);
  expect(told(text(5), site).findings).toHaveLength(5);
});

test("what a running API does not serve is told of it, and not of the code", () => {
  const names = ["berths", "crews", "cranes", "quays"];
  const operation = { get: { responses: { 200: { description: "all of them" } } } };
  const document = JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Harbour", version: "1" },
    paths: { "/api/boats": operation, "/api/tides": operation },
  });
  const api = surveyOfApi(document, "http://harbour.test/openapi.json") as Survey;
  const text = `# Harbour\n\n**Status:** Implemented\n\n## API\n\n| Method | Path |\n| --- | --- |\n${["boats", "tides", ...names].map((name) => `| GET | \`/api/${name}\` |\n`).join("")}`;
  expect(told(text, {}, [api]).findings).toEqual([
    'No operation of http://harbour.test/openapi.json serves 4 endpoints under "API": GET /api/berths, GET /api/crews, GET /api/cranes and GET /api/quays.',
  ]);
});

test("endpoints whose paths differ in one and the same segment are one finding with one mend", () => {
  const routes = (base: string): string =>
    `import express from "express";\nconst app = express();\n${["/", "/:id", "/:id/crew"].map((path) => `app.get("/api/${base}${path}", show);\n`).join("")}app.get("/api/tides", show);\n`;
  const text =
    "# Harbour\n\n**Status:** Implemented\n\n## API\n\n| Method | Path |\n| --- | --- |\n| GET | `/api/boats` |\n| GET | `/api/boats/:id` |\n| GET | `/api/boats/:id/crew` |\n| GET | `/api/tides` |\n";
  const site = (base: string) => ({ "package.json": '{"dependencies":{"express":"5"}}', "src/app.js": routes(base) });
  expect(told(text, site("boat"))).toEqual({
    findings: [
      "No route of the code serves 3 endpoints, since the code has `boat` where the design has `boats`: GET /api/boats, GET /api/boats/:id and GET /api/boats/:id/crew.",
    ],
    fixes: ["Write GET /api/boat, and 2 more alike"],
    edits: [3],
    parts: 2,
  });
  expect(told(text, site("boats")).findings).toEqual([]);
});

test("plans of one section that are there by now are one finding", () => {
  const text = "# Harbour\n\n## Components\n\nTo come:\n\n- `src/a.ts` (planned)\n- `src/b.ts` (planned)\n";
  const { surveys } = surveySite(surveyors, memorySite({ "src/a.ts": "", "src/b.ts": "" }));
  const { claims } = verify([pathDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  expect(claims.map(({ verdict, message, partOf }) => [verdict, partOf === null ? message : "part"])).toEqual([
    ["fulfilled", '2 things that are planned under "Components" are there now: src/a.ts and src/b.ts.'],
    ["fulfilled", "part"],
  ]);
});

test("versions that were written down at one time are one finding, and so are names all over a document", () => {
  const manifest = { "package.json": '{ "dependencies": { "express": "5.0.0", "zod": "4.0.0", "react": "19.0.0" } }' };
  const versions = "# Harbour\n\n## Dependencies\n\n- express 4.1.0\n- zod 3.2.0\n- react 18.1.0\n";
  expect(told(versions, manifest).findings).toEqual([
    "3 dependencies have other versions than the design tells: express is 4.1.0 in the design, 5.0.0 in package.json:1; zod is 3.2.0 in the design, 4.0.0 in package.json:1; react is 18.1.0 in the design, 19.0.0 in package.json:1.",
  ]);
  const paths = ["a", "b", "c", "d"].map((name) => `## Part ${name}\n\nSee \`src/${name}.ts\` and \`src/main.ts\`.\n`);
  expect(told(`# Harbour\n\n${paths.join("\n")}`, { "src/main.ts": "" }).findings).toEqual([
    "The repository lacks 4 of the 5 files and folders of the design: src/a.ts, src/b.ts, src/c.ts and src/d.ts.",
  ]);
});

test("what a draft plans all over and is there is told once", () => {
  const list = (title: string, ...names: string[]): string =>
    `## ${title}\n\n${names.map((name) => `- \`src/${name}.ts\`\n`).join("")}\n`;
  const files = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`src/${name}.ts`, "export {};\n"]));
  const read = (text: string): readonly string[] => {
    const { surveys } = surveySite(surveyors, memorySite(files, parseScript));
    const { claims } = verify(
      [pathDrift],
      linkDesign([readDocument("design.md", `# Harbour\n\n**Status:** Draft\n\n${text}`)]),
      { surveys },
    );
    return claims
      .filter(({ verdict, partOf }) => verdict === "fulfilled" && partOf === null)
      .map(({ message }) => message);
  };
  expect(read(list("Data", "a", "b") + list("Errors", "c") + list("Security", "d"))).toEqual([
    "4 things that are planned in this document are there now: src/a.ts, src/b.ts, src/c.ts and src/d.ts.",
  ]);
  expect(read(list("Data", "a", "b") + list("Errors", "c"))).toEqual([
    '2 things that are planned under "Data" are there now: src/a.ts and src/b.ts.',
    "src/c.ts is planned, and is there now.",
  ]);
});

test("tables that each have a heading of their own are told in one sentence where many are not there", () => {
  const tables = ["boats", "berths", "cranes", "lamps", "ropes", "tides"];
  const text = `# Harbour\n\n**Status:** Implemented\n\n## Database Design\n\n${tables
    .map((name) => `### ${name}\n\n| Column | Type |\n| --- | --- |\n| id | text |\n`)
    .join("\n")}`;
  expect(told(text, { "db/001.sql": made }).findings).toEqual([
    "No schema or migration here makes 4 tables: cranes, lamps, ropes and tides.",
  ]);
});

test("databases that are others than the design lists have no other versions", () => {
  const listed =
    "# Harbour\n\n**Status:** Implemented\n\n## Dependencies\n\n| Dependency | Use |\n| --- | --- |\n| MySQL | boats |\n| SQLite | berths |\n| SQL Server | cranes |\n";
  const { findings } = told(listed, { "go.mod": "module harbour\ngo 1.22\nrequire github.com/lib/pq v1.10.9\n" });
  expect(findings.map((message) => message.slice(0, 24))).toEqual([
    "The database is MySQL in",
    "The database is SQLite i",
    "The database is SQL Serv",
  ]);
});

test("entries of one tree that stand elsewhere are one finding", () => {
  const text = (...names: string[]): string =>
    `# Harbour\n\n## Layout\n\n\`\`\`\nsrc/\n├── main.ts\n├── door.ts\n├── key.ts\n├── light.ts\n${names.map((name) => `├── ${name}.ts\n`).join("")}\`\`\`\n`;
  const files = {
    "src/main.ts": "",
    "src/door.ts": "",
    "src/key.ts": "",
    "src/light.ts": "",
    "src/tides/boat.ts": "",
    "src/tides/crew.ts": "",
    "src/tides/pier.ts": "",
  };
  expect(told(text("boat", "crew", "pier"), files)).toEqual({
    findings: [
      '3 files and folders are not where the design draws them under "Layout": src/boat.ts is src/tides/boat.ts; src/crew.ts is src/tides/crew.ts; src/pier.ts is src/tides/pier.ts.',
    ],
    fixes: ["Write src/tides/boat.ts instead of src/boat.ts, and 2 more alike"],
    edits: [3],
    parts: 2,
  });
  expect(told(text("boat", "crew"), files).findings).toHaveLength(2);
});
