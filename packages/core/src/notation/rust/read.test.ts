import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { rust } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a struct",
    "/// A placed order.\n#[derive(Debug, Clone)]\npub struct Order<'a, T: Into<String>> {\n    #[serde(rename = \"i\")]\n    pub id: u64, // the key\n    pub(crate) note: Option<&'a str>,\n    lines: HashMap<String, Vec<T>>,\n}",
    [
      'struct Order @derive @Debug @Clone { id: u64 "the key", note?: Option<&\'a str>, lines: HashMap<String, Vec<T>> } "A placed order."',
    ],
  ],
  [
    "an enumeration whose variants hold data",
    "enum Shape {\n    Circle { r: f64 },\n    Square(f64),\n    None = 3,\n}",
    ["enum Shape [Circle, Square, None=3]"],
  ],
  [
    "a trait",
    "pub trait Store {\n    fn get(&self, id: u64) -> Option<Order>;\n    fn all(&self) -> Vec<Order> { vec![] }\n}",
    ["interface Store <get, all>"],
  ],
  ["structs without named fields are none", "struct Id(u64);\nstruct Unit;", []],
  [
    "characters and lifetimes",
    "struct A { a: char }\nconst Q: char = '{';\nstruct B<'b> { b: &'b str }",
    ["struct A { a: char }", "struct B { b: &'b str }"],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(rust, text)).toEqual(records);
});
