import { contractFiles } from "@asbuilt/core/survey/testing/contract-files";
import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { configSchemaText } from "../src/config-schema.ts";
import { asbuilt, built, design, folderWith, waiverWithoutReason } from "./asbuilt.ts";

const schema = (name: string) => readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), "utf8");
const validator = (name: string) =>
  new Ajv({ allowUnionTypes: true, allErrors: true }).compile(JSON.parse(schema(name)));

const rich = `---
status: draft
---
# Orders

## Components

\`\`\`mermaid
flowchart LR
  A[Order Service] -->|places| B[(Orders)]
\`\`\`

## API Specifications

| Method | Path | Description |
| ------ | ---- | ----------- |
| GET | /orders/{id} | One order |

## Risks

| Risk | Mitigation |
| ---- | ---------- |
| Lock-in | none |

![a picture](picture.png)
`;

test("a reading is what its schema says, of one document and of several", () => {
  const folder = folderWith({ "a.md": rich, "b.md": design });
  const validate = validator("reading");
  const one = JSON.parse(asbuilt(folder, ["read", "a.md", "--format", "json"]).out);
  const several = JSON.parse(asbuilt(folder, ["read", "a.md", "b.md", "--format", "json"]).out);
  expect(validate(one), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(several), JSON.stringify(validate.errors)).toBe(true);
  expect([one.document, several.length]).toEqual(["a.md", 2]);
  expect(one.sections.map(({ line }: { line: number }) => line)).toEqual([4, 6, 13, 19]);
});

test("what check finds is what its schema says", () => {
  const folder = folderWith({
    "a.md": rich + waiverWithoutReason,
    "b.md": design + waiverWithoutReason,
    "known.json": '{"format":1,"findings":[{"rule":"waiver","document":"b.md","element":"waiver:waiver","count":2}]}',
  });
  const validate = validator("check");
  const report = JSON.parse(
    asbuilt(folder, ["check", "a.md", "b.md", "c.md", "--baseline", "known.json", "--format", "json"]).out,
  );
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect([report.summary.accepted, report.gone.length, report.unseen.length]).toEqual([1, 1, 1]);
});

test.each([
  ["the example", () => new URL("../../../examples/bookshop", import.meta.url).pathname],
  ["files that every surveyor reads", () => folderWith(contractFiles)],
])("a saved survey of %s is what its schema says", (_what, place) => {
  const folder = folderWith({});
  const { status } = asbuilt(place(), ["survey", "-o", join(folder, "survey.json")]);
  const validate = validator("survey");
  const saved = JSON.parse(readFileSync(join(folder, "survey.json"), "utf8"));
  expect(validate(saved), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  expect([status, saved.surveys.length > 10]).toEqual([0, true]);
});

test("the schema of the configuration is what the sources say", () => {
  expect(built).toBeTruthy();
  expect(schema("config")).toBe(configSchemaText);
});

test("SARIF outside any repository names files from where the program was started", () => {
  const folder = folderWith({ "docs/a.md": `# A\n\n[b](b.md)\n\n[c](#c)\n` });
  const log = JSON.parse(asbuilt(join(folder, "docs"), ["check", "a.md", "--format", "sarif"]).out);
  const places = log.runs[0].results.map(
    (one: { locations: { physicalLocation: { artifactLocation: unknown } }[] }) =>
      one.locations[0]!.physicalLocation.artifactLocation,
  );
  expect(places).toContainEqual({ uri: "a.md", uriBaseId: "%SRCROOT%" });
});

test("SARIF is what its own schema says, whatever there is to tell", () => {
  const outside = folderWith({ "other.md": design + waiverWithoutReason });
  const folder = folderWith({
    "asbuilt.yml": "baseline: known.json\n",
    "a b.md": rich + waiverWithoutReason,
    "b.md": `${design}\n<!-- asbuilt-ignore-file table-without-entity: it is a sketch -->\n`,
    "known.json": '{"format":1,"findings":[{"rule":"waiver","document":"b.md","element":"waiver:x","count":2}]}',
  });
  const other = join(outside, "other.md");
  const { out } = asbuilt(folder, ["check", "a b.md", "b.md", "missing.md", other, "--hints", "--format", "sarif"]);
  const log = JSON.parse(out);
  const {
    $schema: _,
    id: __,
    ...official
  } = JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    official,
  );
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);

  const uris = new Set(
    log.runs[0].results.map((result: { locations: { physicalLocation: { artifactLocation: unknown } }[] }) =>
      JSON.stringify(result.locations[0]!.physicalLocation.artifactLocation),
    ),
  );
  expect([...uris].toSorted()).toEqual(
    [
      { uri: "a%20b.md", uriBaseId: "%SRCROOT%" },
      { uri: "b.md", uriBaseId: "%SRCROOT%" },
      { uri: pathToFileURL(other).href },
    ].map((one) => JSON.stringify(one)),
  );
  expect(log.runs[0].results.at(-1)).toMatchObject({ ruleId: "waiver", baselineState: "absent" });
});
