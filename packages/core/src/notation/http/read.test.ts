import fc from "fast-check";
import { expect, test } from "vitest";
import { http } from "./read.ts";
import { methodsOf, requestLines } from "./request-line.ts";

const seen = (text: string): string[] =>
  requestLines(text).flatMap(({ methods, route }) => methods.map((method) => `${method} ${route.path}`));

test.each([
  ["GET /orders", ["GET /orders"]],
  ["`POST /orders/{id}/cancel`.", ["POST /orders/{id}/cancel"]],
  ["**PUT** `/orders/:id`", ["PUT /orders/:id"]],
  ["Create order — POST /orders", ["POST /orders"]],
  ["GET/POST /orders", ["GET /orders", "POST /orders"]],
  ["GET, PUT /orders/<int:id>", ["GET /orders/<int:id>", "PUT /orders/<int:id>"]],
  ["GET /a?x=1&y={y} and DELETE /b,", ["GET /a", "DELETE /b"]],
  ["`/orders` (GET)", ["GET /orders"]],
  ["POST request to /orders", ["POST /orders"]],
  ["A->>B: POST /orders<br/>with a body", ["POST /orders"]],
  ["GET {{baseUrl}}/orders", ["GET /orders"]],
  ["GET http://localhost:8080/orders", ["GET /orders"]],
  ["GET /", ["GET /"]],
  ["GET /orders/[id]/lines", ["GET /orders/[id]/lines"]],
  ["POST /orders/{id}:cancel", ["POST /orders/{id}:cancel"]],
  ["GET `/größen/{id}/maße`", ["GET /größen/{id}/maße"]],
  ["GET /cafe\u0301s", ["GET /cafe\u0301s"]],
  ["DELETE /пользователи/{id}", ["DELETE /пользователи/{id}"]],
  ["`GET /用户/{id}`", ["GET /用户/{id}"]],
  ["调用GET /orders查询订单。", ["GET /orders"]],
  ["GET /orders、POST /orders", ["GET /orders", "POST /orders"]],
])("%s", (text, expected) => {
  expect(seen(text)).toEqual(expected);
});

test.each([
  "GET and POST",
  "POST / PUT",
  "GET /api/**",
  "GET //x",
  "FORGET /x",
  "the GET method",
  "TARGET /x",
  "/a/GET /b",
])("%s holds no request line", (text) => {
  expect(seen(text)).toEqual([]);
});

test("the methods of a cell", () => {
  expect(methodsOf("`GET`")).toEqual(["GET"]);
  expect(methodsOf("get / post")).toEqual(["GET", "POST"]);
  expect(methodsOf("Getter")).toEqual([]);
});

test("a parameter behind a colon in a segment belongs to the path", () =>
  expect(http.read("GET /resources/reader:{name}", "http").operations?.map(({ path }) => path)).toEqual([
    "/resources/reader:{name}",
  ]));

test("what stands for the value of a parameter is no parameter", () => {
  const names = (line: string) =>
    http.read(line, "http").operations?.flatMap(({ parameters = [] }) => parameters.map(({ name }) => name));
  expect(names("GET /orders?period_id={id}&staff_id=<id>")).toEqual(["period_id", "staff_id"]);
});

test("requests with their answers, and curl commands", () => {
  const text = `POST /orders/{id}?dry_run=true HTTP/1.1
Content-Type: application/json

{ "a": 1 }

HTTP/1.1 201 Created

curl -X DELETE \\
  "http://localhost:3000/orders/7"
curl -d '{"a":1}' $BASE/orders
`;
  const { operations } = http.read(text, "http");
  expect(
    operations?.map((o) => [o.method, o.path, o.statuses, o.parameters, text.slice(o.range.from, o.range.to)]),
  ).toEqual([
    [
      "POST",
      "/orders/{id}",
      [201],
      [
        { name: "id", in: "path", implied: true },
        { name: "dry_run", in: "query" },
      ],
      "POST /orders/{id}",
    ],
    ["DELETE", "/orders/7", undefined, undefined, "/orders/7"],
    ["POST", "/orders", undefined, undefined, "/orders"],
  ]);
});

test("of several values of one parameter of the query none is another", () => {
  const names = (path: string) =>
    http.read(`GET ${path}\n`, "http").operations?.[0]?.parameters?.map(({ name }) => name);
  expect(names("/orders?sort=day,place&order=asc,desc")).toEqual(["sort", "order"]);
  expect(names("/orders?page,limit")).toEqual(["page", "limit"]);
});

test("is total on any text", () => {
  const words = fc.constantFrom(
    "GET",
    "POST",
    "/",
    "/a",
    "{",
    "}",
    "<",
    ">",
    "[",
    "]",
    ":",
    "?",
    "=",
    "curl ",
    "-X ",
    "http://",
    "\\",
    "\n",
    "'",
    " ",
    "*",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
      ),
      (text) => {
        for (const { range } of http.read(text, "http").operations ?? [])
          expect(0 <= range.from && range.from <= range.to && range.to <= text.length).toBe(true);
      },
    ),
  );
});

test("what a command reaches through a proxy is none of ours", () => {
  const text =
    "curl -p -x https://127.0.0.1:8090 http://localhost:8000/done\ncurl -X PUT http://localhost:8000/tills/1\n";
  expect(http.read(text, "http").operations?.map(({ method, path }) => `${method} ${path}`)).toEqual(["PUT /tills/1"]);
});
