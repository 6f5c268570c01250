import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { csharp } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a class with attributes and properties",
    '/// <summary>A placed order.</summary>\n[Table("orders")]\npublic class Order : EntityBase, IAudited\n{\n    [Key]\n    public Guid Id { get; set; }\n    [Column("note_text")]\n    public string? Note { get; set; } = "";\n    public required List<Line> Lines { get; init; }\n    public const int Max = 3;\n    public decimal Total => Lines.Sum(l => l.Price);\n    public void Close() { }\n}',
    [
      'class Order @Table @EntityBase @IAudited (orders) { Id: Guid #key, Note?: string? = "" @note_text, Lines!: List<Line>, Total: decimal } <Close> "A placed order."',
    ],
  ],
  [
    "a record with parameters",
    "public record Point(int X, int Y = 0);\npublic record struct Size(int W);",
    ["record Point { X: int, Y: int = 0 }", "record Size { W: int }"],
  ],
  ["an enumeration", "enum Status { Open = 1, [Obsolete] Closed }", ["enum Status [Open=1, Closed]"]],
  ["an interface", "interface IStore { Task<Order> Find(Guid id); }", ["interface IStore <Find>"]],
])("%s", (_what, text, records) => {
  expect(shownRecords(csharp, text)).toEqual(records);
});
