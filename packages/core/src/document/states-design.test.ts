import { expect, test } from "vitest";
import { statesDesign, type Subject } from "./states-design.ts";

const endpoints = `
| Method | Path | What it does |
| --- | --- | --- |
| GET | /orders | all orders |
| POST | /orders | a new order |
| GET | /orders/{id} | one order |
`;
const tables = `
## orders
| Column | Type |
| --- | --- |
| id | uuid |
| total | numeric |

## customers
| Column | Type |
| --- | --- |
| id | uuid |
| email | text |
`;
const drawing = "```mermaid\ngraph TD\n  Web --> Orders\n  Orders --> Mail\n```\n";
const files = `
### Orders
Takes orders, in \`src/orders/\`.
### Mail
Sends letters, in \`src/mail/\`.
### Web
What people see, in \`src/web/\`.
`;

test.each<[string, string, Subject, boolean]>([
  ["endpoints", `# API\n${endpoints}`, "api", true],
  ["two endpoints", `# API\n\n\`GET /orders\` and \`POST /orders\`.\n`, "api", false],
  [
    "functions of a library",
    "# API\n\n### parse(text)\n\nReads a text.\n\n### print(tree)\n\nWrites one.\n",
    "api",
    false,
  ],
  ["tables under the name of an API", `# API\n${tables}`, "api", false],
  ["tables with columns", `# Database\n${tables}`, "data", true],
  ["endpoints under the name of a schema", `# Schema\n${endpoints}`, "data", false],
  ["components with arrows", `# Architecture\n${drawing}`, "architecture", true],
  ["components with their files", `# Architecture\n\n## Components\n${files}`, "architecture", true],
  ["no more than words", "# Architecture\n\nA web site asks a server, which asks a database.\n", "architecture", false],
  ["a tutorial", `# Tutorial: your first API\n${endpoints}`, "api", false],
  ["an introduction", `# Getting started\n${tables}`, "data", false],
  ["a readme", `# Shop\n\n## Installation\n\n## Usage\n${endpoints}\n## Contributing\n\n## License\n`, "api", false],
  ["a changelog", `# Changelog\n\n## 1.2.0\n${endpoints}\n## 1.1.0\n`, "api", false],
])("%s: %#", (_what, text, subject, expected) => expect(statesDesign(text, [subject])).toBe(expected));

test("a name that tells no subject decides nothing", () => {
  expect(statesDesign(`# API\n${endpoints}`, [])).toBe(false);
});
