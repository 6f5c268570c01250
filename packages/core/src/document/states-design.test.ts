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
const errors = `
| Code | Status | When |
| --- | --- | --- |
| ORDER_NOT_FOUND | 404 | no order has the id |
| ORDER_CLOSED | 409 | it was sent |
| OUT_OF_STOCK | 422 | nothing is left |
`;
const access = `
## Authorization
| Endpoint | Method | Role |
| --- | --- | --- |
| \`/orders\` | GET | clerk |
| \`/orders\` | POST | buyer |
| \`/orders/{id}\` | DELETE | admin |
`;
const nodes = `
| Container | Image | Port |
| --- | --- | --- |
| web | nginx:1.27 | 80 |
| orders | shop/orders | 8080 |
| db | postgres:16 | 5432 |
`;
const suites = `
## Unit tests
Run by Vitest, for each module.
## Integration tests
Against a database in a container.
`;
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
  [
    "many tables without columns",
    "# Database\n\n## Tables\n\n| Table | Purpose |\n| --- | --- |\n| orders | what is sold |\n| customers | who buys |\n| carts | what waits |\n| coupons | what is taken off |\n",
    "data",
    true,
  ],
  ["endpoints under the name of a schema", `# Schema\n${endpoints}`, "data", false],
  ["components with arrows", `# Architecture\n${drawing}`, "architecture", true],
  ["components with their files", `# Architecture\n\n## Components\n${files}`, "architecture", true],
  ["no more than words", "# Architecture\n\nA web site asks a server, which asks a database.\n", "architecture", false],
  [
    "a map of the code",
    "# How it is made\n\n## Till (src/till.rs)\n\nA `TillKeeper`.\n\n## Mail (src/mail.rs)\n",
    "map",
    true,
  ],
  ["a map of less", "# How it is made\n\n## Till (src/till.rs)\n\n## Mail (src/mail.rs)\n", "map", false],
  ["a map that teaches", "# Tutorial\n\nOpen `src/till.rs`, `src/mail.rs` and `src/main.rs`.\n", "map", false],
  ["errors with their codes", `# Error codes\n${errors}`, "errors", true],
  ["how errors are handled, in words", "# Error handling\n\nWhatever fails is logged and told.\n", "errors", false],
  ["who may call what", `# Auth\n${access}`, "access", true],
  ["how to log in", "# Authentication\n\nPut the key that you got into the header.\n", "access", false],
  ["what runs where", `# Deployment\n${nodes}`, "deployment", true],
  ["how to deploy", "# Deployment\n\nRun `make deploy`, and wait.\n", "deployment", false],
  ["suites of tests", `# Testing strategy\n${suites}`, "tests", true],
  ["how to run one test", "# Test plan\n\nRun `npm test`.\n", "tests", false],
  ["a tutorial", `# Tutorial: your first API\n${endpoints}`, "api", false],
  ["an introduction", `# Getting started\n${tables}`, "data", false],
  ["a readme", `# Shop\n\n## Installation\n\n## Usage\n${endpoints}\n## Contributing\n\n## License\n`, "api", false],
  ["a changelog", `# Changelog\n\n## 1.2.0\n${endpoints}\n## 1.1.0\n`, "api", false],
])("%s: %#", (_what, text, subject, expected) => expect(statesDesign(text, [subject])).toBe(expected));

test("a name that tells no subject decides nothing", () => {
  expect(statesDesign(`# API\n${endpoints}`, [])).toBe(false);
});
