import { expect, test } from "vitest";
import type { Body } from "../syntax/section.ts";
import type { Context } from "./context.ts";
import { SectionMemory } from "./memory.ts";
import { readDocument } from "./read.ts";
import { Collector } from "./reading.ts";

const body: Body = { text: "Words.\n", heading: null, blocks: [] };
const context: Context = {
  profile: "plain",
  language: "en",
  opens: [],
  subjects: [],
  chapters: ["risks"],
  depth: 1,
  path: ["Design", "Risks"],
  state: null,
  basePath: null,
  besideBase: [],
  access: null,
  exempted: [],
};

test("a section is known again in a context of the same values, and in no other", () => {
  const memory = new SectionMemory();
  const reading = new Collector();
  memory.keep(body, context, reading);
  expect(memory.recall(body, { ...context, chapters: ["risks"], path: ["Design", "Risks"] })).toBe(reading);
  const others: Partial<Context>[] = [
    { profile: "tdd" },
    { depth: 2 },
    { chapters: [] },
    { chapters: ["risks", "security"] },
    { path: ["Design", "Other Risks"] },
    { state: "planned" },
    { basePath: "/api" },
    { access: "a token" },
    { exempted: ["/health"] },
  ];
  for (const other of others) expect(memory.recall(body, { ...context, ...other })).toBeUndefined();
  expect(memory.recall({ ...body }, context)).toBeUndefined();
});

test("a document is known again by its text and habit, whatever its name, until there is too much to remember", () => {
  const memory = new SectionMemory(100);
  const text = "# Shop\n\n## Risks\n\n- **Vendor lock-in**\n";
  const first = readDocument("a.md", text, { memory });
  const again = readDocument("b.md", text, { memory });
  expect(again).toEqual(readDocument("b.md", text));
  expect(again.markdown).toBe(first.markdown);
  expect(readDocument("a.md", text, { memory, profile: "kiro" })).toEqual(
    readDocument("a.md", text, { profile: "kiro" }),
  );
  for (const other of ["A", "B", "C"]) readDocument("c.md", `${other.repeat(60)}\n`, { memory });
  expect(memory.recallDocument(text, undefined)).toBeUndefined();
});
