import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { scriptRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] =>
  endpointsOf(scriptRoutes, texts, parseScript);

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "Express over files, with factories, guards and chains",
    {
      "src/app.ts": `import express, { Router } from "express";
import { orders } from "./orders";
import users, { requireAuth } from "./users/index.js";
export function createApp(store: Store) {
  const v1 = Router();
  v1.use(express.json());
  v1.use(orders({ store }));
  v1.use("/users", requireAuth, users);
  const app = express();
  app.get("/health", (_, r) => r.json({}));
  app.get("title");
  app.use("/v1", v1);
  app.get("*", notFound);
  return app;
}`,
      "src/orders.ts": `import { Router } from "express";
export function orders(given: Given): Router {
  const router = Router();
  router.get("/orders", handle(async () => {}));
  router.route("/orders/:id").get(show).put(guard.staff, change);
  return router;
}
function other() { const router = Router(); router.get("/lost", x); }`,
      "src/users/index.ts": `import { Router } from "express";
const router = Router();
router.get("/", list);
router.post("/:id/roles", [requireRole("admin"), validate(body)], add);
export default router;
export const requireAuth = () => {};`,
    },
    [
      "GET /health",
      "GET /v1/orders",
      "GET /v1/orders/:id",
      "GET /v1/users (requireAuth)",
      "GET …/lost",
      'POST /v1/users/:id/roles (requireAuth, requireRole("admin"))',
      "PUT /v1/orders/:id (guard.staff)",
    ],
  ],
  [
    "CommonJS",
    {
      "server.js": `const express = require('express');
const server = express();
const { items } = require('./routes');
server.use('/api/auth', require('./routes/auth'));
server.use(checkJwt);
server.use('/api/items', items);
require('./routes/late')(server);
server.listen(1);`,
      "routes/index.js": `const items = require('./items');\nmodule.exports = { items, others: require('./others') };`,
      "routes/items.js": `const router = require('express').Router();\nrouter.delete('/:id', drop);\nmodule.exports = router;`,
      "routes/auth.js": `const express = require('express');\nconst router = express.Router();\nrouter.post('/login', login);\nmodule.exports = router;`,
      "routes/late.js": `module.exports = (app) => { app.get('/late', x); };`,
    },
    ["DELETE /api/items/:id (checkJwt)", "GET /late (checkJwt)", "POST /api/auth/login"],
  ],
  [
    "a list of routes that is mounted in a loop",
    {
      "src/index.ts": `import express from 'express';
import a from './a';
const app = express();
const router = express.Router();
const all = [{ path: '/a', route: a }, { path: '/b', route: a }];
all.forEach((one) => { router.use(one.path, one.route); });
app.use('/v1', router);`,
      "src/a.ts": `import express from 'express';\nconst router = express.Router();\nrouter.get('/x', y);\nexport default router;`,
    },
    ["GET /v1/a/x", "GET /v1/b/x"],
  ],
  [
    "a list of routes that is taken apart in the loop that mounts it",
    {
      "src/index.ts": `import express from 'express';
import a from './a';
const app = express();
const all: Config[] = [{ path: '/a', route: a }, { path: '/b', route: a, guards: [checkJwt] }];
all.forEach(({ path, route: router, guards = [] }) => {
  if (guards.length > 0) {
    app.use(path, guards, router);
  } else {
    app.use(path, router);
  }
});`,
      "src/a.ts": `import express from 'express';\nconst router = express.Router();\nrouter.get('/x', y);\nexport default router;`,
    },
    ["GET /a/x", "GET /b/x (checkJwt)"],
  ],
  [
    "classes",
    {
      "src/app.ts": `import express from "express";
import { UserRoutes } from "./users";
class App {
  public app: express.Application;
  private users = new UserRoutes();
  constructor() { this.app = express(); this.mount(); }
  private mount() { this.app.use("/users", this.users.router); this.app.use("/again", new UserRoutes().getRouter()); }
}`,
      "src/users.ts": `import { Router } from "express";
export class UserRoutes {
  router: Router;
  constructor() { this.router = Router(); this.init(); }
  init() { this.router.get("/:id", this.show); }
  getRouter() { return this.router; }
}`,
    },
    ["GET /again/:id", "GET /users/:id"],
  ],
  [
    "Fastify",
    {
      "src/server.ts": `import Fastify from "fastify";
import orders from "./orders";
const app = Fastify();
app.register(orders, { prefix: "/orders" });
app.register(async (inner) => { inner.get("/in", h); }, { prefix: "/x" });
app.register(import("./late"), { prefix: "/late" });`,
      "src/orders.ts": `export default async function (fastify, options) {
  fastify.get("/", { preHandler: [fastify.authenticate] }, h);
  fastify.route({ method: ["PUT", "PATCH"], url: "/:id", handler: h });
}`,
      "src/late.ts": `import fp from "fastify-plugin";\nconst plugin = fp(async (fastify) => { fastify.post("/go", h); });\nexport default plugin;`,
    },
    ["GET /orders (fastify.authenticate)", "GET /x/in", "PATCH /orders/:id", "POST /late/go", "PUT /orders/:id"],
  ],
  [
    "Plugins of Fastify guard nothing, whatever they are called; the hooks that they add do",
    {
      "src/server.ts": `import Fastify from "fastify";
import { auth } from "./auth.js";
import { authRoutes } from "./auth-routes.js";
import { orders } from "./orders.js";
const app = Fastify();
await app.register(auth);
await app.register(authRoutes, { prefix: "/auth" });
await app.register(orders, { prefix: "/orders" });
app.get("/open", h);`,
      "src/auth.ts": `import fp from "fastify-plugin";
export const auth = fp(async (app) => { app.decorate("authenticate", check); });`,
      "src/auth-routes.ts": `export async function authRoutes(app) { app.post("/login", h); }`,
      "src/orders.ts": `export async function orders(app) {
  app.addHook("onSend", app.authenticate);
  app.get("/", h);
  app.addHook("onRequest", app.authenticate);
  app.post("/", h);
}`,
    },
    ["GET /open", "GET /orders", "POST /auth/login", "POST /orders (app.authenticate)"],
  ],
  [
    "Koa and Hono",
    {
      "koa.js": `const Koa = require("koa"); const Router = require("@koa/router");
const app = new Koa(); const router = new Router({ prefix: "/api" });
router.get("name", "/a/:id", h).post("/b", auth(), h);
app.use(router.routes()).use(router.allowedMethods());`,
      "hono.ts": `import { Hono } from "hono";
import { books } from "./books";
const app = new Hono().basePath("/api");
const routes = app.route("/books", books).get("/up", (c) => c.text(""));
export default app;`,
      "books.ts": `import { Hono } from "hono";\nexport const books = new Hono().get("/", (c) => c.json([])).post("/:id", isAdmin, (c) => c.json({}));`,
    },
    ["GET /api/a/:id", "GET /api/books", "GET /api/up", "POST /api/b (auth())", "POST /api/books/:id (isAdmin)"],
  ],
  [
    "constants and what only a run tells",
    {
      "app.js": `import express from "express";
import { BASE, PATHS } from "./paths";
const app = express();
const ONE = "/one";
app.get(ONE, h);
app.get(\`\${BASE}/two\`, h);
app.get(PATHS.three, h);
app.get(process.env.PREFIX + "/four", h);
app.get(makePath(), h);`,
      "paths.js": `export const BASE = "/base";\nexport const PATHS = { three: "/three" };`,
    },
    [
      "- Routes of app.js:9 could not be read: the path is made when the program runs.",
      "GET /base/two",
      "GET /one",
      "GET /three",
      "GET …/four",
    ],
  ],
  [
    "calls of others are no routes",
    {
      "client.ts": `import axios from "axios";
const api = axios.create(); const cache = new Map();
api.get("/users", options); axios.post("/x", body); cache.get("/k", y);
export const load = (client) => client.get("/users", x);
router.push("/x"); request(app).get("/y", z);`,
    },
    [],
  ],
])("%s", (_name, texts, expected) => {
  expect(routes(texts)).toEqual(expected);
});
