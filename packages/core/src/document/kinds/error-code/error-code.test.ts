import fc from "fast-check";
import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";
import { codeWords } from "./code.ts";

const errorsIn = (text: string): [string, number | undefined][] =>
  statedIn("error-code", text).map(({ facts }) => [facts.code, facts.http]);

const table = (...rows: string[]): string => rows.map((row) => `| ${row} |`).join("\n");

test.each([
  [
    "no family of codes",
    `## Error Handling\n\n- \`AUTH_*\`: login\n- \`CARD_REFUSED\`: card\n\n${table("Code | Meaning", "-|-", "`CARD_*` | cards", "`SHOP_SHUT` | shut", "`SHOP_LOST` | lost")}`,
    [
      ["CARD_REFUSED", undefined],
      ["SHOP_SHUT", undefined],
      ["SHOP_LOST", undefined],
    ],
  ],
  [
    "a catalogue with what to do about each, under headings that name parts of the system",
    `# Till CLI Error Codes\n\n## Fixed codes\n\n### Login\n\n${table("Code | Exit | Meaning | Recovery", "-|-|-|-", "`LOGIN_MISSING` | 3 | No session | Log in", "`LOGIN_OLD` | 4 | Too old | Log in again")}\n\n## Others\n\n${table("Pattern | Example | Meaning | Recovery", "-|-|-|-", "`PLUGIN_<NAME>_DOWN` | `PLUGIN_MAP_DOWN` | it is down | restart")}`,
    [
      ["LOGIN_MISSING", undefined],
      ["LOGIN_OLD", undefined],
      ["PLUGIN_<NAME>_DOWN", undefined],
    ],
  ],
  [
    "classes in code that are derived from errors, and a line that counts codes up",
    "## Error Handling\n\nErrors: `E_LOST`, `E_SHUT` and `E_GONE`.\n\n```python\nclass ShopError(Exception):\n    pass\n\nclass TillShut(ShopError):\n    pass\n\nclass ShopErrorHandler(ShopError):\n    pass\n```\n",
    [
      ["TillShut", undefined],
      ["E_LOST", undefined],
      ["E_SHUT", undefined],
      ["E_GONE", undefined],
    ],
  ],
  [
    "no codes of other things, of which nothing is said to do",
    `## Settings\n\n${table("Code | Meaning", "-|-", "`DARK_MODE` | dark", "`FAST_PAY` | one click")}`,
    [],
  ],
  [
    "labelled classes, without those that deal with them",
    "## Error Handling\n\n- **OrderLostException**: no order\n- **TillShutException**: closed\n- **GlobalProblemHandler**: answers all",
    [
      ["OrderLostException", undefined],
      ["TillShutException", undefined],
    ],
  ],
  [
    "items that are all a code with its status, whatever their heading says",
    "## When things break\n\n- `TILL_SHUT` (503): closed\n- `ORDER_LOST` – 404\n- `STORE_FULL` (507): no room",
    [
      ["TILL_SHUT", 503],
      ["ORDER_LOST", 404],
      ["STORE_FULL", 507],
    ],
  ],
  [
    "no items of which only some have a status",
    "## Feature flags\n\n- `NEW_TILL` – 404 pages are new\n- `DARK_MODE`: colours\n- `FAST_PAY`: one click",
    [],
  ],
  [
    "no fields of something that is only called an exception, whatever stands beside them",
    "## Plans and Exceptions\n\n- `start_date` (date, required)\n- `days_of_week` (string)\n- `created_at` (datetime)\n\n## Errors\n\n- `plan_lost` (no plan)\n- `plan_shut` (shut)",
    [
      ["plan_lost", undefined],
      ["plan_shut", undefined],
    ],
  ],
  [
    "labelled lines with their status",
    '**Error Code**: `ErrOrderLost` / `ErrLineLost`  \n**HTTP Status**: 404 Not Found  \n**Message**: "Lost"',
    [
      ["ErrOrderLost", 404],
      ["ErrLineLost", 404],
    ],
  ],
  [
    "items that end with them, and not with what becomes of it",
    "## Error Handling\n\n- no order -> `kEmptyOrder`\n- store is down → `STORE_DOWN`\n- store is slow -> `retry`",
    [
      ["kEmptyOrder", undefined],
      ["STORE_DOWN", undefined],
    ],
  ],
  [
    "a table that begins with them and ends with the operations that give them",
    `## Errors\n\n${table("Code | Status | Raised by", "--- | --- | ---", "ORDER_LOST | 404 | GET /orders/{id}", "ORDER_LOCKED | 423 | PUT /orders/{id}")}`,
    [
      ["ORDER_LOST", 404],
      ["ORDER_LOCKED", 423],
    ],
  ],
  [
    "statuses that stand for the errors themselves",
    `## Error Handling\n\n${table("Status | When", "--- | ---", "404 | no such order", "409 | taken already")}`,
    [
      ["404", 404],
      ["409", 409],
    ],
  ],
  [
    "a column of codes with a plain word among them",
    `## Errors\n\n${table("Code | Message | HTTP", "--- | --- | ---", "`bad_order` | Lost | 400", "`auth` | Who? | 401")}`,
    [
      ["bad_order", 400],
      ["auth", 401],
    ],
  ],
  [
    "sentences that answer with them, and not with what HTTP calls its statuses",
    "Unknown orders return `404 ORDER_UNKNOWN`; a broken store answers 500 STORE_BROKEN. `ORDER_LOCKED` (423) means wait. Without a key it is 503(KEY_LOST). Else 404 NOT_FOUND.",
    [
      ["ORDER_UNKNOWN", 404],
      ["STORE_BROKEN", 500],
      ["KEY_LOST", 503],
      ["ORDER_LOCKED", 423],
    ],
  ],
  [
    "all that a sentence gives one status, and not what stands behind a comma",
    "Errors: 401 without a session · 404 `SHELF_LOST` or `BOOK_LOST` · 409 `SHELF_FULL`, `MAX_BOOKS` is 5.",
    [
      ["SHELF_LOST", 404],
      ["BOOK_LOST", 404],
      ["SHELF_FULL", 409],
    ],
  ],
  [
    "a table of codes",
    table(
      "Code | HTTP Status | Description",
      "--- | --- | ---",
      "`ORDER_NOT_FOUND` | 404 Not Found | No such order",
      "order.locked | 423 | In use",
    ),
    [
      ["ORDER_NOT_FOUND", 404],
      ["order.locked", 423],
    ],
  ],
  [
    "scenarios with classes",
    table("Scenario | Exception | HTTP", "--- | --- | ---", "Unknown order | OrderNotFoundException | 404"),
    [["OrderNotFoundException", 404]],
  ],
  [
    "codes rather than classes",
    table("Exception | HTTP Status | Error Code", "--- | --- | ---", "OrderNotFoundException | 404 | ORDER_NOT_FOUND"),
    [["ORDER_NOT_FOUND", 404]],
  ],
  [
    "several codes in one cell",
    table("Error code | Status", "--- | ---", "`ORDER_LOCKED`, `ORDER_CLOSED` | 409 Conflict"),
    [
      ["ORDER_LOCKED", 409],
      ["ORDER_CLOSED", 409],
    ],
  ],
  [
    "another language",
    table("错误码 | HTTP 状态码 | 说明", "--- | --- | ---", "ORDER_NOT_FOUND | 404 | 订单不存在"),
    [["ORDER_NOT_FOUND", 404]],
  ],
  [
    "a list under a heading on errors",
    "## Error Handling\n\n- `ORDER_NOT_FOUND` (404): no such order\n- `ORDER_LOCKED`: in use",
    [
      ["ORDER_NOT_FOUND", 404],
      ["ORDER_LOCKED", undefined],
    ],
  ],
  [
    "a line that names classes",
    "- **Exceptions**: `OrderLockedException`, `NoStockException`",
    [
      ["OrderLockedException", undefined],
      ["NoStockException", undefined],
    ],
  ],
  ["headings", "## Errors\n\n### ORDER_NOT_FOUND (404)\n\nNo such order.", [["ORDER_NOT_FOUND", 404]]],
  [
    "classes with codes",
    '## Error Handling\n\n```java\nclass OrderException extends BaseException {\n  OrderException(String m) { super("ORDER_ERROR", m, HttpStatus.CONFLICT); }\n}\n```',
    [["ORDER_ERROR", 409]],
  ],
  [
    "classes without codes, save their base",
    "## Errors\n\n```ts\nclass ShopError extends Error {}\nclass NoStockError extends ShopError { status = 409 }\n```",
    [["NoStockError", 409]],
  ],
  [
    "classes, of which each ends with its body",
    "## Errors\n\n```python\nclass Shut(ShopError):\n    pass\n\n\nclass Full(ShopError):\n    status_code = 409\n\n\nclass TillError(Exception):\n    pass\n\ntry:\n    sell()\nexcept asyncio.TimeoutError:\n    raise HTTPException(status_code=504)\n```",
    [
      ["Shut", undefined],
      ["Full", 409],
      ["TillError", undefined],
    ],
  ],
  [
    "classes in braces, and with heads over several lines",
    "## Errors\n\n```kotlin\nclass ShutError : Shop() {\n  fun say() { log() }\n}\nval gone = Answer(status = 410)\nclass FullError(\n  val seat: Int,\n) : Shop(message, 409)\nval lost = Answer(status = 404)\n```",
    [
      ["ShutError", undefined],
      ["FullError", 409],
    ],
  ],
  ["errors of Go", '## Errors\n\n```go\nvar ErrNoStock = errors.New("no stock")\n```', [["ErrNoStock", undefined]]],
  [
    "values of Go wherever they are declared, aligned or of a type of their own",
    '## Store\n\n```go\nvar (\n\tErrGone             = errors.New("gone")\n)\nconst (\n\tErrLocked StoreErrorKind = "locked"\n)\n```',
    [
      ["ErrGone", undefined],
      ["ErrLocked", undefined],
    ],
  ],
] as [string, string, [string, number | undefined][]][])("%s", (_name, text, expected) => {
  expect(errorsIn(text)).toEqual(expected);
});

test.each([
  [
    "statuses of HTTP elsewhere",
    "## Orders\n\n" + table("Code | Meaning", "--- | ---", "404 | Not Found", "500 | Internal Error"),
  ],
  ["scenarios in words", "## Errors\n\n" + table("Error | Handling", "--- | ---", "The bank is down | retry")],
  ["codes of other things", table("Code | Country", "--- | ---", "DE_BY | Bavaria")],
  ["constants in a list on another subject", "## Settings\n\n- `MAX_ORDERS`: 5\n- `MIN_ORDERS`: 1"],
  ["levels of a log", "## Error Handling\n\n- `DEBUG`: details\n- `INFO`: normal operations"],
  ["errors that tests of Go declare", '## Testing Strategy\n\n```go\nvar ErrFake = errors.New("fake")\n```'],
  ["errors that Go compares", "## Store\n\n```go\nif err == ErrGone { return }\nerr = ErrGone\n```"],
  ["an example alone", '```json\n{ "code": "ORDER_NOT_FOUND" }\n```'],
])("%s are no error codes", (_name, text) => {
  expect(errorsIn(text)).toEqual([]);
});

test("codes of which each stands beside the range of its part", () => {
  const rows = (first: string): string =>
    table(
      first,
      "--- | ---",
      "`10xxx` | Buyers (10001 already there, 10002 wrong password)",
      "`20xxx` | 书（20001 没有了、20002 已下架）",
      "`90000` | whatever else",
      "`0` | fine",
    );
  const text = (heading: string): string => `# Shop\n\n## ${heading}\n\n${rows("Range | Meaning")}\n`;
  expect(statedIn("error-code", text("Error codes")).map(({ facts }) => [facts.code, facts.meaning])).toEqual([
    ["10001", "already there"],
    ["10002", "wrong password"],
    ["20001", "没有了"],
    ["20002", "已下架"],
    ["90000", "whatever else"],
  ]);
  expect(errorsIn(text("Numbers of parcels"))).toEqual([]);
});

test("the range is that of the code, and the description its meaning", () => {
  const text = table(
    "Code | HTTP Status | Description",
    "--- | --- | ---",
    "**`ORDER_NOT_FOUND`** | 404 | No such order",
  );
  const found = statedIn("error-code", text);
  expect(wordsAt(text, found)).toEqual(["ORDER_NOT_FOUND"]);
  expect(found[0]!.facts).toEqual({ code: "ORDER_NOT_FOUND", http: 404, meaning: "No such order" });
});

test("an example mentions a code that is defined elsewhere", () => {
  const text = `## Errors\n\n- \`ORDER_LOCKED\`: in use\n\n## Example\n\n\`\`\`json\n{ "code": "ORDER_LOCKED" }\n\`\`\`\n`;
  expect(statedIn("error-code", text)[0]!.statements.map((statement) => statement.weight)).toEqual([
    "defines",
    "mentions",
  ]);
});

test("rows without a code do not keep the others from being read", () => {
  const row = (code: string): string => `| x | ${code} |`;
  const text = `## Error Handling\n\n| Case | Error Code |\n|-|-|\n${[row("ORDER_LOCKED"), row("N/A"), row("N/A"), row("—")].join("\n")}\n`;
  expect(statedIn("error-code", text).map(({ name }) => name)).toEqual(["ORDER_LOCKED"]);
});

test("words written as codes", () => {
  expect(codeWords("E1001, ERR-12 and SHOP-ERR-30, but UTF-8 and HTTP_2").map((word) => word.code)).toEqual([
    "E1001",
    "ERR-12",
    "SHOP-ERR-30",
  ]);
});

test("is total on any text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { code, from, to } of codeWords(text)) expect(text.slice(from, to)).toBe(code);
    }),
  );
});

test("answers of one shape in code, one error to a line", () => {
  const text = (...lines: string[]): string => `## Close the till\n\n\`\`\`typescript\n${lines.join("\n")}\n\`\`\`\n`;
  const lines = ["{ success: false; error: 'TILL_OPEN' } // still open", "{ success: false; error: 'UNKNOWN' }"];
  const found = statedIn("error-code", text(...lines)).map(({ facts: { code, meaning } }) => [code, meaning]);
  expect(found).toEqual([
    ["TILL_OPEN", "still open"],
    ["UNKNOWN", undefined],
  ]);
  expect(errorsIn(text(lines[0]!))).toEqual([]);
});

test("a family of codes is no code", () => {
  expect(errorsIn("## Error Handling\n\n- `TILL_*`: of tills\n- `TILL_OPEN`: still open\n")).toEqual([
    ["TILL_OPEN", undefined],
  ]);
});

test("codes with their statuses behind strokes, and codes that a fence lists one to a line", () => {
  const text = (title: string): string =>
    `## ${title}\n\nIt answers \`no_stock\`/409 and \`till_shut\`/503, and keeps \`till_logs\` in /tills_old/404.\n\n\`\`\`text\nTILL_OPEN\n\nTILL_LOST\n\`\`\`\n\n\`\`\`text\nTILL_A -> TILL_B\nTILL_C\n\`\`\`\n`;
  const answered: [string, number | undefined][] = [
    ["no_stock", 409],
    ["till_shut", 503],
  ];
  expect(errorsIn(text("API"))).toEqual(answered);
  expect(errorsIn(text("Error handling"))).toEqual(
    expect.arrayContaining([...answered, ["TILL_OPEN", undefined], ["TILL_LOST", undefined]]),
  );
  expect(errorsIn(text("Error handling"))).toHaveLength(4);
});

test("statuses with their codes behind them, whatever the column is called", () => {
  const table = (cells: string) =>
    `## Access\n\n| Step | Refusal |\n|-|-|\n| no key | ${cells} |\n| old key | 403 \`KEY_OLD\` |\n`;
  expect(errorsIn(table("401 `KEY_MISSING`"))).toEqual([
    ["KEY_MISSING", 401],
    ["KEY_OLD", 403],
  ]);
  expect(errorsIn(table("200 `KEY_FOUND`"))).toEqual([]);
});
