import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { recogniseNotation } from "../list.ts";
import { outline } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "names with indented members",
    "Basket\n  id: uuid\n  owner_id: uuid (of Owner)\n  total: decimal\n\nVoucher:\n  code: string - as printed\n  expires_at: timestamp\n",
    [
      'class Basket { id: uuid, owner_id: uuid "of Owner", total: decimal }',
      'class Voucher { code: string "as printed", expires_at: timestamp }',
    ],
  ],
  [
    "a tree of classes with signs, several names of one type, and methods",
    "Object\n│\n├── Reading <Copying>\n│     - value, error : double (in volts)\n│     - taken        : NSDate\n│     + valueAtIndex: / errorAtIndex:\n│\n└── Series          ← since 2.0\n      - readings : NSArray<Reading*>\n      - (only where it is switched on)\n      + add:(Reading) -> void\n",
    [
      'class Reading { value: double "in volts", error: double "in volts", taken: NSDate } <valueAtIndex>',
      "class Series { readings: NSArray<Reading*> } <add>",
    ],
  ],
  [
    "stereotypes, and members with types in brackets",
    "<<entity>> Line\n  + sku (string)\n  + count (int)\n",
    ['class Line @entity { sku: string "string", count: int "int" }'],
  ],
  [
    "bare names, one of them a key",
    "Ledger:\n  - id\n  - amount\n  - posted_at\n",
    ["class Ledger { id, amount, posted_at }"],
  ],
])("%s", (_what, text, records) => {
  expect(recogniseNotation(text)?.id).toBe("outline");
  expect(shownRecords(outline, text)).toEqual(records);
});

test.each([
  "Server:\n  host: localhost\n  port: 8080\n",
  "Team:\n  lead: Alice\n  second: Bob\n",
  "Features:\n  - search\n  - export\n",
  "Client\n  calls: Server\n  then waits for the answer\n",
  "Order\n",
  "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n",
])("%j could be anything", (text) => expect(outline.recognise?.(text)).toBe(false));

test("is total, and every range covers its name", () => {
  const piece = fc.constantFrom(
    ..."Order id total : string - + ( ) < > <<entity>> │ ├── └── , FK -> ? \n \n\n".split(" "),
    "\n  ",
    " ",
    "\n    - ",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((pieces) => `Order\n  id: uuid\n  ${pieces.join("")}`),
  );
  fc.assert(
    fc.property(text, (source) => {
      for (const { name, range, fields } of outline.read(source, "").records ?? []) {
        expect(source.slice(range.from, range.to)).toBe(name);
        for (const field of fields) expect(source.slice(field.range.from, field.range.to)).toBe(field.name);
      }
    }),
  );
});

test("a member may hold an object, and several may share a type", () => {
  const text =
    "Budget (of a year)\n  ├── year, month: number\n  ├── sums: { [shelf]: number }   // per shelf\n  └── (others)\n";
  expect(outline.read(text, "").records?.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([
    ["Budget", ["year", "month", "sums"]],
  ]);
});
