import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { pathDrift } from "../path-drift.ts";
import { verify } from "../verify.ts";

const words = "Boats are moored by whoever comes by, and nobody is asked. ".repeat(80);

/** What is told of a document with `here` files that are there and `gone` that are not, nor anything like them. */
function told(here: number, gone: number, { long = true, head = "", link = false } = {}) {
  const files = Array.from({ length: here }, (_, i) => `src/boats/buoy${i}.ts`);
  const absent = Array.from({ length: gone }, (_, i) => `src/boats/quay-wall-${i}.ts`);
  const named = [...files, ...absent].map((path) => (link ? `- [one](../${path})` : `- \`${path}\``));
  const text = `# Boats\n${head}\n## Components\n\n${named.join("\n")}\n\n${long ? words : ""}\n`;
  const site = memorySite({ ...Object.fromEntries(files.map((path) => [path, "export {};\n"])), "src/boats/x.ts": "" });
  const { surveys } = surveySite(surveyors, site);
  const { claims, notes } = verify([pathDrift], linkDesign([readDocument("docs/boats.md", text)]), { surveys });
  return {
    missing: claims.filter(({ verdict, partOf }) => verdict === "missing" && partOf === null).length,
    notes: notes.map(({ message }) => message),
  };
}

test("of a long document of which little is here, what is not may be of others", () => {
  const { missing, notes } = told(2, 2);
  expect(missing).toBe(0);
  expect(notes).toEqual([
    "Of what docs/boats.md names 2 are here, and 2 are not: it may tell of others, or of what is yet to be. Give it a status that says that it is built to have each absence reported.",
  ]);
});

test.each<[string, number, number, Parameters<typeof told>[2]]>([
  ["a short one", 2, 2, { long: false }],
  ["one that says that it is built", 2, 2, { head: "\n**Status:** Implemented\n" }],
  ["one of which much is here", 12, 3, {}],
  ["one of which hardly any file is not", 8, 2, {}],
  ["links", 2, 2, { link: true }],
])("%s is held to what it says", (_, here, gone, how) => {
  const { missing, notes } = told(here, gone, how);
  expect(missing).toBeGreaterThan(0);
  expect(notes).toEqual([]);
});
