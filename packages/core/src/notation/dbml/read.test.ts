import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { dbml } from "./read.ts";

const text = `Project shop { database_type: 'PostgreSQL' }

Table shop.orders as O {
  id integer [pk, increment] // unique number
  "buyer id" uuid [not null, ref: > people.id]
  total decimal(10,2) [default: 0, note: 'with, tax']
  state state
  indexes {
    (id, total) [unique, name: 'by_total']
    total
  }
  Note: 'What was bought'
}

Table people {
  id uuid [primary key]
  last_order integer [null]
}

Enum state {
  new [note: 'fresh']
  paid
}

Ref: O.id < people.last_order [delete: set null]
`;

test("tables, settings, indexes, references and enums", () => {
  const [orders, people, state] = dbml.read(text, "dbml").records!;
  expect(orders).toMatchObject({
    form: "table",
    name: "orders",
    schema: "shop",
    primaryKey: ["id"],
    comment: "What was bought",
  });
  expect(orders!.fields).toMatchObject([
    { name: "id", primaryKey: true, generated: true },
    { name: "buyer id", nullable: false, references: "people.id" },
    { name: "total", default: "0", comment: "with, tax" },
    { name: "state" },
  ]);
  expect(orders!.fields[2]!.type).toMatchObject({ name: "numeric", size: [10, 2] });
  expect(orders!.indexes).toMatchObject([
    { name: "by_total", columns: ["id", "total"], unique: true },
    { columns: ["total"] },
  ]);
  expect(people!.foreignKeys).toMatchObject([
    { columns: ["last_order"], toTable: "orders", toColumns: ["id"], onDelete: "set null" },
  ]);
  expect(state).toMatchObject({ form: "enum", name: "state", members: [{ name: "new" }, { name: "paid" }] });
  for (const { name, range } of [orders!, people!, state!, ...orders!.fields, ...state!.members!])
    expect(text.slice(range.from, range.to)).toBe(name);
});

test("what is no column is said, and reading goes on", () => {
  const half = "Table a {\n  id int\n  lonely\n  ...\n  b int\n";
  const { records, problems } = dbml.read(half, "dbml");
  expect(records![0]!.fields.map((field) => field.name)).toEqual(["id", "b"]);
  expect(problems!.map((problem) => half.slice(problem.range.from, problem.range.to))).toEqual(["lonely"]);
});

test("a reference that no table here holds is said", () => {
  const text = "Table orders {\n  id int\n}\nRef: baskets.order_id > orders.id\nRef: orders.id < lines.order_id\n";
  const { records, problems } = dbml.read(text, "dbml");
  expect(records![0]!.foreignKeys).toBeUndefined();
  expect(problems!.map(({ range, what }) => [text.slice(range.from, range.to), what])).toEqual([
    ["baskets.order_id > orders.id", "reference of baskets"],
    ["orders.id < lines.order_id", "reference of lines"],
  ]);
});

test("recognises tables with braces only", () => {
  expect(dbml.recognise!(text)).toBe(true);
  expect(dbml.recognise!("Table 1: the orders")).toBe(false);
});

test("is total at every truncation and on any string", () => {
  for (let end = 0; end <= text.length; end++) expect(dbml.read(text.slice(0, end), "")).toBeTypeOf("object");
  const soup = constantFrom(
    ..."Table |a |{|}|\n|id int |[|]|pk|ref: > a.b|Ref: |indexes |'''|(|)|Enum |,|\"".split("|"),
  );
  assert(property(string({ unit: soup }), (any) => Array.isArray(dbml.read(any, "").records ?? [])));
});
