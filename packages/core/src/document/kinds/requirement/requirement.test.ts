import { expect, it } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

it("reads requirements and where they are cited", () => {
  const text =
    "## Requirements\n\n### Requirement 1: Search\n\n#### Acceptance Criteria\n\n1. WHEN asked THEN answer\n2. Fast\n\n## Design\n\n**Validates: Requirements 1.2**";
  const found = statedIn("requirement", text);
  expect(found.map(({ facts, statements }) => [facts.id, statements.length])).toEqual([
    ["1", 1],
    ["1.1", 1],
    ["1.2", 2],
  ]);
});

it("reads lines and bullets that begin with the number of a requirement, where requirements are told", () => {
  const idsIn = (text: string) => statedIn("requirement", text).map(({ facts }) => facts.id);
  expect(idsIn("## Requirement 1: Search\n\n1.1 A reader asks.\n1.2 The shelf answers.")).toEqual(["1", "1.1", "1.2"]);
  expect(idsIn("## Requirements\n\n- 2.1 A reader pays\n- 2.2 Nobody pays twice")).toEqual(["2.1", "2.2"]);
  const short = (title: string) => `## ${title}\n\n- **R-3**: Mails are sent\n- **R-4**: Nobody pays twice`;
  expect(idsIn(short("Requirements"))).toEqual(["R-3", "R-4"]);
  expect(statedIn("risk", short("Requirements"))).toEqual([]);
  expect([idsIn(short("Risks")), statedIn("risk", short("Risks")).length]).toEqual([[], 2]);
  expect(idsIn("## Versions\n\n1.1 is out.\n1.2 comes in May.")).toEqual([]);
});

it("reads what is cited as a whole, and from one to another", () => {
  const citedIn = (words: string) =>
    linkDesign([readDocument("tasks.md", `## Tasks\n\n- ${words}`)]).dangling.map(({ name }) => name);
  expect(citedIn("_Requirements: 1.1, 3_")).toEqual(["1.1", "3"]);
  expect(citedIn("_Requirements: 2 and 4_")).toEqual(["2", "4"]);
  expect(citedIn("Requirements: 1.2 - 1.5, 2")).toEqual(["1.2", "1.3", "1.4", "1.5", "2"]);
  expect(citedIn("Validates requirements FR-2 to FR-4.")).toEqual(["FR-2", "FR-3", "FR-4"]);
  expect(citedIn("Requirements: 1.2-3.1")).toEqual(["1.2", "3.1"]);
  expect(citedIn("Requirements: 16 GB of memory, 1.2 of them free")).toEqual(["1.2"]);
  expect(citedIn("Covers: 1.2 of the 30 cases")).toEqual(["1.2"]);
  const many = Array.from({ length: 90 }, (_, i) => `7.${i + 1}`);
  expect(citedIn(`Validates: Requirements ${many.join(", ")}`)).toEqual(many);
});
