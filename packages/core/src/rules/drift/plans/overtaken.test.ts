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
    "docs/adr/0014-moor-by-buoys.md records a decision, and a record is left as it was written: 1 of the 2 things looked for left no trace. Supersede it where it no longer holds, or give it a status that says that it is built to have each difference reported.",
  ]);
});

test("what a record tells of is told where it is there by another name", () => {
  const { messages, notes } = told(record, ["src/moor/chain.ts"]);
  expect(messages[1]).toBe("There is no src/chain.ts in the repository; src/moor/chain.ts is there.");
  expect(notes).toEqual([]);
});

test("a record in a folder of its own among the others is one", () => {
  expect(told("docs/adr/gaps/0014-moor-by-buoys.md", []).verdicts).toEqual(["confirmed", "uncheckable"]);
  expect(told("docs/adr/a/b/c/0014-moor-by-buoys.md", []).verdicts).toEqual(["confirmed", "missing"]);
});

test("a member that a record sketches and its structure lacks left no trace; one that is there by another name did", () => {
  const site = memorySite({
    "src/buoy.ts": "export interface Buoy {\n  id: string;\n  weight: number;\n  colour: string;\n}\n",
  });
  const { surveys } = surveySite(surveyors, site);
  const fields = ["id", "weight", "colours", "sunkAt"].map((name) => `  ${name}: string;`).join("\n");
  const text = `# Moorings\n\n## Data Model\n\n\`\`\`ts\ninterface Buoy {\n${fields.replace("weight: string", "weight: number")}\n}\n\`\`\`\n`;
  const of = (name: string) =>
    verify([fieldDrift], linkDesign([readDocument(name, text)]), { surveys }).claims.flatMap(({ kind, verdict }) =>
      kind === "field" ? [verdict] : [],
    );
  expect(of(record)).toEqual(["confirmed", "confirmed", "missing", "uncheckable"]);
  expect(of("docs/moorings.md")).toEqual(["confirmed", "confirmed", "missing", "missing"]);
});

test("a record that says that it is built is held to what it says", () => {
  const built = design.replace("\n", "\n\n**Status:** Implemented\n");
  expect(told(record, [], built)).toMatchObject({ verdicts: ["confirmed", "missing"], notes: [] });
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
