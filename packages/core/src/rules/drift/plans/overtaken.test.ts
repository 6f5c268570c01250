import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { supersedesIn } from "../../../survey/supersedes-in.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { fieldDrift } from "../field-drift.ts";
import { pathDrift } from "../path-drift.ts";
import { verify } from "../verify.ts";

const design = "# Moorings\n\n## Components\n\nBuoys are in `src/buoy.ts`, chains in `src/chain.ts`.\n";

function told(name: string, files: readonly string[], text = design, later = "export {};\n") {
  const site = memorySite(Object.fromEntries(["src/buoy.ts", ...files].map((path) => [path, later])));
  const { surveys } = surveySite(surveyors, site);
  const { claims, notes } = verify([pathDrift], linkDesign([readDocument(name, text)]), {
    surveys,
    supersedesOf: supersedesIn(site),
  });
  return {
    verdicts: claims.map(({ verdict }) => verdict),
    messages: claims.map(({ message }) => message),
    notes: notes.map(({ message }) => message),
  };
}

const [first, second, third] = ["001-buoys", "002-chains", "003-winches"].map((name) => `specs/${name}/spec.md`) as [
  string,
  string,
  string,
];

test("what differs from a change that others followed is not checkable, and counted once", () => {
  const { verdicts, messages, notes } = told("specs/001-buoys/data-model.md", [first, second, third]);
  expect(verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(messages[1]).toBe(
    "There is no src/chain.ts in the repository. This was told before 2 other changes, which may have meant it.",
  );
  expect(notes).toEqual([
    "specs/001-buoys/data-model.md tells of a change that 2 other changes followed: 1 of the 2 things looked for is still as it says. Give it a status that says that it is built to have each difference reported.",
  ]);
});

test.each([
  ["the last change", "specs/003-winches/data-model.md", [first, second, third], design],
  ["a numbered chapter", "specs/001-buoys/model.md", ["specs/001-buoys/api.md", "specs/002-chains/api.md"], design],
  [
    "one that says that it is built",
    "specs/001-buoys/model.md",
    [first, second],
    design.replace("\n", "\n\n**Status:** Implemented\n"),
  ],
])("%s is held to what it says", (_, name, files, text) => {
  expect(told(name, files, text)).toMatchObject({ verdicts: ["confirmed", "missing"], notes: [] });
});

const record = "docs/adr/0014-moor-by-buoys.md";

test("what differs from a record is not checkable where a later one beside it says that it supersedes it", () => {
  const later = "docs/adr/0021-moor-by-piles.md";
  const { verdicts, messages, notes } = told(
    record,
    [later],
    design,
    "# Piles\n\nSupersedes: [ADR-0014](./0014-x.md)\n",
  );
  expect(verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(messages[1]).toBe(
    "There is no src/chain.ts in the repository. This was told before docs/adr/0021-moor-by-piles.md, which may have meant it.",
  );
  expect(notes).toEqual([
    "docs/adr/0014-moor-by-buoys.md is superseded by docs/adr/0021-moor-by-piles.md, which says so: 1 of the 2 things looked for is still as it says. Say so in its status too.",
  ]);
});

test.each([
  ["an earlier one", "docs/adr/0013-anchors.md", "Supersedes: ADR-0014"],
  ["one of another folder", "docs/rfc/0021-piles.md", "Supersedes: 0014"],
  ["one that supersedes another", "docs/adr/0021-piles.md", "Supersedes: ADR-0012"],
])("a record that is not superseded is left as it was written, beside %s", (_, later, says) => {
  const { verdicts, messages, notes } = told(record, [later], design, `# Piles\n\n${says}\n`);
  expect(verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(messages[1]).toBe(
    "There is no src/chain.ts in the repository. This was told when it was decided, and a later decision may have meant it.",
  );
  expect(notes).toEqual([
    "docs/adr/0014-moor-by-buoys.md records a decision, and a record is left as it was written: 1 of the 2 things looked for is still as it says. Supersede it where it no longer holds; describe what stands in a document of its own to have each difference reported.",
  ]);
});

const there = "docs/adr/0014-moor-by-buoys.md records a decision, and a record is left as it was written: ";

const linking = `${design}\nWhy is told in [ropes](../ropes.md).\n`;

test.each([
  ["a record", record, []],
  ["a proposal", "rfcs/buoys.md", ["rfcs/buoys.md", "rfcs/piles.md", "rfcs/masts.md"]],
])("of %s a link is told that leads nowhere, and no file that is not there", (_, name, files) => {
  expect(told(name, [...files, "src/moor/chain.ts"], linking).verdicts).toEqual([
    "confirmed",
    "uncheckable",
    "missing",
  ]);
});

test("what is not told of a record is counted", () => {
  const { notes } = told(record, [], linking);
  expect(notes).toEqual([expect.stringContaining(`${there}1 of the 3 things looked for is still as it says.`)]);
});

test.each(["Superseded", "Deprecated", "Rejected"])("of a document that is %s nothing is told", (status) => {
  const text = `${design.replace("\n", `\n\n**Status:** ${status}\n`)}\nWhy is told in [ropes](ropes.md).\n`;
  const { verdicts, notes } = told("docs/moorings.md", ["src/Chain.ts"], text);
  expect(verdicts).not.toContain("missing");
  expect(verdicts).not.toContain("contradicted");
  expect(notes).toEqual([]);
});

test("a numbered page that tells of a decision is a record wherever it lies", () => {
  const text = `${design}\n## Context\n\nTide.\n\n## Decision\n\nBuoys.\n`;
  expect(told("docs/design/0014-buoys.md", [], text).verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(told("docs/design/buoys.md", [], text).verdicts).toEqual(["confirmed", "missing"]);
});

test("a record in a folder of its own among the others is one", () => {
  expect(told("docs/adr/gaps/0014-moor-by-buoys.md", []).verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(told("docs/adr/a/b/c/0014-moor-by-buoys.md", []).verdicts).toEqual(["confirmed", "missing"]);
});

test("a member of a structure that a record sketches is not told", () => {
  const site = memorySite({
    "src/buoy.ts": "export interface Buoy {\n  id: string;\n  weight: number;\n  colour: string;\n}\n",
  });
  const { surveys } = surveySite(surveyors, site);
  const fields = "  id: string;\n  weight: number;\n  colours: string;\n  sunkAt: string;";
  const text = `# Moorings\n\n## Data Model\n\n\`\`\`ts\ninterface Buoy {\n${fields}\n}\n\`\`\`\n`;
  const of = (name: string) =>
    verify([fieldDrift], linkDesign([readDocument(name, text)]), { surveys }).claims.flatMap(({ kind, verdict }) =>
      kind === "field" ? [verdict] : [],
    );
  expect(of(record)).toEqual(["confirmed", "confirmed", "uncheckable", "uncheckable"]);
  expect(of("docs/moorings.md")).toEqual(["confirmed", "confirmed", "missing", "missing"]);
});

test("a record that says that it is built is left as it was written too", () => {
  const built = design.replace("\n", "\n\n**Status:** Implemented\n");
  expect(told(record, [], built).verdicts).toEqual(["confirmed", "uncheckable"]);
});

test("what differs from an earlier version of a folder of documents is not checkable", () => {
  const { verdicts, notes } = told("docs/v1/parts.md", ["docs/v2/parts.md", "docs/v1.5/parts.md"]);
  expect(verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(notes).toEqual([
    "docs/v1/parts.md is of an earlier version than docs/v2: 1 of the 2 things looked for is still as it says. Move it to an archive where the later one took its place.",
  ]);
});

test.each([
  ["the latest version", "docs/v2/parts.md", ["docs/v1/parts.md", "docs/v1.5/parts.md"]],
  ["a version that holds no documents", "docs/v1/parts.md", ["docs/v2/parts.png"]],
  ["a version of an interface", "api/v1/parts.md", ["api/v2/parts.md"]],
  ["versions elsewhere", "docs/v1/parts.md", ["vendor/docs/v2/parts.md"]],
])("%s is held to what it says beside others", (_, name, files) => {
  expect(told(name, files)).toMatchObject({ verdicts: ["confirmed", "missing"], notes: [] });
});

test("what differs from a document that is called after a day is not checkable where others of later days lie beside it", () => {
  const name = "docs/notes/2026-03-21-buoys-design.md";
  const { verdicts, notes } = told(name, ["docs/notes/2026-03-20-piles.md", "docs/notes/masts-2026-04-02.md"]);
  expect(verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(notes).toEqual([
    `${name} is of the day in its name, and another document of later days lies beside it: 1 of the 2 things looked for is still as it says. Describe what stands in a document of its own to have each difference reported.`,
  ]);
  const built = design.replace("\n", "\n\n**Status:** Implemented\n");
  expect(told(name, ["docs/notes/20260402/masts.md"], built).verdicts).toEqual(["confirmed", "uncheckable"]);
});

test.each([
  ["the last of them", "docs/notes/2026-03-21-buoys-design.md", ["docs/notes/2026-03-20-piles.md"]],
  ["one of another folder", "docs/notes/2026-03-21-buoys-design.md", ["docs/logs/2026-04-02.md"]],
  ["one beside migrations", "db/2026-03-21-buoys-design.md", ["db/20260402101500_masts.md"]],
])("%s is held to what it says of that day", (_, name, files) => {
  expect(told(name, files).verdicts).toEqual(["confirmed", "missing"]);
});
