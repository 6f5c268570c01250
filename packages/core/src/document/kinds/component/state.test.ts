import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const statesIn = (text: string): string[] =>
  statedIn("component", text).map(({ name, state }) => `${name}: ${state ?? "as the design"}`);

test("the cell that names a part says its state", () => {
  const rows = [
    "API | serves",
    "~~Old Importer~~ | imports",
    "Search (planned) | finds",
    "Mailer (deprecated) | mails",
  ];
  const table = ["Component | Responsibility", "--- | ---", ...rows].map((row) => `| ${row} |`).join("\n");
  expect(statesIn(`## Components\n\n${table}\n`)).toEqual([
    "API: as the design",
    "Old Importer: removed",
    "Search: planned",
    "Mailer: deprecated",
  ]);
});

test.each([
  ["(planned)\nIt reports.", "planned"],
  ["*(planned for v2)*", "planned"],
  ["<!-- when? -->\n\n(removed)", "removed"],
  ["(see below)", "as the design"],
  ["It reports (planned for v2).\n\nAlways.", "as the design"],
  ["**Status:** Planned", "planned"],
  ["**Owner:** Ann\n**Status:** 🚧 In progress", "planned"],
  ["status: pending", "as the design"],
  ["Status: pending, paid", "as the design"],
])("the first words below a heading say the state of the part: %s", (words, state) => {
  expect(statesIn(`## Components\n\n### Report Service\n\n${words}\n\nIt reports.\n`)).toEqual([
    `Report Service: ${state}`,
  ]);
});

test("what is said below a heading holds for all that stands there", () => {
  const endpoints = (words: string) =>
    statedIn("endpoint", `## API\n\n### Reports\n\n${words}\n\n#### GET /reports\n\nLists them.\n`).map(
      ({ state }) => state,
    );
  expect(endpoints("**Status:** not started")).toEqual(["planned"]);
  expect(endpoints("Status: 200 OK")).toEqual([null]);
});

test("a quote right below a heading says the state of the part", () => {
  const text = (quote: string) => `## Components\n\n### Report Service\n\n> ${quote}\n\nIt reports.\n`;
  expect(statesIn(text("**Deprecated**: to be taken out in v3."))).toEqual(["Report Service: deprecated"]);
  expect(statesIn(text("Reports are deprecated: read the shelf."))).toEqual(["Report Service: as the design"]);
  expect(statesIn(text("**TODO**: say who reads them."))).toEqual(["Report Service: as the design"]);
});
