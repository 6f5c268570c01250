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
app.get("/h", (ctx) => ctx.json({}));
app.get("/i", (req, res) => { res.redirect("/b"); });`,
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
