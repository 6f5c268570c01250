import fc from "fast-check";
import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

test("a sentence says the state of those in it", () => {
  const text =
    "`GET /orders` lists. Planned, not built: `DELETE /orders` and `PUT /orders`. Today `POST /orders` adds.";
  expect(statedIn("endpoint", text).map(({ name, state }) => [name, state ?? null])).toEqual([
    ["GET /orders", null],
    ["DELETE /orders", "planned"],
    ["PUT /orders", "planned"],
    ["POST /orders", null],
  ]);
});

const endpointsIn = (text: string): string[] => statedIn("endpoint", text).map((endpoint) => endpoint.name);

test("knows an address that lacks its first stroke by what it begins with, or by its parameters", () => {
  expect(
    endpointsIn(
      "## API\n\n- GET api/v1/orders/{id}\n- POST api/v1/orders\n- `PUT orders/:id`: change one\n- GET one or the other\n- DELETE orders and lines/prices\n",
    ),
  ).toEqual(["GET /api/v1/orders/{id}", "POST /api/v1/orders", "PUT /orders/:id"]);
});

test("takes what a sentence says not to be there for none", () => {
  expect(
    endpointsIn(
      "There is no `POST /desks`, and there is therefore no `DELETE /desks/{id}`. It has no `PUT /desks`. Es gibt kein `GET /alt`. There is `GET /desks`, no more.",
    ),
  ).toEqual(["GET /desks"]);
});

test("takes what the paths of several begin with for none", () => {
  expect(endpointsIn("## API\n\n- `GET /orders/...`\n- `POST /orders/{id}/…`\n- `GET /orders/all`\n")).toEqual([
    "GET /orders/all",
  ]);
});

test("an item states the base path of the requests below it", () => {
  expect(
    endpointsIn(
      "## API\n\n- Orders (`/api/orders`)\n  - `GET /{id}` shows one\n  - GET / - all\n- Stock: `/api/stock`\n  - PUT /{id}\n- See `/guide.md`\n  - GET /help\n- Page (`/shop`)\n  - GET /api/news\n",
    ),
  ).toEqual(["GET /api/orders/{id}", "GET /api/orders", "PUT /api/stock/{id}", "GET /help", "GET /api/news"]);
});

test("outer interfaces in Chinese are the system's own, unless they are of third parties", () => {
  const rows = "\n| 方法 | 路径 |\n|-|-|\n| GET | /orders |\n";
  const defining = (title: string): number => statedIn("endpoint", `## 接口\n\n### ${title}\n${rows}`).length;
  expect(defining("外部接口（浏览器 ⇄ 后端）")).toBe(1);
  expect(defining("第三方接口")).toBe(0);
});

const table = (...rows: string[]): string => rows.map((row) => `| ${row} |`).join("\n");

test.each([
  [
    "columns in any order",
    table("Path | Method | Description", "--- | --- | ---", "`/orders` | **GET** | Lists"),
    ["GET /orders"],
  ],
  ["titles in any language", table("Метод | Адрес", "--- | ---", "`POST` | `/orders`"), ["POST /orders"]],
  [
    "method and path in one cell",
    table("Action | Call", "--- | ---", "Cancel | `DELETE /orders/{id}`"),
    ["DELETE /orders/{id}"],
  ],
  [
    "several ends, of which the first alone is a path",
    table("Method | Path", "--- | ---", "POST | `/orders/{id}/open` / `shut` / `drop`"),
    ["POST /orders/{id}/open"],
  ],
  ["several methods", table("Method | Path", "--- | ---", "GET/POST | /orders"), ["GET /orders", "POST /orders"]],
  ["a heading", "### 3.1 Create an order — POST /orders\n\nIt creates one.", ["POST /orders"]],
  ["a list", "- `GET /orders` - lists\n* **PUT** `/orders/:id`", ["GET /orders", "PUT /orders/:id"]],
  ["a line", "**Endpoint**: `GET /orders` (authenticated)", ["GET /orders"]],
  [
    "procedures in a table",
    table(
      "Procedure | Type | Access",
      "--- | --- | ---",
      "`post.list` | query | public",
      "post.create | Mutation | protected",
    ),
    ["QUERY post.list", "MUTATION post.create"],
  ],
  [
    "procedures in items and headings",
    "### `order.byId` (query)\n\nGives one.\n\n- `trpc.order.place` — mutation: places one\n- `order.placed` (event)\n- order.total: a number",
    ["QUERY order.byId", "MUTATION order.place"],
  ],
  ["two lines", "**Method:** POST\n**URL:** `/orders`", ["POST /orders"]],
  ["a table of keys", table("Method | POST", "--- | ---", "URL | /orders"), ["POST /orders"]],
  ["a request", "```http\nPOST /orders HTTP/1.1\nHost: x\n```", ["POST /orders"]],
  ["a command", "```bash\ncurl -X PATCH http://localhost:8080/orders/{id}\n```", ["PATCH /orders/{id}"]],
  ["lines of plain code", "```\nGET    /orders\nPOST   /orders   # creates\n```", ["GET /orders", "POST /orders"]],
  [
    "lines below the path that they share",
    "```\n/api/orders/\n  GET    /          # all\n  POST   /:id/pay  # one\n/api/stock:\n  GET /:id\nGET /health\n```",
    ["GET /api/orders", "POST /api/orders/:id/pay", "GET /api/stock/:id", "GET /health"],
  ],
  [
    "a tree of paths",
    "```\n/api/v1\n├── /orders\n│   ├── GET /\n│   └── POST /\n└── GET /health\n```",
    ["GET /api/v1/orders", "POST /api/v1/orders", "GET /api/v1/health"],
  ],
  [
    "the sketch of a controller",
    "```java\npublic class OrderController {\n    GET  /orders        // lists\n    POST /orders/{id}   // changes\n}\n```",
    ["GET /orders", "POST /orders/{id}"],
  ],
  ["a route of code", "```ts\nrouter.get('/orders/:id', show);\n```", ["GET /orders/:id"]],
  [
    "an interface in YAML",
    "```yaml\nopenapi: 3.0.0\nservers: [{ url: /api }]\npaths:\n  /orders:\n    get: {}\n```",
    ["GET /api/orders"],
  ],
  [
    "an interface in JSON",
    '```json\n{ "openapi": "3.0.0", "paths": { "/orders": { "get": {} } } }\n```',
    ["GET /orders"],
  ],
  [
    "calls as a service declares them",
    "- `Reserve(ReserveRequest) -> ReserveResponse`.\n- `Watch(stream WatchRequest) returns (stream Event)`\n- `format(order) -> text`",
    ["RPC Reserve", "RPC Watch"],
  ],
  [
    "calls in a table with what they take and give, of the service that a column or the title names",
    "| Service | Call | Request | Response |\n|-|-|-|-|\n| TillService | Open | OpenRequest | Empty |\n| TillService | Watch | stream WatchRequest | stream Event |\n\n### SeatService\n\n| RPC | Takes | Returns |\n|-|-|-|\n| Book | BookRequest | Seat |\n\n| Method | Request | Response |\n|-|-|-|\n| Pay | a card | a receipt |",
    ["RPC TillService.Open", "RPC TillService.Watch", "RPC SeatService.Book"],
  ],
  [
    "a message of a diagram that more follows",
    "```mermaid\nsequenceDiagram\n  A->>B: POST /orders\\nbody: order\n```",
    ["POST /orders"],
  ],
  [
    "messages to what is the system's own, and not to a service of others",
    "```mermaid\nsequenceDiagram\n  participant I as Keycloak :8080\n  participant S as Stripe Adapter\n  A->>I: POST /token\n  A->>S: POST /charges\n```",
    ["POST /charges"],
  ],
  ["a path that ends with all that follows", "- `POST /files/*path/copy`", ["POST /files/*path/copy"]],
  ["a path in which a part may be anything", "### GET /owners/*/pets/{id}", ["GET /owners/*/pets/{id}"]],
  [
    "what a gateway passes on",
    table("Gateway path | Goes to", "--- | ---", "`/api/orders/**` | orders", "`/api/stock/*` | stock"),
    ["ANY /api/orders/**", "ANY /api/stock/*"],
  ],
  [
    "headings that end alike",
    "### GET /owners/{id}\n\nOne.\n\n### GET /api/gateway/owners/{id}\n\nBoth.",
    ["GET /owners/{id}", "GET /api/gateway/owners/{id}"],
  ],
  ["a message of a diagram", "```mermaid\nsequenceDiagram\n  A->>B: POST /orders\n```", ["POST /orders"]],
  ["what the pages call", "The pages call `GET /orders` when they open.", ["GET /orders"]],
  ["integrations of the system", "### Integrations\n\n- `GET /integrations`", ["GET /integrations"]],
])("%s", (_name, text, expected) => {
  expect(endpointsIn(text)).toEqual(expected);
});

test.each([
  ["another system's host", "We call `POST https://payments.example-bank.de/v1/charges`."],
  ["another system's interface", "### External APIs\n\n- `GET /v2/rates`"],
  ["what the system asks of others", "# Shop\n\n### Outgoing calls\n\n- `GET /v2/rates`"],
  ["a list of what is asked of others", "Endpoints that we call:\n\n- `GET /v2/rates`"],
  ["what an adapter asks", "Every minute the rate adapter polls `GET /v2/rates`."],
  [
    "a table of adapters",
    table("Adapter | Method | Path", "--- | --- | ---", "Bank | GET | /v2/rates", "Post | GET | /parcels"),
  ],
  ["a client's call", "```ts\nawait axios.get('/orders', options)\n```"],
  ["a pattern", table("Path | Method | Role", "--- | --- | ---", "/api/admin/** | GET | admin")],
  ["a table of rights", table("Path | Service | Role", "--- | --- | ---", "/api/admin/** | admin | ADMIN")],
  ["a table of other things", table("Component | Path", "--- | ---", "Orders | /srv/orders")],
])("%s is no endpoint of the system", (_name, text) => {
  expect(endpointsIn(text)).toEqual([]);
});

test("a row tells what it holds", () => {
  const text = table(
    "Method | Endpoint | Auth | Description | Response",
    "--- | --- | --- | --- | ---",
    "POST | `/orders/{id}/cancel?reason=x` | Admin | Cancels an order (deprecated) | the order, 204 if it was cancelled before",
  );
  const [endpoint] = statedIn("endpoint", text);
  expect(endpoint!.facts).toEqual({
    method: "POST",
    path: "/orders/{id}/cancel",
    access: "Admin",
    summary: "Cancels an order (deprecated)",
    response: "the order, 204 if it was cancelled before",
    statuses: [204],
    parameters: [
      { name: "id", in: "path", implied: true },
      { name: "reason", in: "query" },
    ],
  });
  expect(endpoint!.state).toBe("deprecated");
  expect(wordsAt(text, [endpoint!])).toEqual(["/orders/{id}/cancel"]);
});

test("a row whose cell on what the operation does is empty does not say it by another", () => {
  const text = table("Method | Path | Auth | Description", "--- | --- | --- | ---", "GET | /orders | admin | ");
  expect(statedIn("endpoint", text)[0]!.facts).toEqual({ method: "GET", path: "/orders", access: "admin" });
});

test("a heading's section tells of its endpoint, which stands there once", () => {
  const text = `### \`GET /orders\` (planned)

Lists the orders.

**Auth**: any user

| Parameter | Type | Required |
| --------- | ---- | -------- |
| page      | int  | no       |
| shop      | int  | yes, if not at the till |

- 200: the orders
- 404 Not Found
`;
  const [endpoint] = statedIn("endpoint", text);
  expect(endpoint!.facts).toEqual({
    method: "GET",
    path: "/orders",
    summary: "Lists the orders.",
    access: "any user",
    statuses: [200, 404],
    parameters: [
      { name: "page", in: "query", required: false },
      { name: "shop", in: "query" },
    ],
  });
  expect(endpoint!.state).toBe("planned");
  expect(endpoint!.statements).toHaveLength(1);
  expect(wordsAt(text, [endpoint!])).toEqual(["GET /orders"]);
});

test("a table of operations below that of another tells of none of its parameters and answers", () => {
  const text = `### POST /orders

Places an order.

| Method | Path | Status | Description |
| ------ | ---- | ------ | ----------- |
| GET | /orders/{id} | 404 | Shows it |
`;
  const [placing, showing] = statedIn("endpoint", text);
  expect([placing!.facts.statuses, showing!.facts.statuses]).toEqual([undefined, [404]]);
  const bare = text.replace(" Status |", "").replace(" 404 |", "").replace(" ------ |", "");
  expect(statedIn("endpoint", bare)[0]!.facts).toEqual({
    method: "POST",
    path: "/orders",
    summary: "Places an order.",
  });
});

test("an endpoint written in several ways is one, parameters by position", () => {
  expect(endpointsIn("`GET /orders/{id}`, `GET /orders/:orderId/`")).toEqual(["GET /orders/{id}"]);
});

test("what has a path of its own beside it is no short form of what stands below another", () => {
  const rows = "GET | /orders/{id} | Shows\nDELETE | /admin/orders/{id} | Takes any away";
  const text = `${table("Method | Path | Purpose", "--- | --- | ---", rows)}\n\n## Taking back\n\n\`\`\`\nDELETE /orders/{id}\n\`\`\`\n`;
  expect(endpointsIn(text)).toEqual(["GET /orders/{id}", "DELETE /admin/orders/{id}", "DELETE /orders/{id}"]);
});

test("a short form and a call with values are mentions of the one endpoint that fits", () => {
  const text = `${table("Method | Path | Purpose", "--- | --- | ---", "GET | /api/v1/orders/{id} | Shows")}

Then \`GET /orders/{id}\` answers.

\`\`\`bash
curl http://localhost/api/v1/orders/42
\`\`\`
`;
  const found = statedIn("endpoint", text);
  expect(found.map((endpoint) => [endpoint.name, endpoint.statements.length])).toEqual([
    ["GET /api/v1/orders/{id}", 3],
  ]);
});

test("an endpoint is defined where it is listed, whatever mentions it before", () => {
  const text = `First \`GET /orders\`.\n\n${table("Method | Path | Purpose", "--- | --- | ---", "GET | /orders | All")}`;
  const [endpoint] = statedIn("endpoint", text);
  expect(endpoint!.origin.place).toBe("row");
  expect(endpoint!.statements.map((statement) => statement.weight)).toEqual(["mentions", "defines"]);
});

test("two listed endpoints stay two, though one ends like the other", () => {
  const text = table(
    "Method | Path | Purpose",
    "--- | --- | ---",
    "GET | /users | All",
    "GET | /orders/{id}/users | Those of an order",
  );
  expect(endpointsIn(text)).toEqual(["GET /users", "GET /orders/{id}/users"]);
});

test.each([
  ["Needs a bearer token with the role `clerk`. Creates an order.", "bearer token with the role clerk"],
  ["Creates an order. This endpoint requires the ADMIN role.", "ADMIN role"],
  ["No authentication required.", "public"],
  ["Creates an order; the token is kept.", undefined],
  ["Needs no token.", undefined],
  ["Any session. The caller's own orders.", "Any session"],
  ["Roles: clerk, admin. 404 if there is no such user.", "clerk, admin"],
  ["Access: clerk. Without a token only what is on sale.", "clerk. Without a token only what is on sale."],
])("the description of an endpoint says who may call: %s", (text, access) => {
  const [endpoint] = statedIn("endpoint", `### POST /orders\n\n${text}\n`);
  expect(endpoint!.facts.access).toBe(access);
});

test("what is announced as planned is planned", () => {
  expect(statedIn("endpoint", "Planned: `DELETE /orders/{id}`. Not started.")[0]!.state).toBe("planned");
  expect(
    statedIn("endpoint", "The endpoint `POST /refresh` (which renews a token) is **out of scope** for this story.")[0]!
      .state,
  ).toBe("planned");
  expect(statedIn("endpoint", "`GET /orders` is not paged.")[0]!.state).toBeNull();
  const stateIn = (text: string) => statedIn("endpoint", text)[0]!.state;
  expect(stateIn("Planned: taking orders back (`DELETE /orders/{id}`). The table is there.")).toBe("planned");
  expect(stateIn("Removed: the old search; callers have `GET /orders`.")).toBeNull();
  expect(stateIn("Planned: cheaper shipping. `GET /orders` lists.")).toBeNull();
});

test("the heading of a test is none of the endpoint that it tests", () => {
  const text =
    "## API\n\n### GET /api/v2/cart/items\n\nThe items.\n\n## Testing Strategy\n\n### Test 1: GET /items Success\n\nSends it.";
  expect(endpointsIn(text)).toEqual(["GET /api/v2/cart/items"]);
});

test("is total on any text", () => {
  const words = fc.constantFrom(
    "GET",
    " /a",
    "|",
    "\n",
    "---",
    "`",
    "# ",
    "- ",
    "**Method**: ",
    "/api",
    "```\n",
    "{x}",
    "Base URL: ",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      for (const { origin } of statedIn("endpoint", text)) expect(origin.range.to).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 60 },
  );
});

test("a line in bold that is one operation heads what follows, as far as the next", () => {
  const text =
    "## API\n\n**POST /orders**\n\nPlaces an order. Needs a session.\n\n- 201 `{ id }`\n- 409 sold out\n\n**GET /files/[...path]**\n\nOpen to everybody. Answers 200, or 404.\n";
  expect(statedIn("endpoint", text).map(({ name, facts: { statuses, access } }) => [name, statuses, access])).toEqual([
    ["POST /orders", [201, 409], "session"],
    ["GET /files/[...path]", [200, 404], "public"],
  ]);
  expect(statedIn("control", text).map(({ name }) => name)).toEqual([
    "session: POST /orders",
    "public: GET /files/[...path]",
  ]);
});

test("an item tells what its operation answers with", () => {
  const text = "## API\n\n- `GET /orders/:id` (clerk): 200 or 404.\n- `POST /orders`: at most 200 lines.\n";
  expect(statedIn("endpoint", text).map(({ facts: { statuses } }) => statuses)).toEqual([[200, 404], undefined]);
});

const queriesIn = (text: string): string[] =>
  statedIn("endpoint", text).flatMap(({ facts: { parameters = [] } }) =>
    parameters.map((each) => `${each.in} ${each.name}${each.default === undefined ? "" : ` = ${each.default}`}`),
  );

test.each([
  [
    "`GET /tills` takes the query parameters `page`, `size` (default 20) and `sort`. Later `color`.",
    "query page, query size = 20, query sort",
  ],
  [
    "`GET /tills` takes `page`, `size` and `sort` from the query; without `size` it gives 20. Then `GET /shops` without `color`.",
    "query page, query size, query sort",
  ],
  [
    "## API\n\n- `GET /tills` - filters `color`, `label`; paged by `page` and `size`\n",
    "query color, query label, query page, query size",
  ],
  [
    "## API\n\n- `GET /tills` lists; `?open=1&page=2` is possible, and an `at` query parameter\n",
    "query open, query page, query at",
  ],
  [
    "## API\n\n| Method | Path | Description |\n|-|-|-|\n| GET | /tills | All. Query: `page` (defaults to 1), `size` |\n",
    "query page = 1, query size",
  ],
  [
    "## `GET /tills`\n\n**Query parameters:**\n\n- `page` (int, default: 0): which\n- `open`\n- `size` (planned)\n",
    "query page = 0, query open",
  ],
  [
    "## `GET /tills`\n\n- Query params:\n  - `page`: which, by default 3.\n- Answers:\n  - `label`: shown\n",
    "query page = 3",
  ],
  [
    "## `GET /tills`\n\nQuery parameters, all optional:\n\n| Name | Type | Meaning |\n|-|-|-|\n| `page` | int | which |\n",
    "query page",
  ],
  [
    "## `GET /tills`\n\nQuery parameters:\n\n| Name | Type | Default |\n|-|-|-|\n| `page` | int | 0 |\n| `at` | date | - |\n",
    "query page = 0, query at",
  ],
  ["## `GET /tills`\n\n**Query**:\n- `shop` (required)\n- `from/to`: days\n", "query shop, query from, query to"],
  [
    "## `POST /tills`\n\n**Request Body** (form data):\n- `lid`: which lid\n\n**Response**:\n- `id`: of the till\n",
    "body lid",
  ],
  ["## `POST /tills`\n\n- **请求体**:\n  - lid: 盖子 (必需)\n  - `shop`: 店\n", "body lid, body shop"],
  ["### 收银台\n\n`GET /tills`\n\n查询参数：\n\n- `shop`：可选\n\n`GET /lids`\n\n- `at`：时间\n", "query shop"],
  [
    "### Tills\n\n```http\nGET /tills HTTP/1.1\n```\n\nQuery parameters:\n\n- `shop`: which\n\n### Lids\n\n- `lid`: one\n",
    "query shop",
  ],
  [
    "## `POST /tills`\n\n- Body: `label` (string, required), `size` (default 3) and optionally `at`\n- 201: `id` and `state`\n",
    "body label, body size = 3, body at",
  ],
  [
    "## API\n\n| Method | Path | Body | Answers |\n|-|-|-|-|\n| POST | /tills | `label`, optional `size` | 201 with `id` |\n| PUT | /tills | form with `file` | |\n| PATCH | /tills | `Till` | |\n",
    "body label, body size, body file",
  ],
  [
    "## API\n\n- `POST /tills`: takes a body with `label`, `size`; 201, the response body has `id`, an empty body `null`\n",
    "body label, body size",
  ],
  [
    "## `POST /tills`\n\nTakes `label` and optional `size`. Answers 201. It takes `Till` and takes care.\n\n## `POST /carts`\n\nTakes `code` from the query.\n",
    "body label, body size, query code",
  ],
  [
    "## `POST /tills`\n\nNeeds a token. Adds a till (`label`, `hall-id`). Answers 201 (`id`, `state`).\n\n## `PUT /tills`\n\nChanges a till (`label`, see below). Records a `Till` (`size`, `at`).\n",
    "body label, body hall-id",
  ],
  [
    "## `POST /tills`\n\nOpens a till.\n\n| Field | Type | Required |\n|-|-|-|\n| `label` | string | yes |\n\n## `GET /tills`\n\n| Field | Required |\n|-|-|\n| `size` | no |\n",
    "body label",
  ],
  [
    "## `POST /tills`\n\nAnswers with the till:\n\n| Field | Type | Rules |\n|-|-|-|\n| `label` | string | |\n\n## `PUT /tills`\n\n| Field | Type |\n|-|-|\n| `size` | int |\n",
    "",
  ],
  ["`GET /tills` filters `deleted` rows, queries `tills` and takes no query parameter `page`", ""],
  ["## API\n\n- `GET /tills` runs the query `SELECT 1` and ignores `?page=1`\n", ""],
])("query parameters of %s", (text, all) => {
  expect(queriesIn(text).join(", ")).toBe(all);
});

const accessIn = (text: string): (string | undefined)[] =>
  statedIn("endpoint", text).map(({ facts: { access } }) => access);

test.each([
  ["**Request Headers**:\n```\nAuthorization: Bearer <token>\n```\n", "Bearer"],
  ["```http\nGET /tills\nAuthorization: Bearer {token}\n```\n", "Bearer"],
  ["```http\nGET /api/tills\nAuthorization: Bearer {token}\n```\n", "Bearer"],
  ["```http\nGET /clerks/1 HTTP/1.1\nAuthorization: Bearer {token}\n```\n", undefined],
  ["Requires the CLERK role.\n\n```\nAuthorization: Bearer <token>\n```\n", "CLERK role"],
  ["Query parameters:\n\n- `role`: of whom\n", undefined],
  ["```\nAuthorization: Bearer <token> (optional)\n```\n", undefined],
  ["**Response**:\n```\nAuthorization: Bearer <token>\n```\n", undefined],
  ["```bash\ncurl -H 'Authorization: Bearer x' /tills\n```\n", undefined],
])("who may call, by the headers of %j", (below, access) => {
  expect(accessIn(`## GET /tills\n\n${below}`)[0]).toBe(access);
});

test.each([
  ["All tills. Roles `TILL_ADMIN` and `OWNER`. Answers 200.", "TILL_ADMIN and OWNER"],
  ["One till (role CLERK).", "CLERK"],
  ["One till. Role `clerk`.", "clerk"],
  ["One till. Any role.", "Any role"],
  ["One till. Open to anybody.", "public"],
  ["All roles. Role names and their ids. Roles are checked.", undefined],
])("who may call, by the roles of %j", (below, access) => {
  expect(accessIn(`## GET /tills\n\n${below}\n`)[0]).toBe(access);
});

test("a fence that shows another call than its heading gives its credentials to that", () => {
  const text = "## POST /tills\n\n```http\nGET /clerks/1 HTTP/1.1\nAuthorization: Bearer {token}\n```\n";
  expect(statedIn("control", text).map(({ name }) => name)).toEqual(["Bearer: GET /clerks/1"]);
});

test("a fence that shows one call carries its credentials", () => {
  expect(accessIn("### Pay\n\n```\nPOST /pay\nAuthorization: Bearer <key>\n```\n")).toContain("Bearer");
});

test("a column for each method, with a tick where there is such an operation", () => {
  const text = table(
    "Resource | GET | POST | DELETE",
    "--- | :-: | :-: | :-:",
    "`/tills` | x | x | -",
    "`/tills/{id}` | Shows one | n/a | ✓",
    "Everything else | - | - | -",
  );
  expect(endpointsIn(text)).toEqual([]);
  const found = statedIn("endpoint", text.replace("\n| Everything else | - | - | - |", ""));
  expect(found.map(({ name, facts }) => [name, facts.summary])).toEqual([
    ["GET /tills", undefined],
    ["POST /tills", undefined],
    ["GET /tills/{id}", "Shows one"],
    ["DELETE /tills/{id}", undefined],
  ]);
});

test("a column for each kind of caller, with a tick where they may call", () => {
  const text = table(
    "Endpoint | Clerk | Admin | Service",
    "--- | :-: | :-: | :-:",
    "GET /tills | ✓ | ✓ | -",
    "POST /tills | Own only | ✓ | -",
    "PUT /tills | - | - | ✓",
  );
  const facts = statedIn("endpoint", text).map((each) => each.facts);
  expect(facts.map(({ access }) => access)).toEqual(["Clerk, Admin", "Clerk, Admin", "Service"]);
  expect(facts.flatMap(({ servedBy, summary }) => [servedBy, summary].filter((each) => each !== undefined))).toEqual(
    [],
  );
  const done = table("Endpoint | Coded | Tested", "--- | --- | ---", "GET /tills | ✓ | ✓", "PUT /tills | ✓ | -");
  expect(accessIn(done)).toEqual([undefined, undefined]);
});

test("operations that each of several groups has are those of every path of the list", () => {
  const told = "## API\n\nEach of these groups has `GET /`, `DELETE /:id` and `POST /find`:\n\n";
  expect(endpointsIn(`${told}- \`/tills\`, \`/shops\`\n- \`/old/desks\`: no more used\n`)).toEqual([
    "GET /tills",
    "DELETE /tills/:id",
    "POST /tills/find",
    "GET /shops",
    "DELETE /shops/:id",
    "POST /shops/find",
    "GET /old/desks",
    "DELETE /old/desks/:id",
    "POST /old/desks/find",
  ]);
  // Without a list beside them they are nobody's.
  expect(endpointsIn(told)).toEqual([]);
  expect(endpointsIn(told.replace("Each of these groups has", "There are"))).not.toEqual([]);
});

test("a cross in a column of states is of what is not there yet", () => {
  const text = table(
    "Method | Path | Status | Note",
    "-|-|-|-",
    "GET | /tills | ✅ | done",
    "PUT | /tills | ❌ | open",
  );
  expect(statedIn("endpoint", text).map(({ state }) => state)).toEqual(["built", "planned"]);
});

test("calls that code below the heading of an endpoint shows are of that one, whatever words stand for its parameters", () => {
  const call = (book: string): string => `curl -X POST http://localhost:80/api/books/${book}/lend \\\n  -d '{}'\n`;
  const text = (calls: string): string =>
    `# Library\n\n## Books\n\n### \`POST /api/books/{id}/lend\`\n\nLends.\n\n\`\`\`bash\n${calls}\`\`\`\n`;
  expect(endpointsIn(text(call("atlas") + call("bible.small") + call("map")))).toEqual(["POST /api/books/{id}/lend"]);
  expect(endpointsIn(text("curl -X POST http://localhost:80/api/books/atlas/return\n"))).toHaveLength(2);
});

test("what a cell marks as planned before it names it is planned; a word of what a page is for says nothing of it", () => {
  const stateIn = (cell: string): unknown =>
    statedIn("endpoint", `# Shop\n\n## Pages\n\n| Page | Reads |\n|-|-|\n| till | ${cell} |\n`)[0]!.state;
  expect(stateIn("planned `GET /fines`")).toBe("planned");
  expect(stateIn("规划 `GET /fines`")).toBe("planned");
  expect(stateIn("planning `GET /fines`")).toBe(null);
});

test("a path and the verbs of its requests behind labels in no known words", () => {
  const paths = (text: string): string[] => statedIn("endpoint", `# Tides\n\n${text}\n`).map(({ name }) => name);
  expect(paths("### `rise()`\n\n**Zog:** `/tides/<int:id>`\n\n**Wums:** `GET`, `POST`\n\nWords.")).toEqual([
    "GET /tides/<int:id>",
    "POST /tides/<int:id>",
  ]);
  expect(paths("### `rise()`\n\n**Wums:** POST\n\n**Zog:** words\n\n**Lum:** `/ports`")).toEqual([]);
});
