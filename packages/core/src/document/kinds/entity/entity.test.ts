import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn, wordsAt } from "../../testing.ts";

/** Each entity with its fields: `Order: id, total`. */
function entities(text: string): string[] {
  const fields = statedIn("field", text);
  return statedIn("entity", text).map(({ id, name }) => {
    const own = fields.filter((field) => field.parent === id).map((field) => field.name);
    return own.length > 0 ? `${name}: ${own.join(", ")}` : name;
  });
}

function references(text: string): string[] {
  const { relations } = linkDesign([readDocument("design.md", text)]).model;
  return relations
    .filter(({ kind, from }) => kind === "references" && from.startsWith("entity:"))
    .map(({ from, to, label }) => `${from} -> ${to}${label ? ` (${label})` : ""}`);
}

const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;

test.each([
  ["Bounded context | Aggregate root | Key entities / value objects", "## Domain"],
  ["限界上下文 | 聚合根 | 关键实体/值对象", "## 模块划分"],
])("entities beside the context that they are of: %s", (header, heading) => {
  const text = (titles: string): string =>
    `# Shop\n\n${heading}\n\n| ${titles} |\n|-|-|-|\n| Till | Order, Slip | OrderLine |\n| Stock | Parcel | - |\n`;
  expect(entities(text(header))).toEqual(["Order", "Slip", "OrderLine", "Parcel"]);
  expect(entities(text("Context | Who | When"))).toEqual([]);
});

test("a table of fields that tells the column of each states fields, and no columns", () => {
  const text =
    "# Shop\n\n## Data Model\n\nThe entity `Order`:\n\n| Field | Type | JSON | Column |\n|-|-|-|-|\n| buyerNum | String | buyer | `BUYER_NUM` |\n| total | long | total | `TOTAL` |\n";
  expect(entities(text)).toEqual(["Order: buyerNum, total"]);
  expect(statedIn("column", text)).toEqual([]);
});

test("a class drawn as a table of one column has its fields in one cell, and its methods in the next", () => {
  const box = (title: string, rows: string): string => `# Shop\n\n## ${title}\n\n**Order**|\n-----|\n${rows}\n`;
  const fields = 'id primary key<br />- note: string<br />kind: {"A", "B"}<br />|';
  expect(entities(box("Class Diagram", `${fields}\n<br />|`))).toEqual(["Order: id, note, kind"]);
  expect(entities(box("Components", `${fields}\npay(sum, way)<br />cancel(): bool|`))).toEqual([
    "Order: id, note, kind",
  ]);
  expect(entities(box("Components", `${fields}\n<br />|`))).toEqual([]);
  expect(entities(box("Class Diagram", "id<br />what was bought, and when|\npay(sum)|"))).toEqual([]);
});

test("a column of aggregate roots lists entities, in several languages", () => {
  for (const title of ["Aggregate root", "Agrégat racine", "Racine d'agrégat", "Raíz del agregado", "聚合根"])
    expect(
      entities(
        `# Shop\n\n## Domain Model\n\n| ${title} | Parts |\n|-|-|\n| \`Order\` | Line |\n| \`Buyer\` | Address |\n`,
      ),
    ).toEqual(["Order", "Buyer"]);
});

test("members in code of types that only the document knows, below a bold name that a dash explains", () => {
  const text = (list: string): string =>
    `# Shop\n\n## Data Model\n\n### Entities and attributes\n\n**Order** — what was bought\n${list}\n`;
  expect(
    entities(
      text(
        "- `id: Identifier`\n- `title: Text` / `note: Text?` (plain)\n- `createdAt / paidAt: Moment`\n- Invariant: it is never empty\n- `buyer: Reference → Buyer`",
      ),
    ),
  ).toEqual(["Order: id, title, note, createdAt, paidAt, buyer"]);
  expect(entities(text("- It is paid: at once\n- It is sent: by mail"))).toEqual([]);
});

test("fields below a heading that says no more, of the entity that the section above names", () => {
  const data = "# Shop\n\n## Data Model\n\n### Order";
  expect(entities(`${data}\n\n#### Fields\n\n- id: UUID\n- paidAt: timestamp\n`)).toEqual(["Order: id, paidAt"]);
  expect(entities(`${data}\n\n#### Attribute\n\n| Name | Typ |\n|-|-|\n| id | uuid |\n`)).toEqual(["Order: id"]);
  expect(entities("# Shop\n\n## Data Model\n\n### Fields\n\n- id: UUID\n- paidAt: timestamp\n")).toEqual([]);
  expect(entities(`${data}\n\n#### Rules\n\n- id: UUID\n- paidAt: timestamp\n`)).toEqual([]);
});

test("what goes in and comes out is no name of an entity", () => {
  for (const caption of ["入力データ", "输出数据", "Input"])
    expect(
      entities(`# Shop\n\n## Data Model\n\n### Login\n\n**${caption}:**\n\n- mail (string)\n- age (int)\n`),
    ).not.toContain(`${caption}: mail, age`);
});

test("the class that a sentence above a table of fields names, with its file and whose it is", () => {
  const text =
    "# Shop\n\n## Data Model\n\nAn order has lines.\n\nClass `Order` of the till (`till/src/main/java/shop/till/domain/Order.java`), all stored and transient fields:\n\n| Field | Type | Note |\n|-|-|-|\n| buyerNum | String | ten digits |\n| total | long | |\n";
  expect(entities(text)).toEqual(["Order: buyerNum, total"]);
});

test("records in the text of a decision count, and those that it warns of do not", () => {
  const code =
    "// ❌ Wrong\nrecord OrderPaid(Order order) {}\n\n// ✅ Correct\nrecord OrderPaid(Long orderId, String mail) {}";
  expect(entities(`# ADR 3\n\n## Decision\n\n### Event Rules\n\n${fence("java", code)}`)).toEqual([
    "OrderPaid: orderId, mail",
  ]);
});

test("names as one speaks are fields where one of them is the key, and nothing is more than a name", () => {
  const items = ["id", "Role (owner, clerk)", "First name", "Password"];
  const model = (list: readonly string[]): string =>
    `## Data Model\n\n### User\n\n${list.map((item) => `- ${item}\n`).join("")}`;
  expect(entities(model(items))).toEqual(["User: id, Role, First name, Password"]);
  expect(entities(model(items.slice(2)))).toEqual([]);
  expect(entities(model([...items, "Signs in with a password that is kept as a hash"]))).toEqual([]);
});

test("names that the word behind them calls entities count outside of the data model too, and not among tests", () => {
  expect(entities("## Order Module\n\n- **Domain:** `Order` and `Line` entities, `IOrders` interface\n")).toEqual([
    "Order",
    "Line",
  ]);
  expect(entities("## Testing\n\n- builds an `Order` entity\n")).toEqual([]);
});

test.each<readonly [string, string, string, readonly string[]]>([
  ["Order Entity Extensions", "java", '// new\n@Column(name = "note")\nprivate String note;', ["Order: note"]],
  ["Changes to Order", "ts", "note: string;\npaid?: boolean; // since May", ["Order: note, paid"]],
  ["New fields in Order", "go", 'PaidAt *time.Time `json:"paidAt"`\nTotal  int', ["Order: PaidAt, Total"]],
  ["Erweiterung von Bestellung", "python", "note: str\ntotal: int = 3", ["Bestellung: note, total"]],
  ["Order 新增字段", "prisma", "sku   String @unique\nprice Int", ["Order: sku, price"]],
  ["Order への変更", "rust", "pub note: String,\npaid: bool,", ["Order: note, paid"]],
  ["Order Entity Updates", "csharp", "public string Note { get; set; }", ["Order: Note"]],
  ["Changes to Order", "kotlin", "val note: String", ["Order: note"]],
  ["OrderService Extensions", "java", "private OrderRepository orders;", []],
  ["Changes to Order", "ts", "note: string;\nsave();", []],
  ["How it is called", "ts", "note: string;", []],
])("fields alone below %s (%s)", (heading, language, code, expected) => {
  const text = `# Design\n\n## Data Models\n\n### ${heading}\n\n${fence(language, code)}`;
  expect(entities(text)).toEqual(expected);
  const names = statedIn("field", text);
  expect(wordsAt(text, names)).toEqual(names.map((field) => field.name));
});

test.each<readonly [string, string, readonly string[]]>([
  [
    "an interface of data",
    `# Design\n\n## Data Models\n\n${fence("ts", "interface Order {\n  id: string;\n  total: number;\n}")}`,
    ["Order: id, total"],
  ],
  [
    "a table of typed headers in the data model",
    "# Data Model\n\n## Page Metadata\n\n| Header | Type | Required |\n|-|-|-|\n| `shop:version` | `string` | Yes |\n| `shop:draft` | `boolean` | No |\n",
    ["Page Metadata: shop:version, shop:draft"],
  ],
  [
    "a list of names with their typed fields beside them",
    "# Design\n\n## Data Model\n\n- **Order:** `id` (UUID), `total` (Decimal(10,2)), `note` (String, optional).\n- **Line:** `id` (UUID), `order_id` (UUID, FK)\n",
    ["Order: id, total, note", "Line: id, order_id"],
  ],
  [
    "a list of names with their fields in one run of code beside them",
    "# Design\n\n## Data Model\n\n- **ORDER** — `id, total (net|gross), note?/remark? (one of both)`, kept for a year.\n- **SHOP** — one row: `name, street, town`. All blank hides it.\n",
    ["ORDER: id, total, note, remark", "SHOP: name, street, town"],
  ],
  [
    "a struct outside the data model",
    `# Design\n\n## Overview\n\n${fence("go", "type Order struct {\n\tID string\n}")}`,
    ["Order: ID"],
  ],
  [
    "names that the word behind them calls entities",
    "# Design\n\n## Components\n\n- **Domain:** `Order`, `Line` and `Price` entities, `OrderRepository` interface\n",
    ["Order", "Line", "Price"],
  ],
  [
    "a class that does things",
    `# Design\n\n## Components\n\n${fence("ts", "class OrderService {\n  constructor(private repo: OrderRepository) {}\n  place(): void {}\n}")}`,
    [],
  ],
  [
    "a marked building block",
    `# Design\n\n## Components\n\n${fence("java", "@Service\npublic class Ordering {\n  private String name;\n}")}`,
    [],
  ],
  [
    "a mere interface of methods",
    `# Design\n\n## Data Models\n\n${fence("java", "interface Orders {\n  Order find(Long id);\n}")}`,
    [],
  ],
  [
    "an error",
    `# Design\n\n## Data Models\n\n${fence("java", "class OrderException extends RuntimeException { private String code; }")}`,
    [],
  ],
  [
    "a struct of collaborators",
    `# Design\n\n## Components\n\n${fence("go", "type Ordering struct {\n\tRepo OrderRepository\n\tLog *slog.Logger\n}")}`,
    [],
  ],
  [
    "a struct outside the chapters of data that its heading presents",
    `# Design\n\n## Security\n\n### Permission Model\n\n${fence("go", "type Grant struct {\n\tID string\n\tRole string\n}")}`,
    ["Grant: ID, Role"],
  ],
  [
    "a struct in such a chapter that nothing presents",
    `# Design\n\n## Security\n\n### Limits\n\n${fence("go", "type Grant struct {\n\tID string\n\tRole string\n}")}`,
    [],
  ],
  [
    "an enumeration that its heading presents",
    `# Design\n\n## Components\n\n### 1. OrderState Enum\n\n${fence("java", "public enum OrderState { OPEN, SENT }")}`,
    ["OrderState"],
  ],
  [
    "an enumeration in passing",
    `# Design\n\n## Components\n\n### Cart\n\n${fence("java", "enum OrderState { OPEN, SENT }")}`,
    [],
  ],
  [
    "an error as a part of an answer",
    `# Design\n\n## Components\n\n### Response Models\n\n${fence("go", "type LineError struct {\n\tLine int\n\tText string\n}")}`,
    ["LineError: Line, Text"],
  ],
  [
    "instruments of measuring",
    `# Design\n\n## Components\n\n${fence("go", "type Instruments struct {\n\tHits *prometheus.CounterVec\n\tTime *prometheus.HistogramVec\n}")}`,
    [],
  ],
  [
    "an example under the name of a type, outside the data model",
    `# Design\n\n## Messaging\n\n### OrderPlaced\n\n${fence("json", '{"id": 1, "total": 2}')}\n### Answer\n\n${fence("json", '{"ok": true}')}\n### PagerDuty\n\n${fence("json", '{"key": 1}')}`,
    ["OrderPlaced: id, total"],
  ],
  [
    "fields below the name of a type in an API",
    "# Design\n\n## API\n\n### CreateOrderRequest\n\n| Field | Type |\n|---|---|\n| sku | string |\n\n### Placing\n\n| Field | Type |\n|---|---|\n| sku | string |\n",
    ["CreateOrderRequest: sku"],
  ],
  [
    "fields that are only described",
    "# Design\n\n## Data Model\n\n### Order\n\n| Field | Description |\n|---|---|\n| id | The number |\n| total | The sum |\n",
    ["Order: id, total"],
  ],
  [
    "fields that a sentence says to follow",
    "# Design\n\n## Handover\n\nThe `StartResult` should contain these fields:\n\n- `count`: how many\n- `last_id`: the last\n\nThe `OrderService` contains:\n\n- `create`: places one\n",
    ["StartResult: count, last_id"],
  ],
  [
    "names of types as headings of the data model",
    "# Design\n\n## Data Model\n\n### 1. OrderState\n\n`OPEN`, `SENT`\n\n### OrderRepository\n\nKeeps them.\n\n### JavaScript\n\nIs used.\n",
    ["OrderState"],
  ],
  [
    "an entity with the name of what else heads many",
    "# Design\n\n## Data Model\n\n### Event\n\n| Field | Type |\n|---|---|\n| id | uuid |\n\n### Fields\n\n| Field | Type |\n|---|---|\n| id | uuid |\n",
    ["Event: id"],
  ],
  [
    "relations as the relational model writes them",
    "# Design\n\n## 数据模型\n\n| 关系模型 |\n|---|\n| 图书（<u>id</u>,title,year） |\n| 状态（open,closed） |\n\n- Loan(loan_no, due)\n- create(id, name)\n",
    ["图书: id, title, year", "Loan: loan_no, due"],
  ],
  [
    "attributes of a model in a chapter on parts, and what a service has",
    "# Design\n\n## Components\n\n### 5. Loan Model (`App\\Models\\Loan`)\n\n**Attributes:**\n\n- `id`: primary key\n- `reader_id`: who has it\n- `note`: free words\n\n### 6. Loan Service\n\n**Attributes:**\n\n- `desk`: where\n- `open`: when\n- `pace`: how\n",
    ["Loan: id, reader_id, note"],
  ],
  [
    "what a model lists to be filled, without its class",
    "# Design\n\n## Data Models\n\n### Enhanced Loan Model\n\n```php\n// more of it\nprotected $fillable = [\n    // ... as before\n    'reader', // who\n    'due_at',\n];\n```\n",
    ["Loan: reader, due_at"],
  ],
  [
    "objects in a table of a model of data",
    "# Conception\n\n## Modèle de données\n\n| Objet | Rôle |\n|---|---|\n| `Loan__c` | Prêt |\n| `Shelf__c` | Rayon |\n\n## Contexte\n\n| Objet | Rôle |\n|---|---|\n| Prix | Comparer |\n| Lieu | Situer |\n",
    ["Loan__c", "Shelf__c"],
  ],
  [
    "data with the name of a thing that may do something, where it is presented",
    `# Design\n\n## Components\n\n### AccessPolicy\n\n${fence("ts", "interface AccessPolicy {\n  id: string;\n  role: string;\n}")}\n### Reading\n\n${fence("ts", "interface ReadPolicy {\n  id: string;\n  role: string;\n}")}`,
    ["AccessPolicy: id, role"],
  ],
  [
    "the answer in case of an error",
    `# Design\n\n## Error Handling\n\n### Error Response Model\n\n${fence("ts", "interface FaultResponse {\n  code: string;\n  text: string;\n}\ninterface Fault {\n  code: string;\n  text: string;\n}")}`,
    ["FaultResponse: code, text"],
  ],
  ["code of tests", `# Design\n\n## Testing Strategy\n\n${fence("go", "type Case struct {\n\tName string\n}")}`, []],
  [
    "names with typed members below, in a fence without a language",
    `# Design\n\n## Data Model\n\n${fence("", "Order\n  Id: uuid\n  Total: decimal\nLine\n  Sku: string\n  Count: int")}`,
    ["Order: Id, Total", "Line: Sku, Count"],
  ],
  [
    "bullets that tell of fields in words, one of them a key",
    "# Tienda\n\n## Modelo de datos\n\n### Pedido\n\n- `id` - clave primaria\n- `cliente_id` - quién compró\n- `total` - lo que pagó\n",
    ["Pedido: id, cliente_id, total"],
  ],
  [
    "types in code down a table below a heading that says what they are, and nothing of another table",
    "# Loja\n\n## Modelagem\n\n### É entidade\n\n| Tipo | Por quê |\n|-|-|\n| `Pedido` | muda |\n| `Mesa`, `Conta` | duram |\n\n### Recursos\n\n| Tipo | Por quê |\n|-|-|\n| `Guid` | único |\n| `Lista` | ordem |\n",
    ["Pedido", "Mesa", "Conta"],
  ],
  [
    "bullets that tell of rules, and not of fields",
    "# 設計\n\n## データモデル\n\n**不変条件**:\n\n- `id` は空でない\n- `path` は相対\n",
    [],
  ],
  ["names in braces", `# Design\n\n## Data Model\n\n${fence("", "Order { Id, Total }")}`, ["Order: Id, Total"]],
  [
    "an example under a heading of its own",
    `# Design\n\n## Data Model\n\n### Invoice Object\n\n${fence("json", '{ "id": 1, "due": "x" }')}`,
    ["Invoice: id, due"],
  ],
  [
    "braces under a heading",
    `# Design\n\n## Data Model\n\n### TEAMS\n\n${fence("", "{\n  id: UUID\n  name: STRING\n}")}`,
    ["TEAMS: id, name"],
  ],
  ["an example of a request", `# Design\n\n## API\n\n### Invoice Request\n\n${fence("json", '{ "id": 1 }')}`, []],
  [
    "a drawing of entities",
    `# Design\n\n## Data Model\n\n${fence("mermaid", "erDiagram\n  ORDER ||--o{ LINE : has\n  ORDER {\n    uuid id PK\n  }\n  LINE {\n    int count\n  }")}`,
    ["ORDER: id", "LINE: count"],
  ],
  [
    "a drawing of a database",
    `# Design\n\n## Database Design\n\n${fence("mermaid", "erDiagram\n  ORDER {\n    uuid id PK\n  }")}`,
    [],
  ],
  [
    "a table of fields",
    "# Design\n\n## Data Model\n\n### 2.1 Order Entity\n\n| Field | Type | Required | Description |\n|---|---|---|---|\n| `id` | UUID | Yes | key |\n| total | decimal | No | sum |\n",
    ["Order: id, total"],
  ],
  [
    "a table of fields below a caption",
    "# Design\n\n## Data Model\n\n**Order**\n\n| Field | Type |\n|---|---|\n| id | UUID |\n",
    ["Order: id"],
  ],
  [
    "a table of parameters",
    "# Design\n\n## API\n\n### List orders\n\n| Parameter | Type | Required |\n|---|---|---|\n| page | int | no |\n",
    [],
  ],
  [
    "a table of entities",
    "# Design\n\n## Data Model\n\n| Entity | Description |\n|---|---|\n| Order | what is bought |\n| Customer | who buys |\n",
    ["Order", "Customer"],
  ],
  [
    "bullets of fields",
    "# Design\n\n## Data Model\n\n### Order\n\n- id (uuid, PK)\n- total (decimal)\n",
    ["Order: id, total"],
  ],
  [
    "a line of names for each entity",
    "# Design\n\n## Data Model\n\n- **Order**: id, total\n- **Line**: sku, count\n",
    ["Order: id, total", "Line: sku, count"],
  ],
  [
    "fields nested below each entity",
    "# Design\n\n## Data Model\n\n- **Order**\n  - id: uuid\n  - total: decimal\n- **Line**\n  - sku: string\n",
    ["Order: id, total", "Line: sku"],
  ],
  ["bullets of prose", "# Design\n\n## Data Model\n\n- **Orders**: are kept for ever\n- **Lines**: never change\n", []],
  [
    "a labelled list of names",
    "# Design\n\n## Domain Layer\n\n- **Entities**: `Order`, `Line`\n- **Services**: `Ordering`\n",
    ["Order", "Line"],
  ],
  [
    "a labelled line of several names as titles write them",
    "# Design\n\n## Concepts\n\n- **Domain Model**: Order, Price List, Till.\n- **Caching**: Edge, Memory, Disk\n",
    ["Order", "Price List", "Till"],
  ],
  [
    "a model of two words or of products",
    "# Design\n\n## Concepts\n\n- **Data Model**: Order, Line\n- **Domain Model**: Redis, Kafka, MySQL\n- **Domain Model**: Order, Line, and more to come\n",
    [],
  ],
  [
    "an example of what a token or message carries",
    '# Design\n\n## Data Model\n\n### Access Token Payload\n\n```json\n{ "sub": "7", "till": 3 }\n```\n\n### Create Order Payload\n\n```json\n{ "sku": "7" }\n```\n',
    ["Access Token Payload: sub, till"],
  ],
  ["a label before prose", "# Design\n\n- **Entities**: Order keeps all.\n", []],
  [
    "a shape in code beside its name",
    "# Design\n\n## Data Model\n\nA `Line` is `{ sku: string; count: number }`.\n",
    ["Line: sku, count"],
  ],
  [
    "headings that name several",
    "# Design\n\n## Data Model\n\n### 1.2 OrderLine / OrderTotal\n\nAs before.\n",
    ["OrderLine", "OrderTotal"],
  ],
  [
    "a heading that says it is an entity",
    "# Design\n\n## Data Model\n\n### Customer Entity\n\nWho buys.\n",
    ["Customer"],
  ],
  ["a heading of something else", "# Design\n\n## Data Model\n\n### Overview\n\nAll data.\n", []],
  [
    "a heading of changes to an entity",
    "# Design\n\n## Data Model\n\n### Payment Entity Updates\n\nTwo more fields.\n",
    ["Payment"],
  ],
  [
    "a heading that only speaks of entities",
    "# Design\n\n## Data Model\n\n### Module-Entity Mapping\n\nEach has one.\n",
    [],
  ],
  [
    "fields below a phrase",
    "# Design\n\n## Data Model\n\n### Fields for the first run\n\n| Field | Type |\n|---|---|\n| id | UUID |\n",
    [],
  ],
  [
    "names below a line that announces entities",
    "# Design\n\n## Data Model\n\nImplemented domain entities include:\n- `Order`\n- `OrderException`\n\nNotable things:\n- `Line`\n- `Till`\n",
    ["Order", "OrderException"],
  ],
  [
    "names with remarks below a heading of entities",
    "# Design\n\n### Key Entities\n\n- **Order**: what is bought\n- **Order Line**: one of them\n",
    ["Order", "Order Line"],
  ],
  [
    "rules below a heading of entities",
    "# Design\n\n### Key Entities\n\n- **Order**: what is bought\n- all of them are kept\n",
    [],
  ],
  [
    "a table whose first columns are keys",
    "# 設計\n\n## データモデル\n\n| PK | SK | エンティティ |\n|---|---|---|\n| `SHOP#1` | `TILL#1` | レジ（GSI=day） |\n| `SHOP#1` | `SALE#1` | Sale |\n",
    ["レジ", "Sale"],
  ],
  [
    "an example below a heading that tells of a design",
    `# 設計\n\n## データ設計\n\n### 連携データ設計\n\n${fence("json", '{ "to": "x", "rows": [] }')}`,
    [],
  ],
  ["parameters in another language", "# 设计\n\n### 请求参数\n\n| 字段 | 类型 |\n|---|---|\n| id | int |\n", []],
  ["parts in bullets outside the data model", "# Design\n\n**Layer**\n\n- Domain (object)\n- Web (object)\n", []],
  ["a list of references", "# Design\n\n## Data Model\n\n**References**\n\n- design (string)\n- spec (string)\n", []],
])("%s", (_what, text, expected) => {
  expect(entities(text)).toEqual(expected);
});

test("fields say what they are, and stand where they are written", () => {
  const text =
    "# Design\n\n## Data Model\n\n### Order\n\n| Field | Type | Required | Description |\n|---|---|---|---|\n| `buyer_id` (FK) | UUID | Yes | FK to Customer.id |\n";
  const fields = statedIn("field", text);
  expect(wordsAt(text, fields)).toEqual(["buyer_id"]);
  expect(fields[0]?.facts).toMatchObject({
    key: "foreign",
    nullable: false,
    references: "Customer.id",
    type: { logical: "uuid" },
  });
  expect(wordsAt(text, statedIn("entity", text))).toEqual(["Order"]);
});

test("entities refer to one another by lines, sentences and foreign keys", () => {
  const model = (rest: string): string =>
    `# Design\n\n## Data Model\n\n- **Order**: id, total\n- **Item**: sku, order_id\n\n${rest}\n`;
  expect(references(model("An Order has many Items."))).toEqual(["entity:order -> entity:item (has many)"]);
  expect(references(model("Order 1—* Item"))).toEqual(["entity:order -> entity:item"]);
  expect(references(model("The Order has many virtues."))).toEqual([]);
});

test("classes that a diagram calls entities, wherever it stands", () => {
  const text =
    "# X\n\n## Logical View\n\n```mermaid\nclassDiagram\nclass Order {\n<<entity>>\n+UUID id\n}\nclass Cart {\n+int total\n}\n```\n";
  expect(statedIn("entity", text).map(({ name }) => name)).toEqual(["Order"]);
});

test("classes that a diagram gives typed members and nothing to do, in any chapter", () => {
  const classes =
    "class Tide {\n+int height\n+Port port\n}\nclass Port {\n+str name\n+str town\n}\nclass TideService {\n+int height\n+Port port\n}\nclass Clock {\n+int hour\n+int minute\n+tick()\n}\nclass Page {\nheight\nport\n}";
  const text = `# X\n\n## Class Diagram\n\n\`\`\`mermaid\nclassDiagram\n${classes}\n\`\`\`\n`;
  expect(entities(text)).toEqual(["Tide: height, port", "Port: name, town"]);
});

test("an entity whose heading tells the file that it is kept in, and fields that are bare names with rules in brackets", () => {
  const under = (heading: string, list: string): string => `# Shop\n\n## Data Models\n\n### ${heading}\n\n${list}\n`;
  expect(
    entities(under("Order Model (`models/order.py`)", "Fields:\n- `id`: primary key\n- `note`: what the buyer asks")),
  ).toEqual(["Order: id, note"]);
  expect(entities(under("Parcels", "* id (PK)\n* weight\n* seal_no (Unique)\n* status"))).toEqual([
    "Parcels: id, weight, seal_no, status",
  ]);
  expect(entities(under("Parcels", "* id (see below)\n* weight (in all)\n* status (of today)"))).toEqual([]);
});

test("members that are code from end to end", () =>
  expect(
    entities("# X\n\n## Domain Model\n\n### **Order**\n\n- `id: int`\n- `lines: List[int]` (References to lines)\n"),
  ).toEqual(["Order: id, lines"]));

test("a heading of one name over typed members with their key names an entity, whatever chapter it stands in", () => {
  const members = "- `id` (uuid)\n- `kind` (string) – one of `a`, `b`\n- `born` (integer, optional)\n";
  const table = "| Attribute | Type | Mandatory |\n|-|-|-|\n| id | uuid | yes |\n| name | text | no |\n";
  expect(entities(`# Farm\n\n## What there is\n\n### Hive\n\n${members}\n### Keeper\n\n${table}`)).toEqual([
    "Hive: id, kind, born",
    "Keeper: id, name",
  ]);
  expect(entities(`# Farm\n\n## Security\n\n### Token\n\n${members}`)).toEqual([]);
  expect(entities(`# Farm\n\n## What there is\n\n### Options\n\n${members.replace("`id`", "`size`")}`)).toEqual([]);
});

test("bullets of a data model tell of entities in words, with attributes beside or below some", () => {
  const text = (...items: string[]): string =>
    `# Shop\n\n## Data Model\n\n### Buying\n\n${items.map((item) => `- ${item}`).join("\n")}\n`;
  expect(
    entities(
      text(
        "**Order**: what was bought. Has `number`, `total` (net) and a buyer.",
        "**Buyer (客户)**: who bought it.",
        "**Till**: where.\n  - Attributes: `place`, `openedAt`.\n  - Scope: `Shop`.",
      ),
    ),
  ).toEqual(["Order: number, total", "Buyer", "Till: place, openedAt"]);
  expect(entities(text("**OrderLine**: one thing bought.", "**Buyer**: who bought it."))).toEqual([]);
  expect(entities(text("**OrderLine**: one thing bought.", "**OrderTotal**: what it comes to."))).toEqual([
    "OrderLine",
    "OrderTotal",
  ]);
  expect(entities(text("**Consistency**: all or nothing.", "**Speed**: it is fast."))).toEqual([]);
  expect(entities(text("**Order**: has `number`, `total`.", "**PostgreSQL**: keeps it."))).toEqual([]);
});

test.each([
  ["**Order model fields:**", ["Order: id, total"]],
  ["**Order 模型字段：**", ["Order: id, total"]],
  ["**OrderLine 模型字段：**", ["OrderLine: id, total"]],
  ["**The Order object**", ["Order: id, total"]],
  ["**Response model fields:**", []],
  ["**Domain model:**", []],
  ["**Query parameters:**", []],
])("a line that calls a name a model heads its fields among endpoints: %s", (caption, told) => {
  const text = `# Shop\n\n## API\n\n### GET /orders\n\n${caption}\n\n| Field | Type | Note |\n|-|-|-|\n| id | string | key |\n| total | number | net |\n`;
  expect(entities(text)).toEqual(told);
});

test("examples below a heading on shapes that answers share are entities by their titles", () => {
  const text = (title: string): string =>
    `# Shop\n\n## API\n\n### ${title}\n\n#### Order Summary\n\n${fence("json", '{ "id": 1, "total": 2 }')}\n#### Error\n\n${fence("json", '{ "error": "no" }')}`;
  expect(entities(text("Common Response Shapes"))).toEqual(["Order Summary: id, total"]);
  expect(entities(text("Examples"))).toEqual([]);
});

test("what is said of fields by their names is none", () => {
  const text =
    "## Data Model\n\n### Order\n\n- id: UUID\n- index: integer\n- Unique: (customer_id, number)\n- Indexes: `customer_id`, `number`\n- Index: `by_number` on `number`\n";
  expect(statedIn("field", text).map(({ name }) => name)).toEqual(["id", "index"]);
});

test("a table of types in code with their members", () => {
  const rows = (names: string): string => `## Data Model\n\n| Type | Members |\n| --- | --- |\n${names}\n`;
  const stated = (text: string): string[] => [
    ...statedIn("entity", text).map(({ name }) => name),
    ...statedIn("field", text).map(({ name }) => name),
  ];
  expect(stated(rows("| `Order` | `id`, `total` |\n| `Line` | `sku` |"))).toEqual([
    "Order",
    "Line",
    "id",
    "total",
    "sku",
  ]);
  expect(stated(rows("| small | `a`, `b` |"))).toEqual([]);
});

test("a fence of plain text tells a type and its fields, one to a line", () => {
  const text = (...lines: string[]): string => `# Shop\n\n## Orders\n\n${fence("text", lines.join("\n\n"))}`;
  expect(entities(text("OrderLine", "sku", "unitPrice"))).toEqual(["OrderLine: sku, unitPrice"]);
  expect(entities(text("OrderLine", "sku", "of the till"))).toEqual([]);
  expect(entities(text("Order", "sku", "unitPrice"))).toEqual([]);
  expect(entities(text("OrderService", "read", "write"))).toEqual([]);
});

test("what a heading gives the schema of, as one speaks", () => {
  const text = (title: string): string =>
    `# Shop\n\n## Data Model\n\n### ${title}\n\nAll are brought to:\n\n${fence("json", '{ "id": 1, "total": 2 }')}`;
  expect(entities(text("Plain order schema"))).toEqual(["Plain order: id, total"]);
  expect(entities(text("Plain orders we take"))).toEqual([]);
});

test("an example below the name of a class that does things shows what it answers, and no entity of that name", () => {
  const text = (name: string) =>
    `# Gateway\n\n## Requests\n\n### \`${name}\`\n\n${fence("json", '{ "status": 401, "detail": "no key" }')}`;
  for (const name of ["ApiKeyAuthenticationFilter", "DownstreamHealthIndicator", "ApiKeyMatcher", "TopicBroadcaster"])
    expect(entities(text(name))).toEqual([]);
  expect(entities(text("OrderFilter"))).toEqual(["OrderFilter: status, detail"]);
});

test("reads the fields that a bullet lists under the name of an entity", () => {
  expect(entities("## Data Model\n\n### Till\n- Fields: id, place, box\n- Indexes: place\n")).toEqual([
    "Till: id, place, box",
  ]);
  expect(
    entities(
      "## Entities\n\n- **Sale**: what is paid. Fields: `id`, `total`\n- **Slip**: a proof. Fields: id, number\n",
    ),
  ).toEqual(["Sale: id, total", "Slip: id, number"]);
});

test("takes no chapter for the entity of a table of members right below its title", () => {
  expect(entities("## Datenmodell\n\n| Feld | Typ |\n|-|-|\n| id | UUID |\n| ort | string |\n")).toEqual([]);
  expect(entities("## Kasse\n\n| Feld | Typ |\n|-|-|\n| id | UUID |\n| ort | string |\n")).toEqual(["Kasse: id, ort"]);
});

test("interfaces that are reached by a protocol are systems, and no types", () => {
  const table = (titles: string): string =>
    `# X\n\n## Data Model\n\nWords.\n\n| ${titles} |\n|---|---|---|\n| Parcel API | parcel.example | labels |\n| Loan | lib | what is lent |\n`;
  expect(statedIn("entity", table("Interface | Protocol | Purpose"))).toEqual([]);
  expect(statedIn("entity", table("Interface | Module | Purpose")).map(({ name }) => name)).toEqual([
    "Parcel API",
    "Loan",
  ]);
});

test("entities that a fence of a chapter on data writes as relations, one to a line", () => {
  const of = (lines: string, title = "Data Model"): string[] => {
    const text = `# X\n\n## ${title}\n\n\`\`\`\n${lines}\n\`\`\`\n`;
    return [...statedIn("entity", text), ...statedIn("field", text)].map(({ name }) => name);
  };
  const lines = "Reader(id, name)\nLoan(id, reader_id, lentOn)";
  expect(of(lines)).toEqual(["Reader", "Loan", "id", "name", "id", "reader_id", "lentOn"]);
  expect(of(`${lines}\nCount(loans)`)).toEqual([]);
  expect(of("Reader(id, name)")).toEqual([]);
  expect(of("lend(id, name)\ntake(id, reader_id)")).toEqual([]);
  expect(of(lines, "What is called")).toEqual([]);
});

test("a type whose members are drawn as branches with their types, and no folders", () => {
  const of = (lines: string): string[] => {
    const text = `# X\n\n## Design\n\n\`\`\`\n${lines}\n\`\`\`\n`;
    return [...statedIn("entity", text), ...statedIn("field", text), ...statedIn("path", text)].map(({ id }) => id);
  };
  expect(
    of("OpenLoan (what is lent)\n ├── id        : uint64\n ├── note      : string  (short)\n └── lent_at / due_at"),
  ).toEqual([
    "entity:open-loan",
    "field:open-loan.id",
    "field:open-loan.note",
    "field:open-loan.lent-at",
    "field:open-loan.due-at",
  ]);
  expect(of("OpenLoan\n ├── takes a book\n └── gives a slip")).toEqual([]);
});

test("a file that a program writes is one of data, by its title over a table of typed fields", () => {
  const table = (title: string) =>
    `# Library\n\n### Loan Counter\n\n#### ${title}\n\nOne row for each reader.\n\n| **Field** | **Description** | **Type** |\n|-|-|-|\n| \`reader_id\` | who | String |\n| \`loans\` | how many | Integer |\n`;
  expect(entities(table("Loan Counter output"))).toEqual(["Loan Counter output: reader_id, loans"]);
  expect(entities(table("Reader Export Format"))).toEqual(["Reader Export: reader_id, loans"]);
  expect(entities(table("Final CSV output"))).toEqual([]);
  expect(entities(table("Counting loans by file"))).toEqual([]);
});

test("several fields side by side in one bullet, in code, as columns are written or in the bracket behind a name", () => {
  const of = (body: string) => entities(`# Library\n\n## Data Model\n\n${body}\n`);
  expect(of("### Reader\n\n- `id`, `email`, `name`\n- `created_at`, `updated_at`: timestamps")).toEqual([
    "Reader: id, email, name, created_at, updated_at",
  ]);
  expect(of("- **Reader** (`id`, `email`): who lends\n- **Loan** (id, reader_id, due): what is lent")).toEqual([
    "Reader: id, email",
    "Loan: id, reader_id, due",
  ]);
  expect(of("- **Status** (open, closed): where a loan is")).toEqual([]);
});

test("fields beside a name, some with what they hold in brackets, and a full stop at the end", () => {
  const of = (body: string) => entities(`# Library\n\n## Data Model\n\n${body}\n`);
  expect(
    of(
      "- **Loan**: id, state (OPEN/CLOSED), lines [{bookId, count}], tags, dueOn.\n- **Reader**: id, name, shelfId, isActive.",
    ),
  ).toEqual(["Loan: id, state, lines, tags, dueOn", "Reader: id, name, shelfId, isActive"]);
  expect(of("- **Loans**: long, cheap (for some), renewable.\n- **Readers**: young, old, many.")).toEqual([]);
});

test("structures in code with their fields in bullets below, by names of types or with a key", () => {
  const of = (body: string, title = "Data Model") => entities(`# Library\n\n## ${title}\n\n${body}\n`);
  const records =
    "- `loans`\n  - `id` (UUID), `reader_id`, `state`\n  - `due_on`\n- `readers`\n  - `id`, `mail` (nullable for guests), `name`";
  expect(of(records)).toEqual(["loans: id, reader_id, state, due_on", "readers: id, mail, name"]);
  expect(of(records, "Configuration")).toEqual([]);
  expect(of("- `LoanCrypto`\n  - `iv`, `salt`\n- `LoanEvent`\n  - `action`, `takenAt`", "API")).toEqual([
    "LoanCrypto: iv, salt",
    "LoanEvent: action, takenAt",
  ]);
  expect(of("- `state`\n  - `open`, `closed`\n- `kind`\n  - `book`, `map`")).toEqual([]);
  expect(of("- `loans`\n  - `id`, `state`\n- `readers`\n  - who lends")).toEqual([]);
});

test("typed fields whose names are of a script without capitals", () => {
  const text = "# X\n\n## データモデル\n\n### 貸出\n\n- 貸出ID (PK): INTEGER\n- 期限: DATE\n- メモ: VARCHAR(80)\n";
  expect(entities(text)).toEqual(["貸出: 貸出ID, 期限, メモ"]);
  expect(entities("# X\n\n## データモデル\n\n### 貸出\n\n- 期限: 二週間\n- 延長: 一回まで\n")).toEqual([]);
});

test("records by their names alone or with a bracket, with coded fields below, and one remark on them all", () => {
  const of = (body: string, title = "Data Model") => entities(`# Library\n\n## ${title}\n\n${body}\n`);
  const list =
    "- Reader（読者）\n  - `readerId`（ID）\n  - `name`（氏名）\n- Book (what is lent)\n  - `bookId` (id)\n  - `price`\n- Loan\n  - `loanId`\n  - `dueOn`\n";
  expect(of(`${list}- 計算：\n  - \`sum = price * 2\``, "用語・データモデル（簡易 ER）")).toEqual([
    "Reader: readerId, name",
    "Book: bookId, price",
    "Loan: loanId, dueOn",
  ]);
  expect(of("- Open (a state)\n  - `begun`\n  - `lent`\n- Closed (a state)\n  - `back`\n  - `lost`")).toEqual([]);
});
