import { expect, test } from "vitest";
import { readMarkdown } from "../../syntax/markdown.ts";
import { referenceIn } from "./constraint-words.ts";
import { viewList } from "./list-view.ts";
import { readMemberItem } from "./member-item.ts";
import { type Member, memberColumns, readMemberRows } from "./member-table.ts";
import { structureName } from "./structure-name.ts";
import { viewTable } from "./table-view.ts";

function table(text: string) {
  const block = readMarkdown(text).sections[0]!.body.blocks.find((each) => each.kind === "table");
  if (block?.kind !== "table") throw new Error("no table");
  return viewTable(block, null);
}

/** `name: type; facts`, as a line. */
function shown({ name, type, description: _description, ...facts }: Member): string {
  const said = Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`);
  return `${name.text}: ${type?.raw ?? "?"}; ${said.sort().join(" ")}`.trim();
}

const rows = (text: string): string[] => {
  const view = table(text);
  const columns = memberColumns(view);
  return columns
    ? readMemberRows(view, columns).map((row) => `${row.owner ? `${row.owner.text}.` : ""}${shown(row.member)}`)
    : [];
};

test("rows of names, types and yes-or-no columns", () => {
  expect(
    rows(`
| Field | Type | PK | FK | Nullable |
|---|---|---|---|---|
| \`id\` | UUID | ✓ | | no |
| customer_id (FK) | uuid | | customers.id | NO |
| created_at, updated_at | timestamp | | - | yes |
`),
  ).toEqual([
    "id: UUID; nullable=false primaryKey=true",
    "customer_id: uuid; foreignKey=true nullable=false references=customers.id",
    "created_at: timestamp; nullable=true",
    "updated_at: timestamp; nullable=true",
  ]);
});

test("several names in a cell share one type, or have one each in their order; of other lists nobody has any", () => {
  expect(
    rows(`
| Field | Type |
|---|---|
| title, description | VARCHAR(255), TEXT |
| width, height | NUMERIC(8, 2) |
| a, b, c | INT, TEXT |
`),
  ).toEqual([
    "title: VARCHAR(255);",
    "description: TEXT;",
    "width: NUMERIC(8, 2);",
    "height: NUMERIC(8, 2);",
    "a: ?;",
    "b: ?;",
    "c: ?;",
  ]);
});

test("a column of several keys says which in each cell", () => {
  expect(
    rows("| Column | Type | PK/FK |\n|---|---|---|\n| id | int | PK |\n| buyer | int | FK → people.id |\n"),
  ).toEqual(["id: int; primaryKey=true", "buyer: int; foreignKey=true references=people.id"]);
});

test("what a column refers to may say what is done with its rows", () => {
  expect(
    rows(`
| Column | Type | Refers to |
|---|---|---|
| buyer | int | people, on delete cascade |
| desk | int | desks.id (ON DELETE SET NULL) |
| shop | int | what stands on the corner |
`),
  ).toEqual([
    "buyer: int; foreignKey=true onDelete=cascade references=people",
    "desk: int; foreignKey=true onDelete=set null references=desks.id",
    "shop: int;",
  ]);
});

test("remarks count where a part of them is a constraint and nothing else", () => {
  expect(
    rows(`
| Column | Type | Notes |
|---|---|---|
| email | text | unique |
| hash | text | not null, made by bcrypt |
| slug | text | made from the title, \`UNIQUE\` |
| image | text | nullable; an address |
| code | text | unique within its school |
| note | text | must not be null or empty |
`),
  ).toEqual([
    "email: text; unique=true",
    "hash: text; nullable=false",
    "slug: text; unique=true",
    "image: text; nullable=true",
    "code: text;",
    "note: text;",
  ]);
});

test("a key of several members is told at one of them, which names the others", () => {
  expect(
    rows(`
| Column | Type | Constraints |
|---|---|---|
| doctor | text | primary key with slot, references doctors(id) |
| slot | text | references slots(id) |
| room | text | primary key of the house |
`),
  ).toEqual([
    "doctor: text; foreignKey=true primaryKey=true references=doctors.id",
    "slot: text; foreignKey=true primaryKey=true references=slots.id",
    "room: text; primaryKey=true",
  ]);
  expect(
    rows(`
| Column | Type | Notes |
|---|---|---|
| order_id | int | |
| line | int | Primary key (with \`order_id\` and shop). |
| shop | int | |
| with | int | |
`),
  ).toEqual([
    "order_id: int; primaryKey=true",
    "line: int; primaryKey=true",
    "shop: int; primaryKey=true",
    "with: int;",
  ]);
});

test("what is asked for in some cases only is not asked for", () => {
  expect(
    rows(`
| Field | Type | Required | Validation |
|---|---|---|---|
| token | string | No | Required if paid by card |
| card | string | Yes, unless paid in cash | |
| till | string | Required for desks | |
| desk | string | Conditionally required | |
| shop | string | Required | Optional for no shop, required for all |
| day | date | Yes (for the year's end) | |
`),
  ).toEqual([
    "token: string; asked=true nullable=true",
    "card: string;",
    "till: string;",
    "desk: string;",
    "shop: string; asked=true nullable=false",
    "day: date; asked=true nullable=false",
  ]);
});

test("rows in Chinese", () => {
  expect(
    rows(`
| 字段名 | 数据类型 | 是否为主键 | 是否为外键 | 备注 |
|---|---|---|---|---|
| book_id | INT | 是 | 否 | 书籍编号 |
| shelf | VARCHAR(20) | 否 | 是 | 书架，货架表的主键 |
`),
  ).toEqual(["book_id: INT; primaryKey=true", "shelf: VARCHAR(20); foreignKey=true"]);
});

test("several names in a cell are members each, and what dots stand for is none", () => {
  expect(
    rows("| Field | Type |\n|---|---|\n| street, town, ... | text |\n| a, b, etc. | int |\n| `note`, … | text |"),
  ).toEqual(["street: text;", "town: text;", "a: int;", "b: int;", "note: text;"]);
});

test("a table of something else has no members", () => {
  expect(rows("| Step | Action |\n|---|---|\n| 1 | Pour |")).toEqual([]);
});

function item(text: string) {
  const block = readMarkdown(text).sections[0]!.body.blocks[0]!;
  if (block.kind !== "list") throw new Error("no list");
  return readMemberItem(viewList(block, null).items[0]!);
}

test.each([
  ["- id (uuid, PK)", "id: uuid; primaryKey=true"],
  ["- `total`: numeric(10,2), not null", "total: numeric(10,2); nullable=false"],
  ["- **name** (string): the name of it", "name: string;"],
  ["- `user_id` - FK to users.id", "user_id: ?; foreignKey=true references=users.id"],
  ["- email varchar(255) UNIQUE", "email: varchar(255) UNIQUE; unique=true"],
  ["- tags: string[]", "tags: string[];"],
  ["- note?: string", "note: string;"],
  ["- `kind`: one of `string`, `json`, or `uri`", "kind: ?;"],
])("bullet %s", (text, expected) => expect(shown(item(text)!)).toBe(expected));

test("a bullet of prose is no member", () => {
  expect(item("- Orders are kept for ever: nobody deletes them")).toBeNull();
});

test.each([
  ["FK → users.id", "users.id"],
  ["REFERENCES users(id) ON DELETE CASCADE", "users.id"],
  ["foreign key to the users table", "users"],
  ["Foreign key to user (nullable)", "user"],
  ["Foreign key to users (id)", "users.id"],
  ["Foreign key to `users.id` (approver)", "users.id"],
  ["Foreign key to receiver user (nullable)", undefined],
  ["Foreign key to users with cascade", "users"],
  ["FK: shop.orders(id)", "shop.orders.id"],
  ["外键 → users.id", "users.id"],
  ["foreign key", undefined],
])("reference in %s", (text, expected) => expect(referenceIn(text)).toBe(expected));

test.each([
  ["## `orders` table", "orders"],
  ["## Table: orders", "orders"],
  ["## 3.2 orders（订单表）", "orders"],
  ["## 订单表 (orders)", "orders"],
  ["## 订单表（orders）", "orders"],
  ["## Order Entity", "Order"],
  ["## 1. Order Line Entity", "Order Line"],
  ["## Table `orders` - all orders", "orders"],
  ["## orders — what was bought", "orders"],
  ["## Tabla usuarios", "usuarios"],
  ["## Users table schema", "Users"],
  ["## **Orders**", "Orders"],
])("structure named by %s", (text, expected) => {
  const { body } = readMarkdown(text).sections.at(-1)!;
  const name = structureName(body.heading!.inline)!;
  expect(name.text).toBe(expected);
});

test.each([
  "Optimized Table Schema",
  "Proposed Schema",
  "Current Table Structure",
  "3.1 New Table",
  "Final Collection Schema",
])("%j says of what state the structure is, and not how it is called", (title) => {
  const { body } = readMarkdown(`## ${title}\n`).sections.at(-1)!;
  expect(structureName(body.heading!.inline)).toBeNull();
});

test.each(["Role", "Роль"])("a table that begins with %s tells of those, and has no members", (role) => {
  expect(
    rows(`
| ${role} | Field | Required |
|---|---|---|
| Keeper | \`opened_by\` | always |
| Guard | \`seen_by\` | at night |
`),
  ).toEqual([]);
});

test("a column titled Key beside the names of columns asks what key each is", () => {
  expect(
    rows(`
| Table | Column | Type | Null | Key |
|---|---|---|---|---|
| seats | id | uuid | no | PK |
| seats | hall_id | uuid | no | FK halls.id |
| seats | label | text | yes | unique |
`),
  ).toEqual([
    "seats.id: uuid; nullable=false primaryKey=true",
    "seats.hall_id: uuid; foreignKey=true nullable=false references=halls.id",
    "seats.label: text; nullable=true unique=true",
  ]);
});

test("a column titled Key holds the names where no other does", () => {
  expect(rows("| Key | Type |\n|---|---|\n| `label` | text |")).toEqual(["label: text;"]);
});

test("a foreign key without an arrow points only to what is written as a column", () => {
  expect(referenceIn("FK halls.id")).toBe("halls.id");
  expect(referenceIn("FK halls(id)")).toBe("halls.id");
  expect(referenceIn("FK index of halls")).toBeUndefined();
});

test("a default may stand before the words for it, where it is a value", () => {
  expect(
    rows(`
| Field | Type | Notes |
|---|---|---|
| seen | Boolean | false by default |
| count | Number | 0 by default, unique |
| mode | Mode | default BY_SHARES |
| role | String | a reader by default |
`),
  ).toEqual([
    "seen: Boolean; default=false",
    "count: Number; default=0 unique=true",
    "mode: Mode; default=BY_SHARES",
    "role: String;",
  ]);
});

test("a default may be a time of a day, or told in words", () => {
  expect(
    rows(`
| Column | Type | Constraints |
|---|---|---|
| changed | timestamp | not null, default 0001-01-01 00:00:00Z |
| until | timestamp | default 15 minutes from now, not null |
| tries | int | default 15, in minutes |
`),
  ).toEqual([
    "changed: timestamp; default=0001-01-01 00:00:00Z nullable=false",
    "until: timestamp; default=15 minutes from now nullable=false",
    "tries: int; default=15",
  ]);
});
