import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { asyncapi } from "../asyncapi.ts";
import { graphqlSchema } from "../graphql-schema.ts";
import { protobuf } from "../protobuf.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { openapi } from "./surveyor.ts";

const operations = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(openapi, texts);

test("version 3 in YAML: servers with variables, security of all and of one, items in other files", () => {
  expect(
    operations({
      "api/openapi.yaml": `openapi: 3.0.3
servers:
  - url: https://shop.example/api/{version}
    variables: { version: { default: v2 } }
security:
  - bearer: []
paths:
  /orders:
    get: {}
    post: { security: [{ oauth: [orders.write] }] }
  /orders/{id}:
    $ref: "paths/order.yaml"
  /users: { $ref: "paths/all.json#/~1users" }
`,
      "api/paths/order.yaml": "get: { security: [] }\nput: {}\n",
      "api/paths/all.json": `{ "/users": { "delete": {} } }`,
    }),
  ).toEqual([
    "DELETE /api/v2/users (bearer)",
    "GET /api/v2/orders (bearer)",
    "GET /api/v2/orders/{id} (public)",
    "POST /api/v2/orders (oauth (orders.write))",
    "PUT /api/v2/orders/{id} (bearer)",
  ]);
});

test("version 2 in JSON, also where it is too large for the parser that keeps places", () => {
  const small = `{ "swagger": "2.0", "basePath": "/v1", "paths": { "/a": { "get": {} } } }`;
  expect(operations({ "swagger.json": small })).toEqual(["GET /v1/a"]);
  const large = small.replace("{ ", `{ "info": { "description": ${JSON.stringify("x".repeat(200_001))} }, `);
  expect(operations({ "swagger.json": `{\n"swagger": "2.0",${large.slice(1)}` })).toEqual(["GET /v1/a"]);
});

test("references lead neither to the network nor out of the repository, and it is said", () => {
  const text = (reference: string): string =>
    `openapi: 3.1.0\npaths:\n  /a: { get: {} }\n  /b: { $ref: "${reference}" }\n`;
  for (const [reference, why] of [
    ["https://example.org/x.yaml", "an address of the network is not followed"],
    ["../../etc/passwd", "../../etc/passwd is no file of the repository"],
    ["missing.yaml", "missing.yaml is no file of the repository"],
  ] as const)
    expect(operations({ "openapi.yaml": text(reference) })).toEqual([
      `- /b of openapi.yaml:4 could not be read: ${why}.`,
      "GET /a",
    ]);
});

test("other files say nothing", () => {
  expect(operations({ "a.yaml": "paths:\n  /x: { get: {} }\n", "package.json": `{ "openapi": "3" }` })).toEqual([]);
});

test("GraphQL schemas and services of Protocol Buffers", () => {
  expect(
    endpointsOf(graphqlSchema, {
      "schema.graphql": "type Query {\n  books(first: Int): [Book!]!\n}\nextend type Mutation { add: Book }\n",
      "client.graphql": "query Books { books { id } }\n",
    }),
  ).toEqual(["MUTATION add", "QUERY books"]);
  expect(
    endpointsOf(protobuf, {
      "orders.proto": "service Orders {\n  rpc List (Empty) returns (stream Order);\n}\n",
      "google/rpc.proto": "service G { rpc X (A) returns (B); }",
    }),
  ).toEqual(["RPC Orders.List"]);
});

test("the channels of AsyncAPI", () => {
  const { surveys } = surveySite(
    [asyncapi],
    memorySite({ "a.yaml": "asyncapi: 2.0.0\nchannels:\n  orders.placed: {}\n" }),
  );
  expect(surveys.flatMap(({ elements }) => elements.map(({ id }) => id))).toEqual(["channel:orders-placed"]);
});
