import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

test("names in one span of code with strokes between them are a column each", () => {
  const text =
    "# Shop\n\n## Database Design\n\n### `orders`\n\n- `id` / `buyer_id`: key and buyer\n- `total`: what is paid\n- `created_by/created_at/deleted`: who and when\n";
  expect(statedIn("column", text).map(({ name }) => name)).toEqual([
    "id",
    "buyer_id",
    "total",
    "created_by",
    "created_at",
    "deleted",
  ]);
});

test("what a model computes and does not store is no column", () => {
  const text =
    '# Shop\n\n## Database Design\n\n```csharp\n[Table("buyers")]\npublic class Buyer\n{\n    [Key]\n    public int Id { get; set; }\n    public string Name { get; set; }\n    [NotMapped]\n    public string Greeting { get; set; }\n}\n```\n';
  expect(statedIn("column", text).map(({ name }) => name)).toEqual(["Id", "Name"]);
});
