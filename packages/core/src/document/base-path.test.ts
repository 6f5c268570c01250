import { expect, test } from "vitest";
import { joinBase } from "./base-path.ts";
import { statedIn } from "./testing.ts";

const pathsIn = (text: string): string[] => statedIn("endpoint", text).map((endpoint) => endpoint.facts.path);

const rows = "| Method | Path |\n| --- | --- |\n| GET | /orders |\n";

test.each([
  ["a line", `Base URL: \`/api/v1\`\n\n${rows}`],
  ["a line in bold", `**Base URL**: https://shop.example.org/api/v1\n\n${rows}`],
  ["a sentence of what is below", `All paths are below \`/api/v1\`.\n\n${rows}`],
  ["a sentence", `All endpoints are prefixed with \`/api/v1\`.\n\n${rows}`],
  ["a line in the midst of a paragraph", `All of it is JSON. Base path: \`/api/v1\`, but for probes.\n\n${rows}`],
  ["a sentence of where all lie", `All paths are below \`/api/v1\`.\n\n${rows}`],
  ["a section above", `# API\n\nBase path: /api/v1\n\n## Orders\n\n${rows}`],
  ["a heading", `## Orders - \`/api/v1\`\n\n${rows}`],
  ["headings one below the other", `# API\n\nBase URL: /api\n\n## First (/v1)\n\n${rows}`],
  [
    "a heading of its own",
    `# API\n\n## Base URL\n\n\`\`\`\nhttps://shop.example.org/api/v1\n\`\`\`\n\n## Orders\n\n${rows}`,
  ],
  ["another language", `基础路径：/api/v1\n\n${rows}`],
])("%s states the base path of the list below", (_name, text) => {
  expect(pathsIn(text)).toEqual(["/api/v1/orders"]);
});

test.each([
  [
    "its section",
    "# API\n\nAll paths are below `/api/v1`.\n\n## GET /ws\n\nOutside of `/api/v1`. Takes a token.\n\n## GET /orders\n",
  ],
  [
    "the base itself",
    "# API\n\nAll paths are below `/api/v1`, but for `GET /ws` and the files.\n\n## GET /ws\n\n## GET /orders\n",
  ],
  [
    "its row",
    `Base path: \`/api/v1\`\n\n| Method | Path | What |\n|---|---|---|\n| GET | /ws | events, outside the base path |\n| GET | /orders | not of others |\n`,
  ],
  [
    "a sentence",
    "All paths are below `/api/v1`. `GET /ws` stands outside of it, without the prefix.\n\n- `GET /ws`\n- `GET /orders`\n",
  ],
  [
    "a heading",
    "# API\n\nAll paths are below `/api/v1`.\n\n## Outside of `/api/v1`\n\n- `GET /ws`\n\n## Orders\n\n- `GET /orders`\n",
  ],
])("an endpoint of which %s says that it stands outside of the base path keeps its own", (_name, text) => {
  expect([...new Set(pathsIn(text))]).toEqual(["/ws", "/api/v1/orders"]);
});

test("a sentence on something else puts nothing outside of the base path", () => {
  expect(
    pathsIn(
      "# API\n\nBase path: `/api/v1`\n\n## GET /orders\n\nWithout a token 401. Not part of `/api/v1/shops`, which is older.\n",
    ),
  ).toEqual(["/api/v1/orders"]);
});

test("a line with a path and no method is the base of the list below it, and one with a page's is not", () => {
  expect(
    pathsIn(
      "## API\n\n1. **Orders** (`/api/v1/orders/`)\n   - `GET /open` - lists\n   - `POST /`\n2. Health\n   - `GET /health`\n",
    ),
  ).toEqual(["/api/v1/orders/open", "/api/v1/orders", "/health"]);
  expect(pathsIn("## API\n\n**Orders (`/api/orders`)**:\n\n- `GET /open`\n- `GET /api/orders/late`\n")).toEqual([
    "/api/orders/open",
    "/api/orders/late",
  ]);
  expect(pathsIn("## Pages\n\n- Orders page (`/orders`)\n  - `GET /carts`\n")).toEqual(["/carts"]);
});

test("the path of a page is no base of the calls that it makes", () => {
  expect(pathsIn("## Orders page (/orders)\n\n- `GET /api/orders` - lists\n- `GET /carts`")).toEqual([
    "/api/orders",
    "/carts",
  ]);
});

test("the path of a page is no base of calls that its text speaks of, and one of those that it lists", () => {
  expect(
    pathsIn("## Orders\n\n### `/desk`\n\n- A list, by `GET /orders`\n- Changes, using `PATCH /orders/:id`"),
  ).toEqual(["/orders", "/orders/:id"]);
  expect(pathsIn("## API\n\n### Orders (/orders)\n\n- Add one: `POST /`\n- **PUT** `/:id`")).toEqual([
    "/orders",
    "/orders/:id",
  ]);
});

test.each([
  ["another section", `# A\n\nBase URL: /api/v1\n\n# B\n\n${rows}`],
  ["a heading that names a page", `## Orders page (/shop/orders)\n\nText.\n\n## API\n\n${rows}`],
])("%s states none", (_name, text) => {
  expect(pathsIn(text)).toEqual(["/orders"]);
});

test("a path that begins with the base path keeps it once", () => {
  expect(joinBase("/api/v1", "/api/v1/orders")).toBe("/api/v1/orders");
  expect(joinBase("/api/v1", "/v2/orders")).toBe("/api/v2/orders");
  expect(joinBase("/v1", "/v1/orders")).toBe("/v1/orders");
  expect(joinBase("https://shop.example.org/api/", "/orders")).toBe("/api/orders");
  expect(joinBase("/api/v1", "/api/v2/orders")).toBe("/api/v2/orders");
  expect(joinBase("/api/v1/orders", "/orders/{id}")).toBe("/api/v1/orders/{id}");
  expect(joinBase("/api/shops/{id}/orders", "/shops/{id}/orders")).toBe("/api/shops/{id}/orders");
  expect(joinBase("/orders", "/orders-export")).toBe("/orders/orders-export");
  expect(joinBase(null, "/orders")).toBe("/orders");
});
