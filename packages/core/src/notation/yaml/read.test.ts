import fc from "fast-check";
import { expect, test } from "vitest";
import { yaml } from "./read.ts";

const openapi = `openapi: 3.1.0
servers:
  - url: https://shop.example.org/api/v1/
security:
  - bearer: []
paths:
  /orders/{id}:
    parameters:
      - $ref: "#/components/parameters/Id"
    get:
      summary: Shows an order
      responses:
        "200":
          content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
        "404": {}
    delete:
      deprecated: true
      security: []
      responses: { "204": {} }
components:
  parameters:
    Id: { name: id, in: path, required: true }
  schemas:
    Order:
      required: [id]
      properties:
        id: { type: string, format: uuid }
        lines: { type: array, items: { $ref: "#/components/schemas/Line" } }
    State: { enum: [open, closed] }
`;

test("OpenAPI gives operations and schemas, with the server's path joined", () => {
  const { operations, records } = yaml.read(openapi, "yaml");
  expect(operations).toEqual([
    expect.objectContaining({
      method: "GET",
      path: "/api/v1/orders/{id}",
      summary: "Shows an order",
      access: "bearer",
      response: "Order",
      statuses: [200, 404],
      parameters: [{ name: "id", in: "path", required: true }],
    }),
    expect.objectContaining({ method: "DELETE", access: "public", deprecated: true }),
  ]);
  expect(openapi.slice(operations![1]!.range.from, operations![1]!.range.to)).toBe("delete");
  expect(
    records?.map((record) => [
      record.form,
      record.name,
      record.fields.map((field) => [field.name, field.type?.raw, field.nullable]),
    ]),
  ).toEqual([
    [
      "type",
      "Order",
      [
        ["id", "uuid", false],
        ["lines", "Line[]", true],
      ],
    ],
    ["enum", "State", []],
  ]);
});

test("OpenAPI 2, written as JSON", () => {
  const text = `{ "swagger": "2.0", "basePath": "/api", "paths": { "/x": { "post": { "parameters": [{ "in": "body", "name": "b", "schema": { "$ref": "#/definitions/X" } }] } } } }`;
  expect(yaml.read(text, "yaml").operations).toEqual([
    expect.objectContaining({ method: "POST", path: "/api/x", request: "X" }),
  ]);
});

test("references in a circle end", () => {
  const text = `openapi: 3.0.0\npaths:\n  /a: { $ref: "#/paths/~1b" }\n  /b: { $ref: "#/paths/~1a" }\n`;
  expect(yaml.read(text, "yaml").operations).toEqual([]);
});

test("AsyncAPI 2 and 3", () => {
  const two = `asyncapi: 2.6.0\nchannels:\n  orders.placed:\n    publish:\n      message: { $ref: "#/components/messages/OrderPlaced" }\n`;
  const three = `asyncapi: 3.0.0\nchannels:\n  placed:\n    address: orders.placed\n    messages:\n      OrderPlaced: {}\n`;
  for (const text of [two, three])
    expect(yaml.read(text, "yaml").channels).toEqual([
      expect.objectContaining({ name: "orders.placed", payload: "OrderPlaced" }),
    ]);
});

test("services of Compose, with merged keys", () => {
  const text = `x-common: &common
  restart: always
  environment: [LOG_LEVEL=info]
services:
  api:
    <<: *common
    image: shop/api:1.2
    ports: ["8080:80", "127.0.0.1:9000:9000/tcp"]
    depends_on: { db: { condition: service_healthy } }
    deploy: { replicas: 2 }
  db:
    image: postgres:16
`;
  const { nodes } = yaml.read(text, "yaml");
  expect(nodes).toEqual([
    expect.objectContaining({
      name: "api",
      image: "shop/api:1.2",
      ports: [8080, 9000],
      replicas: 2,
      environment: ["LOG_LEVEL"],
      dependsOn: ["db"],
    }),
    expect.objectContaining({ name: "db", image: "postgres:16" }),
  ]);
  expect(text.slice(nodes![0]!.range.from, nodes![0]!.range.to)).toBe("api");
});

test("workloads of Kubernetes, each of its own document", () => {
  const text = `apiVersion: v1
kind: Service
metadata: { name: api }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: api
          image: shop/api:1.2
          ports: [{ containerPort: 8080 }]
          env: [{ name: DATABASE_URL, value: x }]
`;
  const { nodes } = yaml.read(text, "yaml");
  expect(nodes).toEqual([
    {
      name: "api",
      range: expect.anything(),
      type: "Deployment",
      image: "shop/api:1.2",
      ports: [8080],
      replicas: 3,
      environment: ["DATABASE_URL"],
    },
  ]);
});

test("other YAML says nothing, not even of its faults", () => {
  expect(yaml.read("shop:\n  retries: 3\n", "yaml")).toEqual({});
  expect(yaml.read("a: [1\n", "yaml")).toEqual({});
});

test("a text without a language is recognised by its first keys", () => {
  expect(yaml.recognise!("# the interface\nopenapi: 3.0.3\n")).toBe(true);
  expect(yaml.recognise!("services:\n  api:\n    image: x\n")).toBe(true);
  expect(yaml.recognise!("name: openapi\n")).toBe(false);
});

test("is total on any text", () => {
  const words = fc.constantFrom(
    "openapi: 3\n",
    "paths:\n",
    "  /a:\n",
    "    get: ",
    "services:\n",
    "  a:\n",
    "kind: Deployment\n",
    "metadata:\n",
    "$ref: '#/a'\n",
    "&a ",
    "*a",
    "[",
    "]",
    "- ",
    "\n",
    "<<: ",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      for (const { range } of yaml.read(text, "yaml").operations ?? [])
        expect(range.to).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a Compose file that is indented with tabs", () => {
  const text = 'services:\n\ttill:\n\t\timage: shop/till:1\n\t\tports:\n\t\t\t- "8080:80"\n';
  const { nodes = [], problems } = yaml.read(text, "yaml");
  expect(nodes.map(({ name, image, ports }) => [name, image, ports])).toEqual([["till", "shop/till:1", [8080]]]);
  expect(problems).toEqual([]);
  expect(yaml.read("services:\n  till:\n\t\timage: a\n", "yaml").problems).not.toEqual([]);
});
