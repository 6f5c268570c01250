import { expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const namesUnder = (caption: string, items: readonly string[]): string[] =>
  statedIn("component", `# X\n## Architecture\n\n${caption}\n\n${items.map((item) => `- ${item}\n`).join("")}`).map(
    ({ name }) => name,
  );

it.each([
  [
    "Main components:",
    ["Till Gateway", "Parcel Broker (NATS)", "Stock Layers"],
    ["Till Gateway", "Parcel Broker", "Stock Layers"],
  ],
  ["The core services are:", ["Order Service", "Redis"], ["Order Service", "Redis"]],
  ["Hauptkomponenten:", ["Bestelldienst", "Kassen-Server"], ["Bestelldienst", "Kassen-Server"]],
  ["主要组件：", ["订单服务", "库存数据库"], ["订单服务", "库存数据库"]],
])("a line that announces building blocks makes names of bare items: %s", (caption, items, expected) =>
  expect(namesUnder(caption, items)).toEqual(expected),
);

it.each([
  ["a line that announces something else", "Main concerns:", ["Till Gateway", "Parcel Broker"]],
  ["items that are sentences", "Main components:", ["Till Gateway, which takes orders", "Parcel Broker."]],
  ["items of what is shown", "Key components:", ["Price display", "Full history", "Badge list"]],
  ["a single item", "Main components:", ["Till Gateway"]],
])("takes nothing from %s", (_what, caption, items) => expect(namesUnder(caption, items)).toEqual([]));

it("points at the item", () => {
  const text = "# X\n## Architecture\n\nMain components:\n\n- Till Gateway\n- Parcel Broker\n";
  expect(wordsAt(text, statedIn("component", text))).toEqual(["Till Gateway", "Parcel Broker"]);
});

it("takes examples below a title that says of what, by the names that code gives them", () => {
  const text =
    "# X\n## Architecture\n\n### Controllers\n\nThey answer.\n\nExamples:\n\n- stockController\n- billController\n";
  expect(statedIn("component", text).map(({ name }) => name)).toEqual(["stockController", "billController"]);
  expect(statedIn("component", text.replace("### Controllers", "### Colours"))).toEqual([]);
});
