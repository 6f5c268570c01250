import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { scriptRoutes } from "./surveyor.ts";

const answers = (texts: Readonly<Record<string, string>>): string[] =>
  surveySite([scriptRoutes], memorySite(texts, parseScript))
    .surveys.flatMap(({ elements }) => elements)
    .filter(({ kind }) => kind === "endpoint")
    .map(({ name, facts }) => `${name} ${((facts as EndpointFacts).statuses ?? []).join(" ")}`.trim());

test("handlers that are written where they are registered tell what they answer with", () => {
  expect(
    answers({
      "app.ts": `import express from "express";
const app = express();
app.post("/a", auth, async (req, res) => { if (!req.body) return res.status(400).json({}); res.status(201).json({}); });
app.get("/b", (req, res) => res.set("x", "y").json({}));
app.delete("/c", wrap(async (_req, res) => { res.sendStatus(204); }));
app.put("/d", (req, res) => { if (x) res.status(201).end(); else res.json({}); });
app.get("/e", (req, res) => { answer(res, 201); });
app.get("/f", (req, res) => { res.status(code()).json({}); });
app.get("/g", (req, res) => { res.statusCode = 201; res.end(); });
app.get("/h", (ctx) => ctx.fetch());
app.get("/i", (req, res) => { res.redirect("/b"); });
app.post("/j", wrap(async (req, res) => { sendResponse(res, { statusCode: httpStatus.CREATED, data: await make(req.body) }); }));
app.post("/k", (req, res) => { reply(res, StatusCodes.ACCEPTED, {}); });
app.post("/l", (req, res) => { log(res, { statusCode: 201 }); });
app.post("/n", async (req, res) => { try { res.status(201).json({}); } catch (error) { return handleError(error, res, "n"); } });
app.post("/o", (req, res) => { if (!req.body) return sendErrorResponse(res, 400); res.json({}); });
app.post("/p", (req, res) => { if (!req.body) return errata(res); res.json({}); });
app.post("/m", (req, res) => { sendResponse(res, { statusCode: code(), data: 1 }); });`,
    }),
  ).toEqual([
    "POST /a 201",
    "GET /b 200",
    "DELETE /c 204",
    "PUT /d 201 200",
    "GET /e",
    "GET /f",
    "GET /g",
    "GET /h",
    "GET /i",
    "POST /j 201",
    "POST /k 202",
    "POST /l",
    "POST /n 201",
    "POST /o 200",
    "POST /p",
    "POST /m",
  ]);
});

test("handlers tell what they give back to who called them", () => {
  expect(
    answers({
      "app.ts": `import { Hono } from "hono";
import * as orders from "./orders";
const app = new Hono();
app.post("/a", (c) => c.json({}, 201));
app.get("/b", (c) => { if (!c.req.query("x")) return c.json({}, 400); return c.text("x"); });
app.get("/c", (c) => c.json({}, code()));
app.get("/d", (c) => c.redirect("/b"));
app.post("/e", orders.add);
app.get("/f", orders.list);
app.get("/g", orders.unsure);
app.get("/h", orders.state);
app.get("/i", (other) => c.json({}));`,
      "orders.ts": `export const add = caught(async (req) => { const order = await make(req.body); return { statusCode: httpStatus.CREATED, data: order }; });
export const list = caught(async (req) => (req.query ? { statusCode: 200, data: [] } : { statusCode: 206, data: [] }));
export const unsure = caught(async (req) => { if (req.query) return { statusCode: 200 }; return other(); });
export const state = caught(async (req) => ({ status: "open" }));`,
    }),
  ).toEqual([
    "POST /a 201",
    "GET /b 200",
    "GET /c",
    "GET /d",
    "POST /e 201",
    "GET /f 200 206",
    "GET /g",
    "GET /h",
    "GET /i",
  ]);
});

test("handlers of other files are followed over what exports them", () => {
  expect(
    answers({
      "routes.ts": `import { Router } from "express";
import userController from "./controllers/user";
import { drop } from "./controllers";
const router = Router();
router.post("/users", userController.create);
router.delete("/users/:id", drop);
router.get("/users", gone);
export default router;`,
      "controllers/user.ts": `const create = catchAsync(async (req, res) => { res.status(httpStatus.CREATED).send({}); });
export const drop = async ({ params }, res) => { if (!params) res.status(httpStatus.NOT_FOUND).end(); res.status(204).end(); };
export default { create };`,
      "controllers/index.ts": `export { drop } from "./user";`,
      "app.ts": `import express from "express";\nimport routes from "./routes";\nconst app = express();\napp.use(routes);`,
    }),
  ).toEqual(["POST /users 201", "DELETE /users/:id 204", "GET /users"]);
});

test("a handler of another file tells where what it is wrapped in is given it by its name", () => {
  expect(
    answers({
      "routes.ts": `import { Router } from "express";
import { tills } from "./tills";
const router = Router();
router.post("/tills", wrapped(tills.open));
router.delete("/tills/:id", checked(rules, wrapped(tills.close)));
router.get("/tills", tills.list());
export default router;`,
      "tills.ts": `export const tills = {
  async open(request, response) { return response.status(201).json({}); },
  async close(request, response) { return response.status(204).send(); },
  async list(request, response) { return response.status(200).json([]); },
};`,
      "app.ts": `import express from "express";\nimport routes from "./routes";\nconst app = express();\napp.use(routes);`,
    }),
  ).toEqual(["POST /tills 201", "DELETE /tills/:id 204", "GET /tills"]);
});

test("route handlers tell by what they give back", () => {
  expect(
    answers({
      "app/api/orders/route.ts": `import { NextResponse } from "next/server";
export async function GET(request: Request) {
  const all = (await list()).map((each) => { return each.name; });
  if (!all) return NextResponse.json({ error: "none" }, { status: 404 });
  return NextResponse.json(all);
}
export const POST = withUser(async (request) => {
  if (!request.body) return badRequest("no body");
  const made = await make(request);
  return made.isNew ? NextResponse.json(made, { status: 201 }) : NextResponse.json(made, { status: StatusCodes.OK });
});
export async function DELETE() { return new Response(null, { status: 204 }); }
export async function PUT() { return Response.json({}, options); }
export async function PATCH() { return answer(); }`,
      "src/routes/api/carts/+server.ts": `import { json, error } from "@sveltejs/kit";
export const POST = async ({ request }) => { if (!request) error(400); return json({}, { status: 202 }); };
export const GET = () => json([]);`,
    }),
  ).toEqual([
    "GET /api/orders 200",
    "POST /api/orders 201 200",
    "DELETE /api/orders 204",
    "PUT /api/orders",
    "PATCH /api/orders",
    "POST /api/carts 202",
    "GET /api/carts 200",
  ]);
});
