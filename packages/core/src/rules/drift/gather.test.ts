import { expect, test } from "vitest";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { surveyors } from "../../survey/list.ts";
import { surveySite } from "../../survey/run.ts";
import { memorySite } from "../../survey/testing/memory-site.ts";
import { columnDrift } from "./column-drift.ts";
import { fieldDrift } from "./field-drift.ts";
import { verify } from "./verify.ts";

/** What is told of a design: each finding, and those that are part of another. */
function told(text: string, files: Readonly<Record<string, string>>) {
  const { surveys } = surveySite(surveyors, memorySite(files));
  const { claims } = verify([columnDrift, fieldDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  const wrong = claims.filter(({ verdict }) => verdict === "missing" || verdict === "undocumented");
  return {
    findings: wrong.filter(({ partOf }) => partOf === null).map(({ message }) => message),
    parts: wrong.filter(({ partOf }) => partOf !== null).map(({ name, partOf }) => `${name} in ${partOf}`),
  };
}

test("what a table lacks, and what it has beyond its design, is one finding each", () => {
  const design = `# Works

**Status:** Implemented

## Database Design

All columns are listed.

\`\`\`sql
CREATE TABLE jobs (id int, machine text, speed text, shift time, feeder text, priority boolean);
\`\`\`
`;
  expect(told(design, { "db/001.sql": "CREATE TABLE jobs (id int, a int, b int, c int, d int, e int);" })).toEqual({
    findings: [
      "jobs (db/001.sql:1) has none of these 5 columns of the design: machine, speed, shift, feeder and priority.",
      "jobs has 5 columns that the design does not list: a, b, c, d and e.",
    ],
    parts: [
      ...["speed", "shift", "feeder", "priority"].map((name) => `jobs.${name} in column:jobs.machine`),
      ...["b", "c", "d", "e"].map((name) => `jobs.${name} in column:jobs.a`),
    ],
  });
});

test("two fields are told one by one, three in one finding", () => {
  const kept = ["id", "made", "state", "owner", "note", "plan", "cost", "due"];
  const design = (names: readonly string[]): string =>
    `# Works\n\n**Status:** Implemented\n\n## Data Model\n\n### Job\n\n| Field | Type |\n| --- | --- |\n${names.map((name) => `| ${name} | String |\n`).join("")}`;
  const code = {
    "src/Job.java": `public class Job {\n${kept.map((name) => `  private String ${name};\n`).join("")}}\n`,
  };
  const lone = told(design([...kept, "machine", "speed"]), code);
  expect([lone.findings.length, lone.parts]).toEqual([2, []]);
  expect(told(design([...kept, "machine", "speed", "shift"]), code)).toEqual({
    findings: ["Job (src/Job.java:1) has none of these 3 fields of the design: machine, speed and shift."],
    parts: ["speed", "shift"].map((name) => `Job.${name} in field:job.machine`),
  });
});
