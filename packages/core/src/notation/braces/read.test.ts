import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { braces } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "names in a row",
    "Order { Id, Total, Place(Lat, Long) }\nLine { Sku }",
    ["entity Order { Id, Total, Place }", "entity Line { Sku }"],
  ],
  [
    "a type on each line",
    "Account {\n  id: uuid primary key\n  email?: string // unique\n}",
    ['entity Account { id: uuid primary key #key, email?: string "unique" }'],
  ],
])("%s", (_what, text, records) => {
  expect(braces.recognise?.(text)).toBe(true);
  expect(shownRecords(braces, text)).toEqual(records);
});

test.each([
  "Order { run(); }\nprint(1)",
  "if (x) { y }",
  "Foo { a = 1 }",
  "order { id name }",
  "Body { }",
  "Order -> Line { a }",
])("%j is not surely that", (text) => {
  expect(braces.recognise?.(text)).toBe(false);
});
