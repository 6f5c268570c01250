import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { go } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a struct with tags, comments and several names on a line",
    '// Order is placed by a customer.\ntype Order struct {\n\tID        uint64 `json:"id" gorm:"primaryKey;column:order_id"`\n\tX, Y      int // a place\n\tNote      *string\n\tLines     map[string][]Line `json:"lines,omitempty"`\n}',
    [
      'struct Order { ID: uint64 #key @order_id, X: int "a place", Y: int "a place", Note?: *string, Lines?: map[string][]Line } "Order is placed by a customer."',
    ],
  ],
  [
    "embedded types are marks",
    "type A struct {\n\tBase\n\t*sync.Mutex\n\tname string\n}",
    ["struct A @Base @Mutex { name: string }"],
  ],
  [
    "an interface",
    "type Store interface {\n\tGet(id string) (Order, error)\n\tio.Closer\n}",
    ["interface Store <Get>"],
  ],
  [
    "constants of a type are its members",
    'type Status string\nconst (\n\tOpen Status = "open"\n\tClosed Status = "closed"\n\tLimit = 3\n)',
    ["enum Status [Open=open, Closed=closed]"],
  ],
  ["constants counted by iota", "type Mode int\nconst (\n\tFast Mode = iota\n\tSlow\n)", ["enum Mode [Fast, Slow]"]],
  ["grouped types", "type (\n\tA struct {\n\t\tx int\n\t}\n\tB = A\n)", ["struct A { x: int }"]],
  ["generics", "type Page[T any] struct {\n\tItems []T\n}", ["struct Page { Items: []T }"]],
  ["an ellipsis and a missing brace", "type A struct {\n\tx int\n\t...\n", ["struct A { x: int }"]],
])("%s", (_what, text, records) => {
  expect(shownRecords(go, text)).toEqual(records);
});
