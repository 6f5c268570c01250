import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { scriptRoutes } from "./surveyor.ts";

const routes = (files: Readonly<Record<string, string>>): string[] =>
  surveySite([scriptRoutes], memorySite(files, parseScript))
    .surveys.flatMap(({ elements }) => elements)
    .filter(({ kind }) => kind === "endpoint")
    .map(({ name, facts, evidence: [at] }) => {
      const { statuses = [], access, sent } = facts as EndpointFacts;
      const said = [access && `[${access}]`, ...statuses, sent && `(${sent.fields.join(" ")})`].filter(Boolean);
      return [name, ...said, `@${at!.line}`].join(" ");
    })
    .sort();

test("what is registered on that which a file exports is served at the path of the file", () => {
  expect(
    routes({
      "lib/schemas.ts": "export const orderSchema = z.object({ sku: z.string(), count: z.number() });",
      "lib/handler.ts": 'import nc from "next-connect";\nexport const apiHandler = () => nc({ onError });',
      "pages/api/orders/[id].ts": `import { apiHandler } from "lib/handler";
import { orderSchema } from "../../../lib/schemas";
const handler = apiHandler();
const validateOrder = withValidation({ schema: orderSchema, type: "Zod", mode: "body" });
handler.get(validateId(), async (req, res) => { res.status(200).json(order); });
handler.patch(
  requireAuth,
  validateOrder(),
  async (req, res) => { res.status(202).json(await change(req.body)); },
);
handler.delete(requireAdmin, drop);
export default handler;`,
      "pages/api/bills.ts": `export default nc()
  .use(isAuthenticated)
  .get((req, res) => res.json([]))
  .post("/paid", (req, res) => res.status(201).json({}));`,
      "pages/api/tills.ts": `const router = createRouter().get((req, res) => res.json([]));
export default router.handler({ onError });`,
    }),
  ).toEqual([
    "DELETE /api/orders/[id] [requireAdmin] @11",
    "GET /api/bills [isAuthenticated] 200 @3",
    "GET /api/orders/[id] 200 @5",
    "GET /api/tills 200 @1",
    "PATCH /api/orders/[id] [requireAuth] 202 (sku count) @6",
    "POST /api/bills/paid [isAuthenticated] 201 @4",
  ]);
});

test("a file that exports something else answers all methods that it tells apart", () => {
  expect(
    routes({
      "pages/api/a.ts": "const list = client();\nlist.get(x);\nexport default function (req, res) { res.json(1); }",
      "pages/api/b.ts": "const handler = make();\nhandler.use(auth);\nexport default handler;",
    }),
  ).toEqual(["ANY /api/a 200 @1", "ANY /api/b @1"]);
});
