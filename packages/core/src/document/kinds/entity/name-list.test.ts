import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const names = (title: string, items: readonly string[]): string[] =>
  statedIn("entity", `# X\n\n## Data\n\n### ${title}\n\n${items.map((one) => `- **${one}**: told.`).join("\n")}\n`).map(
    ({ name }) => name,
  );

test.each([
  ["主要实体", ["读者", "书架"]],
  ["主要エンティティ", ["読者", "本棚"]],
  ["주요 엔티티", ["독자", "책장"]],
  ["Entidades principales", ["Lector", "Línea de préstamo"]],
  ["Основные сущности", ["Читатель", "Строка выдачи"]],
  ["Hauptentitäten", ["Leser", "Leihzeile"]],
])("entities by their names below %s", (title, items) => expect(names(title, items)).toEqual(items));

test("one of several may be called as a product is", () => {
  expect(names("Main entities", ["Reader", "Room", "Shelf"])).toEqual(["Reader", "Room", "Shelf"]);
  expect(names("Main entities", ["PostgreSQL", "Redis"])).toEqual([]);
});

test("fields in a cell, with what is remarked on each in brackets", () => {
  const text =
    "# X\n\n## Data Model\n\n| Model | Fields |\n|---|---|\n| Loan | reader, shelf(nullable), parent(self FK) |\n";
  expect(statedIn("field", text).map(({ name }) => name)).toEqual(["reader", "shelf", "parent"]);
});
