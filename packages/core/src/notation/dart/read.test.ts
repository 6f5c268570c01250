import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { recogniseNotation } from "../list.ts";
import { dart } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a class with fields, constructors and methods",
    "/// Who drives.\nclass Driver extends Person with Tracked {\n  final String id; // key\n  final String? name;\n  int age = 3;\n  late final DateTime joinedAt;\n  Map<String, List<Trip>> trips;\n  static const limit = 3;\n  const Driver({required this.id, this.name});\n  factory Driver.fromJson(Map<String, dynamic> json) => Driver(id: json['id']);\n  Map<String, dynamic> toJson() => {'id': id};\n  String get label => '$id';\n}",
    [
      'class Driver @Person @Tracked { id: String "key", name?: String?, age: int = 3, joinedAt: DateTime, trips: Map<String, List<Trip>> } <toJson> "Who drives."',
    ],
  ],
  [
    "a class whose fields its factory declares",
    "@freezed\nclass Trip with _$Trip {\n  const factory Trip({\n    required String id,\n    @Default(0) int stops,\n    DateTime? endedAt,\n  }) = _Trip;\n}",
    ["class Trip @freezed @_$Trip { id: String, stops: int = 0, endedAt?: DateTime? }"],
  ],
  ["an enumeration", "enum Mode { fast, slow; bool get quick => true; }", ["enum Mode [fast, slow]"]],
])("%s", (_what, text, records) => {
  expect(shownRecords(dart, text)).toEqual(records);
});

test("is recognised by its constructors and final fields", () => {
  expect(recogniseNotation("class Driver {\n  final String id;\n  Driver({required this.id});\n}")?.id).toBe("dart");
});
