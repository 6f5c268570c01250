import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { pathOfPattern } from "./path-pattern.ts";
import { scriptRoutes } from "./surveyor.ts";

const served = (body: string): readonly string[] =>
  endpointsOf(scriptRoutes, { "src/server.ts": `import { createServer } from "node:http";\n${body}` }, parseScript);

test.each([
  [
    "conditions",
    `createServer((req, res) => {
  const url = new URL(req.url, "http://x");
  if (req.method === "GET" && url.pathname === "/health") return res.end("ok");
  if (url.pathname === "/orders" && "POST" === req.method) return add(req, res);
  else if ((url.pathname === "/carts" || url.pathname === "/baskets") && req.method === "GET") return list(res);
  if (req.method !== "GET") return;
  if (url.pathname === "/any") return;
});`,
    ["ANY /any", "GET /baskets", "GET /carts", "GET /health", "POST /orders"],
  ],
  [
    "conditions within conditions",
    `http.createServer(async function (req, res) {
  const { method } = req;
  const pathname = parse(req.url).pathname;
  if (method === "GET") { if (pathname === "/a") {} else if (pathname === "/b") {} }
  if (pathname === "/c") { if (method === "PUT") {} if (method === "DELETE") {} }
});`,
    ["DELETE /c", "GET /a", "GET /b", "PUT /c"],
  ],
  [
    "patterns",
    `createServer((request, response) => {
  const one = /^\\/orders\\/(\\d+)$/.exec(pathname);
  if (one && request.method === "GET") show(one[1]);
  const found = url.pathname.match(/^\\/orders\\/([^/]+)\\/lines\\/?$/);
  if (request.method === "POST" && found !== null) add(found[1]);
});`,
    ["GET /orders/:1", "POST /orders/:1/lines"],
  ],
  [
    "parts of addresses, which are said",
    `createServer((req, res) => {
  if (req.method === "GET" && url.pathname === "/a") return;
  if (req.method === "GET" && url.pathname.startsWith("/files/")) return;
});`,
    [
      "- Routes of src/server.ts:4 could not be read: a server without a framework looks at parts of addresses.",
      "GET /a",
    ],
  ],
  [
    "a framework, before which other paths are compared",
    `import express from "express";
const app = express();
app.use((req, res, next) => { if (req.method === "GET" && req.path === "/b") return res.end(); next(); });
app.get("/a", show);
createServer(app);`,
    ["GET /a"],
  ],
  [
    "cases",
    `createServer((req, res) => {
  switch (\`\${req.method} \${url.pathname}\`) { case "GET /a": case "GET /b": break; default: }
  switch (pathname) { case "/c": if (req.method === "PUT") {} break; case "/d": break; }
});`,
    ["ANY /d", "GET /a", "GET /b", "PUT /c"],
  ],
  ["what is no server", `if (location.pathname === "/a" && init.method === "POST") go();`, []],
])("%s", (_what, body, expected) => {
  const text = _what === "what is no server" ? { "src/page.ts": body } : null;
  expect(text ? endpointsOf(scriptRoutes, text, parseScript) : served(body)).toEqual(expected);
});

test.each([
  ["^\\/orders$", "/orders"],
  ["^\\/orders\\/(\\d+)\\/?$", "/orders/:1"],
  ["^\\/v1\\/files\\/(?<name>[^/]+)\\.json$", null],
  ["^\\/a\\/([^\\/]+)\\/b$", "/a/:1/b"],
  ["^\\/orders", null],
  ["\\/orders$", null],
  ["^\\/(orders|carts)$", null],
])("the pattern %s asks for %s", (source, path) => expect(pathOfPattern(source)).toBe(path));
