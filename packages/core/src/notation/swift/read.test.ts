import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { recogniseNotation } from "../list.ts";
import { swift } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a structure with stored, observed and computed properties",
    "/// Where parcels lie.\npublic struct Bin: Codable, Identifiable {\n  let id: UUID // its key\n  private(set) var name: String?\n  var parcels: [Parcel] = []\n  var open: Bool { didSet { log() } }\n  var isFull: Bool { parcels.count > 10 }\n  static let limit = 10\n  func add() {}\n}",
    [
      'struct Bin @Codable @Identifiable { id: UUID "its key", name?: String?, parcels: [Parcel] = [], open: Bool } <add> "Where parcels lie."',
    ],
  ],
  [
    "a class of a store, and a type inside it",
    '@Model\nfinal class Driver {\n  @Attribute(.unique) var plate: String\n  var age, trips: Int\n  enum State: String { case idle, away = "gone"\n    case lost(reason: String) }\n}',
    ["class Driver @Model { plate: String, age, trips: Int }", 'enum State @String [idle, away="gone", lost]'],
  ],
  ["a protocol", "protocol Store {\n  func find(id: UUID) -> Bin?\n}", ["interface Store <find>"]],
])("%s", (_what, text, records) => {
  expect(shownRecords(swift, text)).toEqual(records);
});

test("is recognised where its properties are declared with `let` or `var`", () => {
  expect(recogniseNotation("struct Bin: Codable {\n  let id: UUID\n}")?.id).toBe("swift");
  expect(recogniseNotation("struct Bin {\n  int id;\n};")?.id).toBe("cpp");
});
