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

test("a quote right below a heading says the state of the part", () => {
  const text = (quote: string) => `## Components\n\n### Report Service\n\n> ${quote}\n\nIt reports.\n`;
  expect(statesIn(text("**Deprecated**: to be taken out in v3."))).toEqual(["Report Service: deprecated"]);
  expect(statesIn(text("Reports are deprecated: read the shelf."))).toEqual(["Report Service: as the design"]);
});
