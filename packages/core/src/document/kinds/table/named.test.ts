import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const inDatabase = (text: string): string => `# Shop\n\n## Database Design\n\n${text}\n`;

test.each([
  ["Other tables: `orders`, `lines` and `tags`. See `schema.sql`.", ["orders", "lines", "tags"]],
  ["Tables that are gone: `orders`, `lines`.", []],
  ["We join `orders`, `lines`.", []],
])("%s", (text, names) => {
  expect(statedIn("table", inDatabase(text)).map(({ name }) => name)).toEqual(names);
  expect(statedIn("table", `# Shop\n\n## Testing\n\n${text}\n`)).toEqual([]);
});

test.each<[string, readonly (readonly [string, boolean | undefined])[]]>([
  [
    "Indexed besides the keys: `orders(buyer_id)`, `lines(order_id, sku)`.",
    [
      ["orders(buyer_id)", undefined],
      ["lines(order_id, sku)", undefined],
    ],
  ],
  ["Unique: `users(email)`. Sums come from `total(amount)`.", [["users(email)", true]]],
  ["There is no index on `orders(note)`.", []],
  ["Later we should index `orders(note)`.", []],
])("%s", (text, indexes) => {
  expect(statedIn("index", inDatabase(text)).map(({ name, facts }) => [name, facts.unique])).toEqual(indexes);
});
