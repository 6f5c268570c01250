import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const inDatabase = (text: string): string => `# Shop\n\n## Database Design\n\n${text}\n`;

test.each([
  ["Other tables: `orders`, `lines` and `tags`. See `schema.sql`.", ["orders", "lines", "tags"]],
  ["Tables that are gone: `orders`, `lines`.", []],
  [
    "Join tables that the mapper makes: `order_tags`, `till_tags`. Lists, in tables of their own: `tax_rates`.",
    ["order_tags", "till_tags", "tax_rates"],
  ],
  ["Options of the tables here: `InnoDB`, `utf8mb4`.", []],
  ["We join `orders`, `lines`.", []],
])("%s", (text, names) => {
  expect(statedIn("table", inDatabase(text)).map(({ name }) => name)).toEqual(names);
  expect(statedIn("table", `# Shop\n\n## Testing\n\n${text}\n`)).toEqual([]);
});

test.each([
  ["### OrderRepository", []],
  ["### repository", ["repository"]],
  ["### Repairs (`V004`)", []],
  ["### Repairs (`repairs`)", ["repairs"]],
  ["### `CodeRepository` table", ["CodeRepository"]],
])("below the title %s", (title, names) => {
  const text = inDatabase(`${title}\n\n| Field | Type |\n| ----- | ---- |\n| id | uuid |\n| name | text |`);
  expect(statedIn("table", text).map(({ name }) => name)).toEqual(names);
});

test("a label for tables alone is enough in a chapter on anything else, where the names are those of a database", () => {
  const elsewhere = (text: string) =>
    statedIn("table", `# Shop\n\n## Order Service\n\n${text}\n`).map(({ name }) => name);
  expect(elsewhere("- **Tables:** `orders`, `order_lines`")).toEqual(["orders", "order_lines"]);
  expect(elsewhere("- **Tables:** `OrdersGrid`, `LinesGrid`")).toEqual([]);
  expect(elsewhere("- Lists, in tables of their own: `order_lines`")).toEqual([]);
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
  [
    "Unique: `orders(number)` (`one_number`), `lines(order_id, sku)` (of one order).",
    [
      ["one_number", true],
      ["lines(order_id, sku)", true],
    ],
  ],
  ["There is no index on `orders(note)`.", []],
  [
    "Indexes: `by_buyer` on orders(buyer_id), `by_day` over the lines(day, sku).",
    [
      ["by_buyer", undefined],
      ["by_day", undefined],
    ],
  ],
  [
    "Indexes: `orders(buyer_id)` and `lines(sku)`; unique are `users(email)` and `users(phone)`.",
    [
      ["orders(buyer_id)", undefined],
      ["lines(sku)", undefined],
      ["users(email)", true],
      ["users(phone)", true],
    ],
  ],
  [
    "`users(email)` and `users(phone)` have indexes, both unique.",
    [
      ["users(email)", true],
      ["users(phone)", true],
    ],
  ],
  [
    "Named: unique `ux_mail` on `users(email)`, index `by_buyer` on `orders(buyer_id)`.",
    [
      ["ux_mail", true],
      ["by_buyer", undefined],
    ],
  ],
  ["Later we should index `orders(note)`.", []],
])("%s", (text, indexes) => {
  expect(statedIn("index", inDatabase(text)).map(({ name, facts }) => [name, facts.unique])).toEqual(indexes);
});

test.each<[string, readonly (readonly [string, boolean | undefined])[]]>([
  ["Unique: (`owner_id`, `code`).", [["tills(owner_id, code)", true]]],
  [
    "Indexes: (`code`), (owner_id, day)",
    [
      ["tills(code)", undefined],
      ["tills(owner_id, day)", undefined],
    ],
  ],
  [
    "Indexes: `by_code` on (code), `by_day` on (`owner_id`, `day`). There is no other.",
    [
      ["by_code", undefined],
      ["by_day", undefined],
    ],
  ],
  ["Unique: (per shop).", []],
  ["Unique: (`shop`, `street`).", []],
])("%s below the columns of a table", (text, indexes) => {
  const table = "**tills**\n\n| Column | Type |\n| --- | --- |\n| owner_id | bigint |\n| code | text |\n\n";
  for (const words of [inDatabase(table + text), `# Shop\n\n## What is kept\n\n${table}${text}\n`])
    expect(statedIn("index", words).map(({ name, facts }) => [name, facts.unique])).toEqual(indexes);
  expect(statedIn("index", inDatabase(text))).toEqual([]);
});

test("a table of indexes needs no names of them where the words above say what it lists", () => {
  const rows = "| Table | Columns |\n| --- | --- |\n| tills | (day) |\n| tills | (owner_id, day) |\n";
  const names = (lead: string): readonly string[] =>
    statedIn("index", inDatabase(`${lead}\n\n${rows}`)).map(({ name }) => name);
  expect(names("Indexes besides the keys:")).toEqual(["tills(day)", "tills(owner_id, day)"]);
  expect(names("What each table has:")).toEqual([]);
});

test("columns on one line have their types behind them, in brackets or not", () => {
  const stated = statedIn(
    "column",
    inDatabase("**tills**: `id`, `code` varchar(64) unique, `sum` numeric(10,2) not null, `day` (date)."),
  );
  expect(stated.map(({ name, facts }) => [name, facts.type?.raw, facts.unique, facts.nullable])).toEqual([
    ["id", undefined, undefined, undefined],
    ["code", "varchar(64)", true, undefined],
    ["sum", "numeric(10,2)", undefined, false],
    ["day", "date", undefined, undefined],
  ]);
  expect(statedIn("column", inDatabase("**tills**: `id` is given by the till, `code` by hand."))).toEqual([]);
});

test("tables stand in a paragraph of their own below one that announces them", () => {
  const names = (text: string): readonly string[] => statedIn("table", inDatabase(text)).map(({ name }) => name);
  expect(names("All three tables:\n\n`orders`, `lines`, and `orderTags`.")).toEqual(["orders", "lines", "orderTags"]);
  expect(names("Dropped tables:\n\n`orders`, `lines`.")).toEqual([]);
  expect(names("All three tables:\n\n`orders`, `lines` and what the mapper adds.")).toEqual([]);
});

test("below a heading on indexes any name is one of an index", () => {
  const list = "- `orders_by_day` on `orders` (`day`, `sum` desc)\n- `tills_open` on `tills` (`open`)\n";
  const names = (heading: string) =>
    statedIn("index", inDatabase(`### ${heading}\n\n${list}`)).map(({ name, facts }) => [name, facts.table]);
  expect(names("Indexes")).toEqual([
    ["orders_by_day", "orders"],
    ["tills_open", "tills"],
  ]);
  expect(names("Reports")).toEqual([]);
});

test("a table of areas lists tables in a column of its own, several to a row", () => {
  const rows = "| Area | Tables |\n|-|-|\n| Buying | `orders`, `order_lines` |\n| Tills | `tills` |\n";
  const names = (text: string): string[] => statedIn("table", text).map(({ name }) => name);
  expect(names(inDatabase(rows))).toEqual(["orders", "order_lines", "tills"]);
  expect(names(inDatabase(rows.replace("`orders`,", "see `orders`,")))).toEqual(["tills"]);
  expect(names(`# Shop\n\n## Testing\n\n${rows}`)).toEqual([]);
  const slashes = "| Table | Keeps |\n|-|-|\n| `tills` / `till_users` | who |\n| `orders` / `_lines` | what |\n";
  expect(names(inDatabase(slashes))).toEqual(["tills", "till_users", "orders"]);
});

test("columns by their names behind those of their tables", () => {
  const columns = (text: string): string[] => statedIn("column", text).map(({ id }) => id);
  const list = "- `orders.is_gift` (boolean)\n- `tills.note` (text)\n";
  expect(columns(inDatabase(list))).toEqual(["column:orders.is-gift", "column:tills.note"]);
  expect(columns(`# Shop\n\n## Gifts\n\nNew columns:\n\n${list}`)).toEqual([
    "column:orders.is-gift",
    "column:tills.note",
  ]);
  expect(columns(`# Shop\n\n## Gifts\n\nNew events:\n\n${list}`)).toEqual([]);
  expect(columns(inDatabase("- `orders.close` shuts it\n"))).toEqual([]);
});

test("columns that are declared in one run of code", () => {
  const text = inDatabase(
    "### orders\n\n- `id uuid pk`\n- `note varchar(255) not null`\n- `total numeric(10,2)` - net\n- `placed by hand`\n",
  );
  expect(
    statedIn("column", text).map(({ name, facts: { type, nullable, primaryKey } }) => [
      name,
      type?.name,
      nullable,
      primaryKey,
    ]),
  ).toEqual([
    ["id", "uuid", undefined, true],
    ["note", "varchar", false, undefined],
    ["total", "numeric", undefined, undefined],
  ]);
});
