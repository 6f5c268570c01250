import { expect, test } from "vitest";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { countedSentences } from "./counted-sentence.ts";

const counted = (chapter: string, text: string): string[] =>
  linkDesign([readDocument("design.md", `# Shop\n\n## ${chapter}\n\n${text}\n`)])
    .documents[0]!.sections.slice(-1)
    .flatMap(({ context }) => countedSentences(text, context).map(({ count, kinds }) => `${count} ${kinds.join(" ")}`));

test.each([
  ["Database Design", "Seven tables, named like the models.", ["7 table"]],
  ["Database Design", "The schema has three tables.", ["3 table"]],
  ["Database Design", "The models are in `schema.prisma`; there are three.", ["3 entity table"]],
  ["Database Design", "PostgreSQL holds 12 tables in all.", ["12 table"]],
  ["Deployment", "`compose.yaml` starts two services, `api` and `db`.", ["2 node"]],
  ["API Specifications", "The server has five endpoints (below `/api`).", ["5 endpoint"]],
])("of %s, %j says how many there are", (chapter, sentence, found) => {
  expect(counted(chapter, sentence)).toEqual(found);
});

test.each([
  ["Database Design", "Two tables are kept for ever."],
  ["Database Design", "There are two tables with a history."],
  ["Database Design", "The schema has two other tables."],
  ["Database Design", "The migration makes three new tables."],
  ["Database Design", "At least two tables, it seems."],
  ["Deployment", "Two services need a queue."],
  ["Deployment", "It runs three instances."],
  ["API Specifications", "An order has three lines."],
])("of %s, %j says nothing of all", (chapter, sentence) => {
  expect(counted(chapter, sentence)).toEqual([]);
});
