import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import { statedIn } from "../../testing.ts";

/** What is stated of tables, a line per element, each name checked to stand at its place. */
function stated(text: string): string[] {
  const design = linkDesign([readDocument("design.md", text)]);
  const kinds = new Set(["table", "column", "index", "foreign-key"]);
  return [...design.model.elements.values()]
    .filter((element) => kinds.has(element.kind))
    .map(({ kind, name, parent, state, origin, id }) => {
      const mapped = text.includes("```prisma");
      if ((kind === "table" || kind === "column") && !mapped)
        expect(text.slice(origin.range.from, origin.range.to)).toContain(name);
      return `${kind} ${kind === "column" ? id.slice(7) : name}${kind === "index" ? ` of ${parent}` : ""}${state ? ` ${state}` : ""}`;
    });
}

test("DDL in a fence", () => {
  expect(
    stated(`# Library

## Database Design

\`\`\`sql
CREATE TABLE loans (id int PRIMARY KEY, book_id int REFERENCES books(id));
CREATE INDEX by_book ON loans (book_id);
\`\`\`
`),
  ).toEqual([
    "table loans",
    "column loans.id",
    "column loans.book-id",
    "foreign-key loans.book_id -> books.id",
    "index by_book of table:loans",
  ]);
});

test("a table may be called by a word for technologies", () => {
  expect(
    stated("# Shop\n\n## Database schema\n\n**Table `stacks`:**\n- `id` (UUID, PK)\n- `name`\n- `height`\n"),
  ).toEqual(["table stacks", "column stacks.id", "column stacks.name", "column stacks.height"]);
});

test("a title in small letters right below one with a capital names a table, though its word heads remarks", () => {
  const columns = "| Column | Type | Null |\n|-|-|-|\n| id | uuid | no |\n| body | text | no |\n";
  expect(stated(`# Shop\n\n## Database Design\n\n### notes\n\n${columns}`)).toEqual([
    "table notes",
    "column notes.id",
    "column notes.body",
  ]);
  expect(stated(`# Shop\n\n## Database Design\n\n### Notes\n\n${columns}`)).toEqual([]);
  expect(stated(`# shop\n\n## database design\n\n### notes\n\n${columns}`)).toEqual([]);
});

test("a title over the designs of several tables names none of them", () => {
  const below = "\n### orders\n\n| Column | Type |\n|-|-|\n| id | uuid |\n";
  expect(stated(`# Shop\n\n## Database Design\n\n### Table Designs\n${below.replace("###", "####")}`)).toEqual([
    "table orders",
    "column orders.id",
  ]);
});

test("structures between braces are tables where the chapter is one of a database", () => {
  const text = (title: string): string =>
    `# Shop\n\n## ${title}\n\n\`\`\`\nOrder {\n  id: unique identifier\n  note: string (short)\n}\n\`\`\`\n`;
  expect(stated(text("Database Schema"))).toEqual(["table Order", "column order.id", "column order.note"]);
  expect(stated(text("Data Model"))).toEqual([]);
});

test("three names or more behind a marked label for tables", () => {
  const text = (title: string, item: string): string => `# Shop\n\n## ${title}\n\n- ${item}\n`;
  const all = ["table Orders", "table OrderLines", "table prices"];
  expect(stated(text("Database Design", "**Tables**: Orders, OrderLines, prices."))).toEqual(all);
  expect(stated(text("Components", "**Collections**: Orders, OrderLines, prices"))).toEqual(all);
  expect(stated(text("Components", "**Tables**: Orders, OrderLines, prices"))).toEqual([]);
  expect(stated(text("Database Design", "**Tables**: Orders, what was bought, prices"))).toEqual([]);
  expect(stated(text("Database Design", "**Tables**: Orders, prices"))).toEqual([]);
});

test("columns below a line that only says so, of the table that the line above it names", () => {
  const shop = (lead: string): string[] =>
    stated(
      `# Shop\n\n## Data model\n\n### 1. Buyers\n\n${lead}\n\n**Main fields:**\n\n- \`id\` - UUID, primary key\n- \`full_name\` - how to call them\n`,
    );
  expect(shop("**Table:** `buyers`")).toEqual(["table buyers", "column buyers.id", "column buyers.full-name"]);
  expect(shop("Whoever bought something.")).toEqual([]);
});

test("bullets on indexes and on what is unique beside those of columns are none", () => {
  const bullets =
    "- `id` uuid\n- `buyer_id` uuid\n- `total` int\n- Unique: `(buyer_id, total)`\n- Indexes: `buyer_id`\n";
  expect(stated(`# Shop\n\n## Database Design\n\n### orders\n\n${bullets}`)).toEqual([
    "table orders",
    "column orders.id",
    "column orders.buyer-id",
    "column orders.total",
    "index orders(buyer_id, total) of table:orders",
  ]);
});

test("tables in the bullets below a bold heading that is itself a bullet, whatever the chapter", () => {
  const shop = (head: string, orders: string) => `# Shop

## Storage module

* ${head}
  * ${orders}: id (SERIAL PRIMARY KEY), buyer_id (INTEGER REFERENCES buyers), total (INTEGER DEFAULT 0), UNIQUE(buyer_id, total)
* **Cache:**
  * Sessions are kept for an hour.
`;
  const told = [
    "table orders",
    "column orders.id",
    "column orders.buyer-id",
    "foreign-key orders.buyer_id -> buyers",
    "column orders.total",
  ];
  expect(stated(shop("**Database schema (PostgreSQL):**", "**orders table**"))).toEqual(told);
  expect(stated(shop("**Database schema:**", "**orders**"))).toEqual(told);
  expect(stated(shop("**What is kept:**", "**orders table**"))).toEqual(told);
  // Neither the line above nor the item says that it is a table, or the line above is no heading.
  expect(stated(shop("**What is sent:**", "**orders**"))).toEqual([]);
  expect(stated(shop("Database schema, as sent:", "**orders**"))).toEqual([]);
});

test("a bold name with nothing but a remark in brackets behind it", () => {
  const columns = "\n\n| Column | Type |\n|-|-|\n| email | text |\n";
  expect(
    stated(`# L\n\n## Database Design\n\n**library_reader** (besides the columns of \`BaseUser\`; no name)${columns}`),
  ).toEqual(["table library_reader", "column library-reader.email"]);
  expect(stated(`# L\n\n## Database Design\n\n**Note** (see below)${columns}`)).toEqual([]);
});

test("a bold name with a remark, and two names of which each row tells its own", () => {
  expect(
    stated(`# 图书馆

## 数据库设计

### 3.1 借阅与标签

**loans**（支持续借）

| 字段 | 类型 | 约束 |
| ---- | ---- | ---- |
| id   | uuid | PK   |

**tags** / **book_tags**

| 字段             | 类型              | 约束 |
| ---------------- | ----------------- | ---- |
| tags.id          | uuid              | PK   |
| book_tags.tag_id | uuid              |      |
| PK               | (book_id, tag_id) |      |
`),
  ).toEqual([
    "table loans",
    "column loans.id",
    "table tags",
    "column tags.id",
    "table book_tags",
    "column book-tags.tag-id",
  ]);
});

test("names with columns behind them, and sentences that count tables up", () => {
  expect(
    stated(`# Library

## Database Design

**loans**: \`id\`, \`book_id\`, \`note\` (varchar(80)).

The other tables are \`readers\` (\`name\`, \`card_id\`), \`fines\` (\`sum\`, unique) and the join
table \`book_tags\`. All of them but the last have \`created_at\` too.

**orders**: \`id\` is made by the database.

All tables are \`InnoDB\` and \`utf8mb4\`; no tables are \`old_loans\`, \`old_fines\`.
`),
  ).toEqual([
    "table loans",
    "column loans.id",
    "column loans.book-id",
    "column loans.note",
    "table readers",
    "column readers.name",
    "column readers.card-id",
    "table fines",
    "column fines.sum",
    "table book_tags",
  ]);
});

test("what a rule within brackets denies is denied", () => {
  const line = "**loans**: `id` (bigint, primary key), `note` (varchar(20), not null), `due` (date null).";
  expect(
    statedIn("column", `# L\n\n## Database Design\n\n${line}\n`).map(({ facts }) => (facts as ColumnFacts).nullable),
  ).toEqual([undefined, false, true]);
});

test("a sentence that begins with a bold name and says what it is names the table below it", () => {
  const columns = "| Column | Type |\n|---|---|\n| id | INT |\n";
  expect(
    stated(
      `# L\n\n## Database Design\n\n**preferences** has one row per user:\n\n${columns}\n**order_lines** keeps what was bought, and lives as long as its order does, which may be for a very long time after everybody forgot it.\n\n${columns}\n**Note** that it is so:\n\n${columns}`,
    ),
  ).toEqual(["table preferences", "column preferences.id", "table order_lines", "column order-lines.id"]);
});

test.each([
  ["**OrderLine**: primary key (orderId, position)", "OrderLine"],
  ["**Line**: primary key (orderId, position)", "Line"],
  ["**order_lines** – what was bought", "order_lines"],
  ["**Purpose**: what was bought", "orders"],
])("%s, above a table of columns below the heading of orders", (line, table) => {
  const text = `# Shop\n\n## Database Design\n\n### orders\n\n${line}\n\n| Column | Type |\n| --- | --- |\n| sku | text |\n`;
  expect(statedIn("column", text).map(({ parent }) => parent)).toEqual([
    statedIn(
      "table",
      `# Shop\n\n## Database Design\n\n### ${table}\n\n| Column | Type |\n| --- | --- |\n| sku | text |\n`,
    )[0]!.id,
  ]);
});

test("a numbered line names the table below it, though a sentence stands between", () => {
  const columns = "| Column | Type |\n|---|---|\n| id | INT |\n";
  expect(
    stated(
      `# L\n\n## 数据库设计\n\n（1）借阅表 (loan)\n\n借阅表用于存储借阅。该表如表所示：\n\n${columns}\n（2）图书表 (book)\n\n${columns}`,
    ),
  ).toEqual(["table loan", "column loan.id", "table book", "column book.id"]);
});

test("definitions of columns alone belong to the table above", () => {
  expect(
    stated("# L\n\n## Database Design\n\n### `loans` table\n\n```sql\nid uuid PRIMARY KEY,\ndue date NOT NULL\n```\n"),
  ).toEqual(["table loans", "column loans.id", "column loans.due"]);
});

test.each([
  ["### loans", "loans"],
  ["### `loans` table", "loans"],
  ["### Table: loans", "loans"],
  ["### 4.1 loans（借书表）", "loans"],
  ["### 借书信息表 (loans)", "loans"],
  ["**loans**", "loans"],
  ["Table `loans`:", "loans"],
])("a table of columns under %s", (above, name) => {
  expect(stated(`# L\n\n## Database Design\n\n${above}\n\n| Column | Type |\n|---|---|\n| id | uuid |\n`)).toEqual([
    `table ${name}`,
    `column ${name}.id`,
  ]);
});

test("a Spanish table of columns with a foreign key among its rules", () => {
  expect(
    stated(`# B

## Diseño de la base de datos

### Tabla: prestamos

| Columna | Tipo | Restricciones | Descripción |
|---|---|---|---|
| id | UUID | PK | |
| libro_id | UUID | FK → libros.id, NOT NULL | El libro |
`),
  ).toEqual([
    "table prestamos",
    "column prestamos.id",
    "column prestamos.libro-id",
    "foreign-key prestamos.libro_id -> libros.id",
  ]);
});

test("a unique key's prefix is none in the name of what is called a table", () => {
  const text = "| Table | Keeps |\n|---|---|\n| uk_shelves | what stands there |\n";
  expect(stated(`# L\n\n## Database Design\n\n${text}`)).toEqual(["table uk_shelves"]);
  expect(stated("# L\n\n## Database Design\n\n- `uk_shelves`: place, book\n")).toEqual([]);
});

test("examples of constraints belong to no table", () => {
  const below = (heading: string): string[] =>
    stated(
      `# L\n\n## Database Design\n\n### ${heading}\n\n\`\`\`sql\nCHECK (due > lent),\nUNIQUE (book_id, reader_id)\n\`\`\`\n`,
    );
  expect(below("Constraint Examples")).toEqual([]);
  expect(below("The `loans` table")).not.toEqual([]);
});

test("what is unique among the key constraints of a table is no column of it", () => {
  expect(
    stated(
      "# L\n\n## Database Design\n\n| Table | Purpose | Key constraints |\n|---|---|---|\n| `loans` | Who has what | Unique `(book_id, reader_id)` |\n| `books` | What there is | Unique `(shelf, place)` |\n",
    ),
  ).toEqual(["table loans", "table books"]);
});

test("a cell names the table of its row and of those below", () => {
  expect(
    stated(
      "# L\n\n## Notes\n\n| Table | Column | Type |\n|---|---|---|\n| loans | id | uuid |\n| | due | date |\n| books | id | uuid |\n",
    ),
  ).toEqual(["table loans", "column loans.id", "column loans.due", "table books", "column books.id"]);
});

test("tables listed in rows and bullets", () => {
  expect(
    stated(
      "# L\n\n## Database Design\n\n| Table | Purpose |\n|---|---|\n| `loans` | who has what |\n| `books` | all books |\n",
    ),
  ).toEqual(["table loans", "table books"]);
  expect(
    stated("# L\n\n## Database Design\n\n### Tables\n\n- `loans` - who has what\n- `books` - all books\n"),
  ).toEqual(["table loans", "table books"]);
});

test("bullets with typed columns beside the name of their table", () => {
  const list = "* **Orders:** `id` (UUID), `total` (Decimal(10,2)).\n* **Notes:** `id` (UUID), `text` (Text)\n";
  expect(stated(`# Design\n\n## Data Model\n\n### Schema (PostgreSQL)\n\n${list}`)).toEqual([
    "table Orders",
    "column orders.id",
    "column orders.total",
    "table Notes",
    "column notes.id",
    "column notes.text",
  ]);
});

test("bullets of columns under the heading of their table, or nested below its name", () => {
  const flat =
    "# L\n\n## Database Design\n\n### loans\n\n- id (uuid, PK)\n- due: date\n- book_id (uuid) - FK to books.id\n";
  const nested =
    "# L\n\n## Database Design\n\n- **loans**\n  - id (uuid, PK)\n  - due: date\n  - book_id (uuid) - FK to books.id\n";
  for (const text of [flat, nested])
    expect(stated(text)).toEqual([
      "table loans",
      "column loans.id",
      "column loans.due",
      "column loans.book-id",
      "foreign-key loans.book_id -> books.id",
    ]);
});

test("indexes in rows and bullets", () => {
  const heading = "# L\n\n## Database Design\n\n### loans table\n\n";
  expect(stated(`${heading}| Index | Columns |\n|---|---|\n| by_due | due, id |\n`)).toEqual([
    "table loans",
    "index by_due of table:loans",
  ]);
  expect(stated(`${heading}- \`idx_due\` on (due)\n- idx_books_title on books(title)\n`)).toEqual([
    "table loans",
    "index idx_due of table:loans",
    "index idx_books_title of table:books",
  ]);
  expect(
    stated(
      `${heading}Constraints:\n\n- Unique key \`uk_copy(book_id,copy)\`.\n- 索引 \`idx_due(due)\`。\n- Due is set\n`,
    ),
  ).toEqual(["table loans", "index uk_copy of table:loans", "index idx_due of table:loans"]);
});

test("an ER diagram is of tables in a chapter on the database only", () => {
  const diagram = "```mermaid\nerDiagram\n  LOAN {\n    int id\n  }\n```\n";
  expect(stated(`# L\n\n## Database Design\n\n${diagram}`)).toEqual(["table LOAN", "column loan.id"]);
  expect(stated(`# L\n\n## Data Models\n\n${diagram}`)).toEqual([]);
});

test("an index in words is that of the DDL: directions and remarks are no columns", () => {
  const ddl = "CREATE INDEX i ON loans (book_id, due DESC);\nCREATE INDEX j ON loans (lower(note) text_pattern_ops);";
  const rows =
    "| Index | Table | Columns |\n|---|---|---|\n| `i` | `loans` | `book_id`, `due` (descending), open only |\n| `j` | `loans` | `lower(note)` |\n";
  const ids = (text: string): string[] =>
    [...linkDesign([readDocument("a.md", text)]).model.elements.keys()].filter((id) => id.startsWith("index:"));
  const both = ids(`# L\n\n## Database Design\n\n\`\`\`sql\n${ddl}\n\`\`\`\n\n${rows}`);
  expect(both).toEqual(["index:loans-book-id-due", "index:loans-lower-note"]);
});

test("names of columns that code maps, in keys and indexes too", () => {
  const model =
    'model Loan {\n  id Int @id\n  bookId Int @map("book_id")\n  book Book @relation(fields: [bookId], references: [id])\n  @@index([bookId])\n  @@map("loans")\n}\n';
  expect(stated(`# L\n\n## Data\n\n\`\`\`prisma\n${model}\`\`\`\n`)).toEqual([
    "table loans",
    "column loans.id",
    "column loans.book-id",
    "foreign-key loans.book_id -> Book.id",
    "index loans(book_id) of table:loans",
  ]);
});

test("a noun that heads columns elsewhere names a table where it stands alone and marked", () => {
  const rows = "| Column | Type |\n|---|---|\n| id | integer |\n";
  expect(stated(`# L\n\n## Database Design\n\n### loans-service\n\n**types**\n\n${rows}`)).toEqual([
    "table types",
    "column types.id",
  ]);
});

test("an index names a table that it does not define", () => {
  expect(stated("# L\n\n## Search\n\n```sql\nCREATE INDEX by_due ON loans (due);\n```\n")).toEqual([
    "index by_due of table:loans",
  ]);
});

test("rules listed below a label are no columns, and a dictionary of tables is none", () => {
  const text =
    "# Shop\n\n## Database Schema\n\n### ranks\n\n**Columns:**\n- `id` (uuid, PK)\n\n**Constraints:**\n- Unique (buyer_id, year)\n\n" +
    "## Table dictionary\n\n| Table | Purpose |\n|-|-|\n| `ranks` | who bought most |\n";
  expect(statedIn("column", text).map(({ id }) => id)).toEqual(["column:ranks.id"]);
  expect(statedIn("table", text).map(({ name }) => name)).toEqual(["ranks"]);
});

test("a numbered name alone in its line heads the columns below it, though values of another table stand before", () => {
  const rows = "| Column | Type |\n|-|-|\n| id | bigint |\n";
  const text = `# Shop\n\n## Database Design\n\n1. orders\n\nWhat is bought.\n\n${rows}\nStates:\n\nOPEN\nPAID\n\n2. order_lines\n\nWhat it holds.\n\n${rows}`;
  expect(statedIn("column", text).map(({ id }) => id)).toEqual(["column:orders.id", "column:order-lines.id"]);
});

test("what is dropped is removed", () => {
  expect(stated("# L\n\n## Migration\n\n```sql\nALTER TABLE loans DROP COLUMN due;\nDROP TABLE old;\n```\n")).toEqual([
    "table loans",
    "column loans.due removed",
    "table old removed",
  ]);
});

test.each([
  [
    "parameters",
    "# L\n\n## API\n\n### List loans\n\n| Parameter | Type | Required |\n|---|---|---|\n| page | int | no |\n",
  ],
  ["fields of an entity", "# L\n\n## Data Models\n\n### Loan\n\n| Field | Type |\n|---|---|\n| id | uuid |\n"],
  ["columns of a screen", "# L\n\n## UI\n\n| Column | Width |\n|---|---|\n| Title | wide |\n"],
  ["steps", "# L\n\n## Database Design\n\n### Rules\n\n- Nobody deletes loans\n- Books stay\n"],
])("no table: %s", (_, text) => expect(stated(text)).toEqual([]));

test("names in code below a sentence that leads to tables, whatever the chapter", () => {
  const list = "\n\n- `loans`\n- `loan_days`\n";
  const found = ["table loans", "table loan_days"];
  expect(stated(`# L\n\n## Persistence\n\nThe module owns these tables:${list}`)).toEqual(found);
  expect(stated(`# L\n\n## Speicher\n\nDas Modul hat folgende Tabellen:${list}`)).toEqual(found);
  expect(stated(`# L\n\n## Migration\n\nIt drops these tables:${list}`)).toEqual([]);
  expect(stated(`# L\n\n## Persistence\n\nThe module owns these flags:${list}`)).toEqual([]);
});

test("columns in bullets below a bold name that is called a table, without what stands for the rest", () => {
  const bullets = "：\n- id: INTEGER PRIMARY KEY\n- book_id: INTEGER (外键，关联到 books.id)\n- 其他字段...（略）\n";
  expect(stated(`# 图\n\n## 数据模型\n\n### 结构\n\n**loans 表**（已存在）${bullets}`)).toEqual([
    "table loans",
    "column loans.id",
    "column loans.book-id",
  ]);
  expect(stated(`# 图\n\n## 数据模型\n\n### 结构\n\n**Loan**${bullets}`)).toEqual([]);
});

test("columns in code without types below a heading of a chapter on the database, several to a bullet", () => {
  const bullets =
    "- `id` (PK), `email`(unique), `created_at`/`updated_at`\n- (2nd) `provider` — later\n- `note` (text, nullable)\n- **Rule**: `Loan.open()` decides\n";
  expect(stated(`# L\n\n## DB Schema Draft\n\n### loan (대출)\n${bullets}`).slice(0, 7)).toEqual([
    "table loan",
    "column loan.id",
    "column loan.email",
    "column loan.created-at",
    "column loan.updated-at",
    "column loan.provider",
    "column loan.note",
  ]);
  expect(stated(`# L\n\n## API\n\n### loan\n${bullets}`)).toEqual([]);
});

test("tables in a fence, one to a line, below a sentence that leads to them", () => {
  const fence = "\n\n```\nloan           what is lent\nloan_days      how long (days, nights)\n```\n";
  const found = ["table loan", "table loan_days"];
  expect(stated(`# L\n\n## Schema del database\n\nComprende le seguenti tabelle principali:${fence}`)).toEqual(found);
  expect(stated(`# L\n\n## Database Design\n\nIt knows these words:${fence}`)).toEqual([]);
  expect(stated(`# L\n\n## Notes\n\nThese tables:${fence}`)).toEqual([]);
});

test("a table that a sentence on what is kept names with its columns in brackets", () => {
  const found = ["table loan_days", "column loan-days.loan-id", "column loan-days.day", "column loan-days.note"];
  expect(stated("# L\n\n## Artefatti\n\n- Persistenza: nuova `loan_days` (loan_id, day, note)\n")).toEqual(found);
  expect(stated("# L\n\n## Form\n\nThe function `loan_days` (loan_id, day, note) counts.\n")).toEqual([]);
  expect(stated("# L\n\n## Form\n\nThe table `loan_days` (as ever, new, slow) is kept.\n")).toEqual([]);
});

test("a table that joins others, by their keys in brackets behind its name", () => {
  const found = ["table loan_readers", "column loan-readers.loan-id", "column loan-readers.reader-id"];
  const joins = "The joins are `loan_readers` (loan_id, reader_id), each with both as its key.\n";
  expect(stated(`# L\n\n## Database Design\n\n${joins}`)).toEqual(found);
  expect(stated(`# L\n\n## Form\n\n${joins}`)).toEqual([]);
  expect(stated("# L\n\n## Database Design\n\nWe call `loan_readers` (fast, slow) twice.\n")).toEqual([]);
});

test("a table with its columns behind it, in lines that a comma leads on", () => {
  const words = "**loan_days**: `day` date,\n`note` varchar(20), `late` boolean.\n";
  expect(stated(`# L\n\n## Database Design\n\n${words}`)).toEqual([
    "table loan_days",
    "column loan-days.day",
    "column loan-days.note",
    "column loan-days.late",
  ]);
});

test("a table by a name that elsewhere heads what was not chosen, and one told in a line of a model of data", () => {
  const rows = "| Column | Type |\n| --- | --- |\n| id | text |\n| start_time | timestamp(0) |\n";
  const columns = statedIn("column", `# L\n\n## Data Models\n\n### Polls\n\n**options**\n\n${rows}`);
  expect(columns.map(({ name, parent }) => [name, parent])).toEqual([
    ["id", "table:options"],
    ["start_time", "table:options"],
  ]);
  const line = "**remarks**: `id`, `loan_id`, `written_at` and `words`.\n";
  expect(stated(`# L\n\n## Data Models\n\n${line}`)).toContain("column remarks.loan-id");
  expect(stated("# L\n\n## Data Models\n\n**Remark**: `id`, `loanId`, `words`.\n")).toEqual([]);
});

test("a table of indexes with their tables, and a column that says which are unique", () => {
  const rows =
    "| Index | Table | Columns | Unique |\n| --- | --- | --- | --- |\n| ix_email | readers | email | yes |\n| ix_slug | shelves | library_id, slug | yes, of those in use |\n| ix_words | shelves | words | no (GIN) |\n";
  const text = `# L\n\n## Database Design\n\n### Indexes\n\n${rows}`;
  expect(statedIn("index", text).map(({ name, facts }) => [name, facts])).toEqual([
    ["ix_email", { table: "readers", columns: ["email"], unique: true }],
    ["ix_slug", { table: "shelves", columns: ["library_id", "slug"], unique: true }],
    ["ix_words", { table: "shelves", columns: ["words"] }],
  ]);
  expect(statedIn("column", text)).toEqual([]);
});

test("a cell of a table of indexes may name the table with its columns", () => {
  const rows =
    "| Index | On | Unique |\n|---|---|---|\n| ix_email | readers(email) | yes |\n| ix_late | loans(book_id, due), of open ones | no |\n";
  expect(statedIn("index", `# L\n\n## Database Design\n\nIndexes:\n\n${rows}`).map(({ facts }) => facts)).toEqual([
    { table: "readers", columns: ["email"], unique: true },
    { table: "loans", columns: ["book_id", "due"] },
  ]);
  const below = "### loans table\n\n| Index | Columns |\n|---|---|\n| ix_note | lower(note) |\n";
  expect(statedIn("index", `# L\n\n## Database Design\n\n${below}`).map(({ facts }) => facts)).toEqual([
    { table: "loans", columns: ["lower(note)"] },
  ]);
});

test("where a table is kept is no part of its name", () => {
  const rows = "| 項目名 | データ型 | キー |\n| --- | --- | --- |\n| `loanId` | String | パーティションキー |\n";
  expect(stated(`# 図書\n\n## データ設計\n\n### 4.1 DynamoDB: Loansテーブル\n\n${rows}`)[0]).toBe("table Loans");
  expect(stated(`# L\n\n## Database Design\n\n### MongoDB: loans collection\n\n${rows}`)[0]).toBe("table loans");
});

test("columns spelled out below a bullet that says Columns, whatever the bullets beside it tell", () => {
  const columns = (...rows: string[]): string[] =>
    statedIn(
      "column",
      `# Library\n\n## Database Design\n\n#### Table: \`loans\`\n\n* **Columns**:\n${rows.map((row) => `  * ${row}\n`).join("")}* **Row rules**:\n  * Read: \`member = me()\`\n`,
    ).map(({ name, facts: { type } }) => `${name} ${type?.name}`);
  expect(columns("`id` `uuid` PRIMARY KEY", "`due` `date`")).toEqual(["id uuid", "due date"]);
  expect(columns("id (uuid, PK)", "due (date)")).toEqual(["id uuid", "due date"]);
  expect(columns("`id`: `uuid`", "`due`: `date` when it is to be back")).toEqual(["id uuid", "due date"]);
});

test("columns and indexes below headings that say no more, of the table that the section above names", () => {
  const rows = "| Column | Type |\n| --- | --- |\n| `id` | `UUID` |\n| `paid` | `BOOLEAN` |\n";
  const members = (title: string, below: string): string[] =>
    statedIn("column", `# Database Schema\n\n## ${title}\n\n### ${below}\n\n${rows}`).map(({ parent }) => parent!);
  expect(members("1) `orders`", "Columns")).toEqual(["table:orders", "table:orders"]);
  expect(members("order_items", "Fields")).toEqual(["table:order-items", "table:order-items"]);
  expect(members("How orders are kept", "Columns")).toEqual([]);
  expect(
    statedIn(
      "index",
      `# Database Schema\n\n## 2. orders\n\n### Columns\n\n${rows}\n### Indexes\n\n- \`idx_orders_paid\` on (\`paid\`)\n- \`idx_orders_id\` (UNIQUE) on (\`id\`)\n- \`idx_orders_both\` UNIQUE partial on (\`id\`, \`paid\`)\n`,
    ).map(({ facts }) => facts),
  ).toEqual([
    { table: "orders", columns: ["paid"] },
    { table: "orders", columns: ["id"], unique: true },
    { table: "orders", columns: ["id", "paid"], unique: true },
  ]);
});

test("the table that a sentence above names in code, below the heading of its database", () => {
  expect(
    stated(`# Library

## Database Design

### archive-db

Made by \`db/archive.sql\`. One table, \`loans\`; nothing in it is ever changed.

| Column | Type |
| ------ | ---- |
| id     | uuid |

The \`returns\` table refers to \`loans\`.

| Column  | Type |
| ------- | ---- |
| loan_id | uuid |
`),
  ).toEqual(["table loans", "column loans.id", "table returns", "column returns.loan-id"]);
});

test("collections below a heading that says of which database, and a table that a line with a remark names", () => {
  expect(
    statedIn(
      "table",
      "# X\n\n## Data Model\n\n### 2.1 Firestore Collections\n\n- **orders**: What is bought\n- **tills**: Where\n",
    ).map(({ name }) => name),
  ).toEqual(["orders", "tills"]);
  expect(
    statedIn(
      "column",
      "# X\n\n## Database Schema\n\nTable: `orders` (by `day`)\n\n| Column | Type |\n| - | - |\n| `day` | `DATE` |\n",
    ).map(({ parent, name }) => [parent, name]),
  ).toEqual([["table:orders", "day"]]);
});

test("tables that a line plans, and items that say of which table the members below them are", () => {
  expect(
    statedIn("table", "# X\n\n## Database Design\n\nTables planned:\n\n- Orders\n- Order_Lines\n").map(
      ({ name }) => name,
    ),
  ).toEqual(["Orders", "Order_Lines"]);
  expect(
    statedIn(
      "column",
      "# X\n\n## Data Model\n\n1. **`orders` Table Specification:**\n   - `id` (`UUID PK`): which\n   - `paid` (`BOOLEAN`): whether\n2. **`lines` Table Specification:**\n   - `id` (`UUID PK`): which\n",
    ).map(({ parent, name }) => [parent, name]),
  ).toEqual([
    ["table:orders", "id"],
    ["table:orders", "paid"],
    ["table:lines", "id"],
  ]);
});

test("bullets that name columns beside a table, and those that name other things", () => {
  const below = (items: string): string[] =>
    stated(`# Shop\n\n## How data is kept\n\nThere are two tables:\n\n${items}\n`);
  expect(below("- `orders` (id, name, paid_at)\n- `lines`: id, order_id and sku")).toEqual([
    "table orders",
    "column orders.id",
    "column orders.name",
    "column orders.paid-at",
    "table lines",
    "column lines.id",
    "column lines.order-id",
    "column lines.sku",
  ]);
  expect(
    below("- `orders` (large, old)\n- `lines`: fast, small and cheap").filter((each) => each.startsWith("column")),
  ).toEqual([]);
});

test("tables in bullets below a sentence that leads to them, several to one", () => {
  const below = (lead: string): string[] =>
    stated(
      `# Shop\n\n## Base de datos\n\n${lead}\n\n- \`orders\`: what was bought\n- \`lines\`, \`prices\`: its parts\n- Tablas de sistema (sin filtro): \`users\`, \`roles\`\n`,
    );
  expect(below("Modo dual. Tablas principales:")).toEqual([
    "table orders",
    "table lines",
    "table prices",
    "table users",
    "table roles",
  ]);
  expect(below("Los estados:")).toEqual([]);
});

test("structures in a fence without a language are tables in a chapter on the database", () => {
  expect(stated("# Shop\n\n## Database Design\n\n```\nOrders\n  id: uuid\n  total: decimal\n```\n")).toEqual([
    "table Orders",
    "column orders.id",
    "column orders.total",
  ]);
});

test("columns that bullets tell of under labels, below a heading that says that it is a table", () => {
  expect(
    stated(
      "# Shop\n\n## 論理モデル\n\n### `Note` テーブル\n\n- **主キー**: `id`\n- **主な列**\n  - `ownerId` … 持ち主\n  - `Task` モデル … 別の表\n  - `createdAt` / `updatedAt`\n- **補足**: `ownerId` に索引\n",
    ),
  ).toEqual([
    "table Note",
    "column note.id",
    "column note.owner-id",
    "column note.created-at",
    "column note.updated-at",
  ]);
  expect(stated("# Shop\n\n## Tabla `pedidos`\n\n- **Campos**: id, total, nota\n- **Índices**: total\n")).toEqual([
    "table pedidos",
    "column pedidos.id",
    "column pedidos.total",
    "column pedidos.nota",
  ]);
  expect(stated("# Shop\n\n## 論理モデル\n\n### 注意\n\n- **主キー**: `id`\n- **主な列**: `ownerId`\n")).toEqual([]);
});

test("tables in bullets that end in a bracket of their columns, below a sentence that says that they are tables", () => {
  const below = (lead: string): string[] =>
    stated(
      `# Laden\n\n## Aufbau\n\n${lead}\n\n- **kunden**: wer kauft (id, name)\n- **bestellungen**: was sie kaufen (id, kunde_id).\n`,
    );
  expect(below("Es gibt mehrere Tabellen für den Laden:")).toEqual([
    "table kunden",
    "column kunden.id",
    "column kunden.name",
    "table bestellungen",
    "column bestellungen.id",
    "column bestellungen.kunde-id",
  ]);
  expect(below("Es gibt mehrere Dienste:")).toEqual([]);
});

test("phrases below a heading of a chapter on the database are no columns", () => {
  expect(
    stated(
      "# 商店\n\n## 数据库设计\n\n### 一致性\n\n- 修改时先更新 MySQL\n- 重启时重建 Redis 配置\n- 数据仅在 Redis\n",
    ),
  ).toEqual([]);
});

test("what is named in code below a heading that says tables: in headings, at the beginning of sentences, in lists of names", () => {
  const below = (heading: string): string[] =>
    stated(
      `# Data model\n\n## ${heading}\n\n### \`shop.buyers\` and \`shop.sellers\`\n\nWho trades.\n\n### \`shop.orders\`\n\nOrders are what is bought. Important columns:\n\n- \`id\`: key.\n- \`net\`, \`gross\`: sums.\n\n### Facts\n\n\`daily_sums\` stores sums by day. \`Shop\` is a word. The \`fee_fact\` and \`tax_fact\` tables hold facts.\n`,
    );
  expect(below("Shop tables")).toEqual([
    "table shop.buyers",
    "table shop.sellers",
    "table shop.orders",
    "column shop-orders.id",
    "column shop-orders.net",
    "column shop-orders.gross",
    "table daily_sums",
    "table fee_fact",
    "table tax_fact",
  ]);
  expect(below("Shop parts").filter((each) => /buyers|daily|fee/.test(each))).toEqual([]);
  expect(stated("# Data model\n\n## Event tables\n\n- `order_paid_events`\n- `order_sent_events`\n")).toEqual([
    "table order_paid_events",
    "table order_sent_events",
  ]);
});

test.each(["2. 表说明", "数据库表结构", "Table Descriptions"])(
  "headings in code below one that says tables: %s",
  (heading) => {
    const text = (title: string): string =>
      `# 库\n\n## ${title}\n\n### \`users\`\n\nWords.\n\n### \`slips\`\n\nWords.\n`;
    expect(stated(text(heading))).toEqual(["table users", "table slips"]);
    expect(stated(text("列表说明"))).toEqual([]);
  },
);

test("columns below a label of their own, whatever the labels beside it tell", () => {
  const text = (label: string): string =>
    `# Shop\n\n## Database Schema\n\n### Table: \`buyers\`\n\n* ${label}:\n  * \`id\` \`uuid\` PRIMARY KEY\n  * \`note\` \`text\`\n* **Policies**: only one's own rows\n`;
  expect(stated(text("**Columns**"))).toEqual(["table buyers", "column buyers.id", "column buyers.note"]);
  expect(stated(text("**Steps**"))).toEqual(["table buyers"]);
});

test("columns in words, none a key, where the words above say that they are columns", () => {
  const list = "- `sealed_token`: sealed at rest\n- `spent_today`: counted anew each night\n";
  const text = (caption: string): string =>
    `# Shop\n\n## Database Schema\n\n### 2. vault_keys\n\n**${caption}**:\n${list}`;
  expect(stated(text("Key columns"))).toEqual([
    "table vault_keys",
    "column vault-keys.sealed-token",
    "column vault-keys.spent-today",
  ]);
  expect(stated(text("Worth knowing"))).toEqual([]);
});

test.each([
  ["Table", "Key columns", "Key columns"],
  ["表名", "主要字段", "主要字段"],
  ["Tabelle", "Hauptspalten", "Hauptspalten"],
])("columns that a cell beside their table lists: %s | %s", (table, columns) => {
  const text = (title: string): string =>
    `# Shop\n\n## Database Schema\n\n| ${table} | ${title} |\n|-|-|\n| \`buyers\` | id (PK), phone, town_id → towns |\n| \`towns\` | id, name, ... |\n`;
  expect(stated(text(columns))).toEqual([
    "table buyers",
    "column buyers.id",
    "column buyers.phone",
    "column buyers.town-id",
    "foreign-key buyers.town_id -> towns",
    "table towns",
    "column towns.id",
    "column towns.name",
  ]);
  expect(stated(text("Worth knowing"))).toEqual(["table buyers", "table towns"]);
});

test("patterns of the keys of a store are no columns", () => {
  const rows = (names: readonly string[]): string =>
    names.map((name) => `| \`${name}\` | String | kept a day |`).join("\n");
  const text = (...names: string[]): string =>
    `# Shop\n\n## Database Schema\n\n### Table: slips\n\n| Key | Type | Purpose |\n|-|-|-|\n${rows(names)}\n`;
  expect(stated(text("slip:{till}", "slip:last:{till}"))).toEqual(["table slips"]);
  expect(stated(text("till", "last_till"))).toEqual(["table slips", "column slips.till", "column slips.last-till"]);
});

test("a name that words of another script call a table, and remarks in brackets that join words", () => {
  const rows = "| 字段 | 类型 |\n|-|-|\n| id | int |\n";
  const text = (heading: string): string => `# 店\n\n## 数据库设计\n\n### ${heading}\n\n${rows}`;
  expect(stated(text("collections 表"))).toEqual(["table collections", "column collections.id"]);
  expect(stated(text("Parcel（额度与计费）"))).toEqual(["table Parcel", "column parcel.id"]);
  expect(stated(text("额度与计费"))).toEqual([]);
});

test("columns below a heading of their own, under one that calls the table a table", () => {
  const text =
    "# Shop\n\n## Database Schema\n\n### 📁 `parcel_scans` Table\n\nOne row each.\n\n#### 🔍 Field Descriptions\n\n| Field | Type |\n|-|-|\n| `id` | int |\n";
  expect(statedIn("column", text).map(({ id }) => id)).toEqual(["column:parcel-scans.id"]);
  expect(statedIn("table", text).map(({ name }) => name)).toEqual(["parcel_scans"]);
});

test("what is indexed, in a list of names below a table among others, is no table", () => {
  const text =
    "# Shop\n\n## テーブル一覧\n\n### parcels\n\n| フィールド | 型 |\n|-|-|\n| id | string |\n\n**インデックス:**\n- `sent_by_id`\n";
  expect(statedIn("table", text).map(({ name }) => name)).toEqual(["parcels"]);
});

test("a table of tables that says how their keys are made names no columns", () => {
  const rows =
    "| 表名 | 主键 | 说明 |\n| -- | -- | -- |\n| parcels | AUTO | 包裹 |\n| vans | ASSIGN_ID | 车 |\n| stops | stop_id | 站 |\n";
  expect(stated(`# Shop\n\n## 数据库设计\n\n${rows}`)).toEqual([
    "table parcels",
    "table vans",
    "table stops",
    "column stops.stop-id",
  ]);
});

test("columns that bullets tell of in words, one of them a key", () => {
  const below = (heading: string, items: string): string[] =>
    stated(`# Shop\n\n## 数据库设计\n\n### ${heading}\n\n${items}\n`);
  expect(below("商品表 goods", "* id - 主键\n* name - 名称\n* price - 价格")).toEqual([
    "table goods",
    "column goods.id",
    "column goods.name",
    "column goods.price",
  ]);
  expect(below("表 lines", "- 编号（line_id，int）\n- 数量：quantity，int")).toEqual([
    "table lines",
    "column lines.line-id",
    "column lines.quantity",
  ]);
  expect(below("`lines` 表", "**关键字段**:\n- `id`: 主键\n- `source_id`, `target_id`: 两端\n- `note`: 备注")).toEqual([
    "table lines",
    "column lines.id",
    "column lines.source-id",
    "column lines.target-id",
    "column lines.note",
  ]);
  expect(below("表 lines", "- fast - 快\n- cheap - 便宜")).toEqual(["table lines"]);
});

test("a sentence that says of a table in bold which columns it has", () => {
  const within = (words: string): string[] => stated(`# Shop\n\n## Database Design\n\n${words}\n`);
  expect(within("**Tag** has an `id` (serial, PK) and a `name` (text, unique).")).toEqual([
    "table Tag",
    "column tag.id",
    "column tag.name",
  ]);
  expect(within("**Tag** has an `id` and no more than ten words.")).toEqual([]);
  expect(within("**Tag** belongs to an `order` and a `note`.")).toEqual([]);
});

test("sentences that say which columns of a table have an index", () => {
  const indexes = (words: string): unknown[] =>
    statedIn("index", `# Shop\n\n## Database Design\n\n${words}\n`).map(({ name, facts }) => [
      name,
      facts.unique === true,
    ]);
  expect(indexes("Once each: `order_lines` has a unique index on (`order_id`, `sku`). The rest is free.")).toEqual([
    ["order_lines(order_id, sku)", true],
  ]);
  expect(indexes("`orders` has an index on `buyer_id`, and there is a composite index on `desks(hall, row)`.")).toEqual(
    [
      ["orders(buyer_id)", false],
      ["desks(hall, row)", false],
    ],
  );
  expect(indexes("`orders` has a foreign key on `buyer_id`; later `orders` has an index on `day`.")).toEqual([]);
});

test("rules over columns among them are no columns, however many they are", () => {
  const rules =
    "- PRIMARY_KEY(id)\n- FOREIGN_KEY(user_id) -> user\n- UNIQUE (user_id, group_id)\n- FOREIGN KEY (group_id) REFERENCES groups(id)\n";
  expect(
    stated(
      `# Shop\n\n## Database Tables\n\n**members:**\n\n- id: int\n- user_id: string\n- group_id: string\n${rules}`,
    ),
  ).toEqual(["table members", "column members.id", "column members.user-id", "column members.group-id"]);
  expect(statedIn("entity", `# Shop\n\n## Database Tables\n\n**members:**\n\n- id: int\n${rules}`)).toEqual([]);
});

test("words that call a name a table give it the columns in the bracket behind them, in any chapter", () => {
  expect(
    stated(
      "# Shop\n\n## Detailed Design\n\n- **DB:** `users` table (id, email, password_hash, ...)\n- `orders` table (indexed, cached, hot)\n",
    ),
  ).toEqual(["table users", "column users.id", "column users.email", "column users.password-hash"]);
});

test("a heading for the specifications of tables names none", () => {
  expect(stated("# Shop\n\n## 2. Table Specifications\n\n### 2.1 `users`\n\n- `id` (BIGSERIAL PRIMARY KEY)\n")).toEqual(
    ["table users", "column users.id"],
  );
  expect(stated("# Shop\n\n## Database\n\n### Table Summary\n\nAll of them.\n")).toEqual([]);
  const titled = (code: string) => stated(`# Shop\n\n## Database\n\n### Table Sizes\n\n\`\`\`sql\n${code}\n\`\`\`\n`);
  expect(titled("-- all\nSELECT tablename FROM pg_tables;")).toEqual([]);
  expect(titled("INSERT INTO sizes VALUES (1);")).toEqual(["table Sizes"]);
});

test("models that an object mapper keeps, in a list below a sentence that leads to them in a chapter on the database", () => {
  const models =
    "The job uses the schema as it is. Key models:\n\n- `order`: what was bought\n- `orderLine`: one of its lines\n";
  expect(stated(`# Shop\n\n## Database Schema Usage\n\n${models}`)).toEqual(["table order", "table orderLine"]);
  expect(stated(`# Shop\n\n## Forecast\n\n${models}`)).toEqual([]);
});

test("states the keys that the columns of a listing in no language are said to be", () => {
  const text =
    "## Database\n\n```\ntills\n  id (PK), place\n\nsales\n  id (PK), till_id (FK→tills), slip_id (FK -> slips.id), total\n```\n";
  expect(statedIn("foreign-key", text).map(({ name }) => name)).toEqual([
    "sales.till_id -> tills",
    "sales.slip_id -> slips.id",
  ]);
});

test("columns that a chapter on the database names in code and tells of in words", () => {
  const text =
    "## Database\n\n##### `tills`\n\n| Column | Description |\n|-|-|\n| `till_id` | UUID PK |\n| `shop_id` | FK → `shops` |\n\n##### `summaries`\n\n| Column | Description |\n|-|-|\n| `till_id` | of which |\n\n##### Words\n\n| Column | Description |\n|-|-|\n| On the left | small |\n";
  expect(statedIn("column", text).map(({ id }) => id)).toEqual([
    "column:tills.till-id",
    "column:tills.shop-id",
    "column:summaries.till-id",
  ]);
  expect(statedIn("foreign-key", text).map(({ name }) => name)).toEqual(["tills.shop_id -> shops"]);
});

test("a name in code with nothing but a remark in brackets behind it names the table below it", () => {
  const of = (line: string): string[] =>
    statedIn("table", `# X\n\n## Database Design\n\n${line}\n\n| Column | Type |\n|---|---|\n| id | uuid |\n`).map(
      ({ name }) => name,
    );
  expect(of("`loans` (who has what)")).toEqual(["loans"]);
  expect(of("`loans`")).toEqual(["loans"]);
  expect(of("`npm start`")).toEqual([]);
  expect(of("`大小` (who has what)")).toEqual([]);
  expect(of("`loans` (who has what) is read each night")).toEqual([]);
});

test("bullets below a name in code alone are the columns of the table of that name", () => {
  const text = "## Database Design\n\n`loans`\n\n- `id`: UUID, primary key\n- `due_on`: DATE, not null\n";
  expect(stated(`# X\n\n${text}`)).toEqual(["table loans", "column loans.id", "column loans.due-on"]);
});

test("names in code below a heading on the names of tables in a model of data", () => {
  const of = (title: string): string[] =>
    statedIn(
      "table",
      `# X\n\n## Data Models\n\n### ${title}\n\n- \`loans\` (\`db_table = 'loans'\`)\n- \`fine_rows\` (\`db_table = 'fine_rows'\`)\n`,
    ).map(({ name }) => name);
  expect(of("DB Table Names")).toEqual(["loans", "fine_rows"]);
  expect(of("Names")).toEqual([]);
});

test("columns in code without a key below words that say columns, in a chapter on the database", () => {
  const of = (above: string): string[] =>
    statedIn("column", `# X\n\n## Database Design\n\n### loans table\n\n${above}\n\n- \`reader\`\n- \`lent_on\`\n`).map(
      ({ name }) => name,
    );
  expect(of("Relevant columns:")).toEqual(["reader", "lent_on"]);
  expect(of("Columnas relevantes:")).toEqual(["reader", "lent_on"]);
  expect(of("Read at night:")).toEqual([]);
});

test("a heading of a subject's collections is of none of them, and of two nouns before a table one is its name", () => {
  const rows = "| Column | Type |\n|-|-|\n| id | uuid |\n";
  const text = (heading: string): string => `# Shop\n\n## Database Schema\n\n### ${heading}\n\n${rows}`;
  expect(stated(text("Till collections"))).toEqual([]);
  expect(stated(text("Order Documents Table"))).toEqual(["table Order Documents", "column order-documents.id"]);
  expect(stated(text("Order Table"))).toEqual(["table Order", "column order.id"]);
});

test("a key that a remark names behind a sentence", () => {
  const text = (remark: string): string =>
    `# Shop\n\n## Database Schema\n\n### Table: tills\n\n| Column | Type | Notes |\n|-|-|-|\n| code | text | ${remark} |\n`;
  const isKey = (remark: string) => statedIn("column", text(remark)).map(({ facts }) => facts.primaryKey ?? false);
  expect(isKey("Which till it is. PK, never changed")).toEqual([true]);
  expect(isKey("Which till it is. Primary key of tills is another")).toEqual([false]);
});

test("tables in bold type with their columns in code behind them, in running words", () => {
  expect(
    stated(`# Hives

## Database Design

**frames** (\`id\`, \`hive_id\`, \`built_on\`), **queens** (\`id\`,
\`bornOn\`; marked by hand) and **hives**, which stand in rows. **Wax** (\`soft\`) and **honey** (clear, thick) are none.
`),
  ).toEqual([
    "table frames",
    "column frames.id",
    "column frames.hive-id",
    "column frames.built-on",
    "table queens",
    "column queens.id",
    "column queens.born-on",
  ]);
});

test("what a collection keeps, told in code by types alone, with what is spelled out in it", () => {
  const text = (fields: string): string =>
    `# X\n\n## Database\n\n### loans（借阅集合）\n\n\`\`\`javascript\n{\n${fields}\n}\n\`\`\`\n`;
  const fields =
    "  _id: ObjectId,\n  reader: String, // who\n  lines: [{ book: ObjectId, day: Date }],\n  shelf: { row: Number, place: { x: Number, y: Number } }";
  expect(statedIn("column", text(fields)).map(({ name }) => name)).toEqual(["_id", "reader", "lines", "shelf"]);
  expect(statedIn("column", text("  port: 3000,\n  host: shelf,\n  retries: 3"))).toEqual([]);
});

test("a heading in another script that calls a thing a table names that table, and is no title of tables", () => {
  const text = (title: string, name: string): string =>
    `# X\n\n## ${title}\n\n#### ${name}\n\n- 読者ID (PK): INTEGER\n- 氏名: VARCHAR(100)\n`;
  expect(stated(text("データベース設計", "読者テーブル"))).toEqual([
    "table 読者",
    "column 読者.読者id",
    "column 読者.氏名",
  ]);
  expect(stated(text("数据库设计", "读者表"))).toEqual(["table 读者", "column 读者.読者id", "column 读者.氏名"]);
});

test("bullets of foreign keys name both columns, whatever stands between them", () => {
  const keys = (title: string, ...items: string[]): readonly unknown[] =>
    statedIn(
      "foreign-key",
      `# Shop\n\n## ${title}\n\nForeign keys:\n\n${items.map((item) => `- ${item}\n`).join("")}`,
    ).map(({ name, facts }) => [name, ...("onDelete" in facts ? [facts.onDelete] : [])].join(" "));
  const items = [
    "`lines.order_id` → `orders.id`, on delete cascade",
    "`orders(buyer_id)` references `buyers(id)`",
    "notes.order_id -> orders.id: set by the shop",
    "`orders.total` → the sum of its lines",
    "lines → orders",
  ];
  expect(keys("Database Design", ...items)).toEqual([
    "lines.order_id -> orders.id cascade",
    "orders.buyer_id -> buyers.id",
    "notes.order_id -> orders.id",
  ]);
  expect(keys("Components", ...items)).toEqual([]);
});

test("what a class does with a table is none of its columns", () => {
  const text =
    "# X\n\n#### LoanModel\n\nIt manages the table `loans` and what belongs to it:\n\n- `all(...)`: reads all\n- `byId($id)`: reads one\n- `add()`: adds one\n";
  expect(statedIn("column", text)).toEqual([]);
});
