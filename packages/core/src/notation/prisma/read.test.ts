import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { prisma } from "./read.ts";

const schema = `datasource db {
  provider = "postgresql"
}

/// What was bought.
model Order {
  id        String   @id @default(uuid()) @db.Uuid
  number    Int      @unique @default(autoincrement())
  note      String?  @db.VarChar(80) // words
  status    Status   @default(NEW)
  tags      String[]
  buyerId   String   @map("buyer_id")
  buyer     Person   @relation("buys", fields: [buyerId], references: [id], onDelete: SetNull)
  lines     Line[]
  createdAt DateTime @default(now())

  @@unique([buyerId, number])
  @@index([createdAt(sort: Desc)], map: "by_time")
  @@map("orders")
}

enum Status {
  NEW
  PAID // done
}
`;

test("models are tables, relations are foreign keys", () => {
  const [order, status] = prisma.read(schema, "prisma").records!;
  expect(order).toMatchObject({
    form: "table",
    name: "Order",
    table: "orders",
    comment: "What was bought.",
    primaryKey: ["id"],
    uniques: [["buyerId", "number"]],
  });
  expect(
    order!.fields.map(
      (field) => `${field.name}${field.column ? ` as ${field.column}` : ""} ${field.type!.name} ${field.nullable}`,
    ),
  ).toEqual([
    "id uuid false",
    "number integer false",
    "note varchar true",
    "status Status false",
    "tags array undefined",
    "buyerId as buyer_id string false",
    "createdAt datetime false",
  ]);
  expect(order!.fields[1]).toMatchObject({ unique: true, generated: true, default: "autoincrement()" });
  expect(order!.fields[2]).toMatchObject({ comment: "words" });
  expect(order!.fields[5]).toMatchObject({ references: "Person.id", onDelete: "set null" });
  expect(order!.foreignKeys).toMatchObject([
    { columns: ["buyerId"], toTable: "Person", toColumns: ["id"], onDelete: "set null" },
  ]);
  expect(order!.indexes).toMatchObject([{ name: "by_time", columns: ["createdAt"] }]);
  expect(status).toMatchObject({ form: "enum", name: "Status", members: [{ name: "NEW" }, { name: "PAID" }] });
  for (const { name, range } of [order!, status!, ...order!.fields])
    expect(schema.slice(range.from, range.to)).toBe(name);
});

test("what is no member is said, and reading goes on", () => {
  const text = "model A {\n  id Int @id\n  = what\n  ...\n  b Int\n";
  const { records, problems } = prisma.read(text, "prisma");
  expect(records![0]!.fields.map((field) => field.name)).toEqual(["id", "b"]);
  expect(problems!.map((problem) => text.slice(problem.range.from, problem.range.to))).toEqual(["= what"]);
});

test("recognises schemas, not other languages with braces", () => {
  expect(prisma.recognise!(schema)).toBe(true);
  expect(prisma.recognise!("model Order {\n  id Int @id\n}")).toBe(true);
  expect(prisma.recognise!("type Order {\n  id: ID!\n}")).toBe(false);
});

test("is total at every truncation and on any string", () => {
  for (let end = 0; end <= schema.length; end++) expect(prisma.read(schema.slice(0, end), "")).toBeTypeOf("object");
  const soup = constantFrom(...'model |A |{|}|\n|id Int |@id|@relation(|fields: [|]|)|@@|"|//'.split("|"));
  assert(property(string({ unit: soup }), (text) => Array.isArray(prisma.read(text, "").records ?? [])));
});

test("two slashes within a text begin no comment", () => {
  const { records = [] } = prisma.read(
    'model Person {\n  id Int @id // the key\n  image String? @default("https://shop.example/x.png") // shown\n}',
    "prisma",
  );
  expect(records[0]!.fields.map((field) => [field.name, field.default, field.comment])).toEqual([
    ["id", undefined, "the key"],
    ["image", '"https://shop.example/x.png"', "shown"],
  ]);
});

test("a field that is called as blocks are is a field", () => {
  const { records = [] } = prisma.read("model Token {\n  id Int @id\n  type TokenType\n  view String\n}", "prisma");
  expect(records.map(({ name, fields }) => [name, ...fields.map((field) => field.name)])).toEqual([
    ["Token", "id", "type", "view"],
  ]);
});
