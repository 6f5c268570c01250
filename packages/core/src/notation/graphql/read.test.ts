import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { graphql } from "./read.ts";

const schema = `
"A placed order."
type Order implements Node & Audited @key(fields: "id") {
  id: ID!
  lines(first: Int = 10): [Line!]! # in order
  note: String @deprecated(reason: "old")
}
input NewOrder { customer: ID! }
enum Status { OPEN CLOSED @deprecated }
type Query {
  "One order."
  order(id: ID!): Order
}
extend type Mutation { placeOrder(input: NewOrder!): Order! }
type Subscription { orderPlaced: Order }
`;

test("types, inputs and enumerations", () => {
  expect(shownRecords(graphql, schema)).toEqual([
    'type Order { id!: ID!, lines!: [Line!]! "in order", note?: String } "A placed order."',
    "type NewOrder { customer!: ID! }",
    "enum Status [OPEN, CLOSED]",
  ]);
});

test("the fields of the root types are operations", () => {
  const operations = graphql.read(schema, "graphql").operations ?? [];
  expect(
    operations.map(({ method, path, response, range }) => [method, path, response, schema.slice(range.from, range.to)]),
  ).toEqual([
    ["QUERY", "order", "Order", "order"],
    ["MUTATION", "placeOrder", "Order!", "placeOrder"],
    ["SUBSCRIPTION", "orderPlaced", "Order", "orderPlaced"],
  ]);
  expect(operations[0]?.summary).toBe("One order.");
});
