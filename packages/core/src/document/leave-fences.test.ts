import { expect, test } from "vitest";
import { readDocument } from "./read.ts";

const unread = (text: string): string[] =>
  readDocument("design.md", `# Shop\n\n## Deployment\n\n${text}`).unread.map(({ what, why }) => `${what}: ${why}`);

const plain = "plain block: it names no language, and nothing of a known kind was found in it";

test("a plain block in which nothing was read is said to be unread, one that holds something is not", () => {
  expect(unread("```\nDB_HOST    where it listens\nDB_SIZE    how large it may be\n```\n")).toEqual([plain]);
  expect(unread("- as in\n\n  ```text\n  till open\n  ```\n")).toEqual([plain]);
  expect(unread("```\nGET /tills\n```\n\n```\nsrc/\n├── till.ts\n└── stock.ts\n```\n")).toEqual([]);
  expect(unread("```bash\nmake till\n```\n\n```json\n{}\n```\n")).toEqual([]);
});

test("a diagram in which nothing was read is said to be unread", () => {
  expect(unread("```mermaid\nstateDiagram-v2\n  [*] --> Open\n  Open --> Closed\n```\n")).toEqual([
    "state diagram: states and what leads from one to another are not held against anything",
  ]);
  expect(unread("```mermaid\npie\n  title Sales\n```\n")).toEqual(["diagram: it draws nothing of a known kind"]);
});

test("a diagram and code outside a fence are said to be unread", () => {
  const why = "Markdown changes its lines; set it between lines of ``` to have it read";
  expect(unread("sequenceDiagram\nparticipant Till\n")).toEqual([`sequenceDiagram outside a fence: ${why}`]);
  expect(unread("graph LR\nTill --> Stock\n\ninterface Sale {\nid: number;\n}\n")).toEqual([
    `graph outside a fence: ${why}`,
    `code outside a fence: ${why}`,
  ]);
  expect(unread("classDiagram is what Mermaid calls them.\n\nInterface Sale has a key.\n")).toEqual([]);
});
