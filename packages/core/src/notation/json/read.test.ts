import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { json } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "an example, which has no name",
    '{\n  "id": "uuid", // the key\n  "name": "Ada",\n  "age": 36,\n  "rate": 1.5,\n  "tags": ["a"],\n  "home": { "city": "x" },\n  "left": null,\n  "ok": true\n}',
    [
      'json  { id: uuid "the key", name: string, age: integer, rate: number, tags: array, home: object, left?, ok: boolean }',
    ],
  ],
  [
    "names of types",
    '{ "id": "long", "at": "LocalDateTime", "of": "longer" }',
    ["json  { id: long, at: LocalDateTime, of: string }"],
  ],
  ["a list of examples", '[{ "id": 1 }, { "id": 2 }]', ["json  { id: integer }"]],
  ["an ellipsis and a missing comma", '{ "id": 1\n  "name": "x",\n  ... }', ["json  { id: integer, name: string }"]],
  [
    "a schema under its title, and its definitions",
    '{ "$schema": "x", "title": "Order", "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "format": "uuid" }, "line": { "$ref": "#/$defs/Line" } }, "$defs": { "Line": { "properties": { "sku": { "type": "string" } } } } }',
    ["json Order { id!: uuid, line?: Line -> Line }", "json Line { sku: string }"],
  ],
  ["no object", '"text"', []],
])("%s", (_what, text, records) => {
  expect(shownRecords(json, text)).toEqual(records);
});

test("a description of an API gives its operations and its schemas, each at its place", () => {
  const text =
    '{ "openapi": "3.1.0", "servers": [{ "url": "/v1" }],\n  "paths": { "/orders/{id}": { "get": { "responses": { "200": {} } } } },\n  "components": { "schemas": { "Order": { "required": ["id"], "properties": { "id": { "type": "string", "format": "uuid" } } } } } }';
  const { operations, records } = json.read(text, "json");
  expect(operations?.map(({ method, path, range }) => [method, path, text.slice(range.from, range.to)])).toEqual([
    ["GET", "/v1/orders/{id}", "get"],
  ]);
  expect(records?.map(({ name, fields }) => [name, fields.map((field) => [field.name, field.nullable])])).toEqual([
    ["Order", [["id", false]]],
  ]);
});

test("an example that is called so is no description of an API", () => {
  expect(json.read('{ "paths": { "home": 1 }, "openapi": true }', "json").records).toHaveLength(1);
});
