import { expect, test } from "vitest";
import { statedIn } from "../testing.ts";

const columns = (items: string) =>
  statedIn(
    "column",
    `# Library\n\n## Data dictionary\n\n#### 📚 1. \`loans\`\n\n**About:** What was lent.\n\n${items}`,
  ).map(({ name, facts }) => [name, facts.type?.raw, facts.primaryKey]);

test("members with their keys before their names and their types in brackets, bold as a whole", () => {
  const items =
    "* **PK `id` (UUID):** Its own.\n* **FK `reader_id`:** Who.\n* **`day` (DATE):** When.\n* *Nota:* short.\n";
  expect(columns(items)).toEqual([
    ["id", "UUID", true],
    ["reader_id", undefined, undefined],
    ["day", "DATE", undefined],
  ]);
});

test("keys before names without marks, and where they point", () => {
  const items = "- PK id (uuid)\n- (FK) reader_id -> readers\n- day (date)\n";
  expect(columns(items).map(([name]) => name)).toEqual(["id", "reader_id", "day"]);
  const text = `# Library\n\n## Database\n\n### loans\n\n${items}\n### readers\n\n- PK id (uuid)\n- name (text)\n`;
  expect(statedIn("foreign-key", text)).toHaveLength(1);
  expect(statedIn("index", text)).toEqual([]);
});

test("a type behind a bracket that tells of keys alone", () => {
  const items = "- id (PK): INTEGER\n- reader_id (FK, unique): UUID - who\n- day: DATE\n";
  expect(columns(items)).toEqual([
    ["id", "INTEGER", true],
    ["reader_id", "UUID", undefined],
    ["day", "DATE", undefined],
  ]);
});
