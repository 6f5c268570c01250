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
