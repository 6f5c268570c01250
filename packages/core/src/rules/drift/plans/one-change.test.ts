import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { columnDrift } from "../column-drift.ts";
import { entityDrift } from "../entity-drift.ts";
import { fieldDrift } from "../field-drift.ts";
import { isOfOneChange } from "../../query/one-change.ts";
import { verify } from "../verify.ts";

const files = {
  "db/001.sql": "CREATE TABLE berths (id int PRIMARY KEY, depth int, length int, taken boolean);\n",
  "src/Tide.java": "public enum Tide { LOW, HIGH, SLACK }\n",
  "src/vessel.ts":
    'export interface Vessel { name: string; flag: string; draught: number; state: "moored" | "at-sea" | "sold" }\n' +
    "export interface Jetty { berth: string; since: string; keeper: string }\n",
};
const design = `# Berths
**Status:** Implemented

## Database Design

| Column | Type |
| --- | --- |
| id | int |
| depth | int |
| length | int |

~~~java
enum Tide { LOW, HIGH, NEAP }
~~~
`.replace("| Column", "### berths\n\n| Column");

const wrong = (name: string): readonly string[] => {
  const { surveys } = surveySite(surveyors, memorySite({ ...files, [name]: design }));
  return verify([columnDrift, entityDrift], linkDesign([readDocument(name, design)]), { surveys })
    .claims.filter(({ verdict }) => verdict === "contradicted" || verdict === "undocumented")
    .map(({ message }) => message);
};

test("a design of the whole is told of what it leaves out", () => {
  expect(wrong("docs/design.md")).toEqual([
    "Tide in src/Tide.java:1 has no NEAP, and has SLACK, which the design does not list.",
    "berths has a column taken (boolean) in db/001.sql:1 that the design does not list.",
  ]);
});

const vessels = (states: string): string => `# Vessels
**Status:** Implemented

## Data Model

~~~typescript
interface Vessel { name: string; flag: string; draught: number; state: ${states} }
interface Mooring { berth: string; since: string }
interface Pier { berth: string; since: string; keeper: string }
~~~
`;

const told = (name: string, design: string): readonly string[] => {
  const { surveys } = surveySite(surveyors, memorySite({ ...files, [name]: design }));
  return verify([entityDrift, fieldDrift], linkDesign([readDocument(name, design)]), { surveys })
    .claims.filter(({ verdict }) => verdict === "contradicted" || verdict === "missing")
    .map(({ message }) => message);
};

test("a type that is sketched in a document of one change is missed only where it is there by another name", () => {
  const design = vessels('"moored" | "at-sea" | "sold"');
  const pier = "No code here declares Pier; did you mean Jetty (src/vessel.ts:2)?";
  expect(told("docs/design.md", design)).toEqual(["No code here declares Mooring.", pier]);
  expect(told("specs/014-vessels/data-model.md", design)).toEqual([pier]);
  expect(told(".kiro/specs/vessels/design.md", design)).toEqual([pier]);
});

test("values that a series of changes has added since are no news, and those that are gone are", () => {
  const added = vessels('"moored" | "at-sea"');
  const gone = vessels('"moored" | "lost"');
  const of = (said: string): string =>
    `Vessel.state is ${said} in the design, "moored" | "at-sea" | "sold" in src/vessel.ts:1.`;
  const contradicted = (name: string, design: string): readonly string[] =>
    told(name, design).filter((message) => message.startsWith("Vessel"));
  expect(contradicted("specs/014-vessels/data-model.md", added)).toEqual([]);
  expect(contradicted("specs/014-vessels/data-model.md", gone)).toEqual([of('"moored" | "lost"')]);
  expect(contradicted(".kiro/specs/vessels/design.md", added)).toEqual([of('"moored" | "at-sea"')]);
});

test("a document of one change is told of what is not there alone", () => {
  expect(wrong("specs/014-berths/data-model.md")).toEqual(["Tide in src/Tide.java:1 has no NEAP."]);
});

test.each([
  ["docs/adr/0003-tides.md", true],
  ["rfcs/RFC-0042.md", true],
  ["openspec/changes/add-tides/design.md", true],
  ["tasks/tides.md", true],
  ["specs/tides/design.md", false],
  [".kiro/specs/tides/design.md", true],
  ["docs/plans/2026-02-09-tides-design.md", true],
  ["docs/plans/tides.md", false],
  [".kiro/steering/structure.md", false],
  ["docs/design-2024.md", false],
  ["docs/TIDE-142-berths/requirements.md", true],
  ["docs/tide-142/requirements.md", false],
])("%s: %s", (name, is) => expect(isOfOneChange(name)).toBe(is));
