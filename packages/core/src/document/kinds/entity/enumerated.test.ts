import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const enums = (text: string, chapter = "Data Model") =>
  statedIn("entity", `# Shop\n\n## ${chapter}\n\n${text}\n`)
    .filter(({ facts }) => facts.form === "enum")
    .map(({ name, facts }) => [name, ...(facts.members ?? [])]);

test.each<[string, readonly (readonly string[])[]]>([
  ["`OrderStatus` is one of `open`, `paid` or `sent`.", [["OrderStatus", "open", "paid", "sent"]]],
  ["`OrderStatus` (enum: `OPEN`, `PAID`) is set by the till.", [["OrderStatus", "OPEN", "PAID"]]],
  ["`OrderStatus` can be `open` | `paid`.", [["OrderStatus", "open", "paid"]]],
  ["`OrderStatus` has two values: `OPEN` and `PAID`.", [["OrderStatus", "OPEN", "PAID"]]],
  ["`Order.Status` is one of `open`, `paid`.", [["Order.Status", "open", "paid"]]],
  ["`Order` has `id` and `total`.", []],
  ["States of the till (`TillState`): `OPEN`, `HALF_OPEN`. It may be `SHUT`.", [["TillState", "OPEN", "HALF_OPEN"]]],
  ["`TillState`: `OPEN`, `SHUT`", [["TillState", "OPEN", "SHUT"]]],
  ["`Till`: `id`, `total`", []],
  ["`OrderStatus` is one of `open`, `paid` and others.", []],
  ["`status` is one of `open`, `paid`.", []],
  ["The type `order_state` has the values `open`, `paid` and `sent`.", [["order_state", "open", "paid", "sent"]]],
])("%s", (text, found) => {
  expect(enums(text)).toEqual(found);
});

test("elsewhere than in chapters on data, nothing is declared", () => {
  expect(enums("`OrderStatus` is one of `open`, `paid`.", "Risks")).toEqual([]);
});

test("a list that says it is of enumerations has each with all its members", () => {
  const list = "- `Status`: `open`, `paid in full`\n- **Period**: day, week | month\n";
  const found = [
    ["Status", "open", "paid in full"],
    ["Period", "day", "week", "month"],
  ];
  expect(enums(`### Choices\n\n${list}`)).toEqual(found);
  expect(enums(`Enumerations with few members:\n\n${list}`)).toEqual(found);
  expect(enums(`### Choices\n\n${list}- \`Note\`: what a clerk writes, in a few words of the day\n`)).toEqual([]);
  expect(enums(`### Orders\n\n${list}`)).toEqual([]);
  expect(enums(`### Choices\n\n${list}`, "Testing")).toEqual([]);
});

test("a table of types and their values has each with all its members", () => {
  const table = (cell: string) => `| Type | Values |\n|-|-|\n| Status | \`open\`, \`paid\` |\n| Period | ${cell} |\n`;
  expect(enums(table("`day`, `in-week`"))).toEqual([
    ["Status", "open", "paid"],
    ["Period", "day", "in-week"],
  ]);
  expect(enums(table("`day`, `week` and others"))).toEqual([]);
  expect(enums(table("`day`"))).toEqual([]);
  expect(enums(table("`day`, `week`"), "Testing")).toEqual([]);
});

test("a table of enumerations needs no marks, and one of types only for words that are no constants", () => {
  const table = (type: string, cell: string) =>
    `| ${type} | Values |\n|-|-|\n| Status | OPEN, PAID |\n| Period | ${cell} |\n`;
  const found = (second: readonly string[]) => [
    ["Status", "OPEN", "PAID"],
    ["Period", ...second],
  ];
  expect(enums(table("Enum", "day, week"))).toEqual(found(["day", "week"]));
  expect(enums(table("Type", "DAY / WEEK"))).toEqual(found(["DAY", "WEEK"]));
  expect(enums(table("Type", "day, week"))).toEqual([]);
  expect(enums(table("Enum", "day, week and others"))).toEqual([]);
});

test("an enumeration that stands in a class is told with its class", () => {
  expect(enums("| Type | Values |\n|-|-|\n| `Order.State` | `open`, `paid` |\n")).toEqual([
    ["Order.State", "open", "paid"],
  ]);
  expect(enums("### Choices\n\n- `Order.State`: `open`, `paid`\n")).toEqual([["Order.State", "open", "paid"]]);
  expect(enums("| Type | Values |\n|-|-|\n| `order.state` | `open`, `paid` |\n")).toEqual([]);
});

test("members are those of an enumeration where a title says so, and else fields", () => {
  const table = (type: string) =>
    `# Shop\n\n## Data Model\n\n| ${type} | Members |\n|-|-|\n| \`Order\` | \`sku\`, \`count\` |\n`;
  const fields = (type: string) => statedIn("field", table(type)).map(({ name }) => name);
  expect(fields("Type")).toEqual(["sku", "count"]);
  expect(fields("Enum")).toEqual([]);
  expect(statedIn("entity", table("Enum")).map(({ facts }) => facts.members)).toEqual([["sku", "count"]]);
});

test("bullets of schemas in code have the fields in code behind them", () => {
  const fields = (text: string, chapter = "Data Model") =>
    statedIn("field", `# Shop\n\n## ${chapter}\n\nBodies are checked first:\n\n${text}\n`).map(({ id }) => id);
  const list =
    "- `createOrderSchema`: `sku`, `line_count` (1 to 9), `note`; the last is optional\n- `noteSchema`: `words`\n";
  const all = [
    "create-order-schema.sku",
    "create-order-schema.line-count",
    "create-order-schema.note",
    "note-schema.words",
  ];
  expect(fields(list)).toEqual(all.map((each) => `field:${each}`));
  expect(fields(list, "Risks")).toEqual([]);
  expect(fields(`${list}- \`orders\`: \`id\`, \`total\`\n`)).toEqual([]);
  expect(fields(`${list}- \`tillSchema\`: \`zod\` checks what a till sends\n`)).toEqual([]);
  expect(fields("| Schema | Fields |\n|-|-|\n| `noteSchema` | `words`, `by` |\n| `tillSchema` | `no` |\n")).toEqual([
    "field:note-schema.words",
    "field:note-schema.by",
    "field:till-schema.no",
  ]);
});

test("a type of a body has the fields in brackets behind it", () => {
  const fields = (text: string) =>
    statedIn("field", `# Shop\n\n## API Specifications\n\n### POST /orders\n\n${text}\n`).map(({ id }) => id);
  expect(fields("Takes a `NewOrder` (`sku`, `line_count`) and gives back `OrderShown` (`id`).")).toEqual([
    "field:new-order.sku",
    "field:new-order.line-count",
    "field:order-shown.id",
  ]);
  expect(fields("Takes a `NewOrder` (`sku`, if there is one).")).toEqual([]);
  expect(fields("Sent by `OrderDesk` (`POST`), as `order` (`sku`) says.")).toEqual([]);
});

test("the values below a heading that names their enumeration, whatever the chapter", () => {
  const list = "- `OPEN`: what is lent\n- `BACK`: what came back\n";
  const found = [["LoanState", "OPEN", "BACK"]];
  expect(enums(`### Enum \`LoanState\`\n\nAccepted values:\n\n${list}`)).toEqual(found);
  expect(enums(`### LoanState enum\n\n${list}`, "Design")).toEqual(found);
  expect(enums("### Enum `LoanState`\n\nValores aceitos:\n\n- `OPEN`\n- `BACK`\n")).toEqual(found);
  expect(enums("### LoanState（枚举）\n\n- OPEN\n- BACK\n")).toEqual(found);
  expect(enums(`### Enum \`LoanState\`\n\nIt is used by:\n\n${list}`)).toEqual([]);
  expect(enums("### Enum LoanState\n\n- what is lent, and to whom\n- what came back\n")).toEqual([]);
  expect(enums(`### LoanState\n\n${list}`)).toEqual([]);
});
