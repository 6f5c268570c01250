import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import type { BuiltElement } from "../../../model/built.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { scriptRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] =>
  endpointsOf(scriptRoutes, texts, parseScript);

const controller = `import { Controller } from "@nestjs/common";
@UseGuards(JwtAuthGuard)
@Controller("orders")
export class Orders {
  @Get() list() {}
  @Roles("admin") @Post(":id/cancel") cancel() {}
  @Public() @Get(["a", "/b"]) both() {}
}
@Controller({ path: "items", version: "2" }) class Items { @Delete("/:id") drop() {} helper() {} }
`;

test("controllers below the prefix of their application, versions left out where they are not told in paths", () => {
  expect(
    routes({
      "src/main.ts": `const app = await NestFactory.create(AppModule);\napp.setGlobalPrefix("api");`,
      "src/orders.ts": controller,
    }),
  ).toEqual([
    "DELETE /api/items/:id",
    "GET /api/orders (@UseGuards(JwtAuthGuard))",
    "GET /api/orders/a (public)",
    "GET /api/orders/b (public)",
    'POST /api/orders/:id/cancel (@UseGuards(JwtAuthGuard), @Roles("admin"))',
  ]);
});

test("versions in paths, and guards of all", () => {
  expect(
    routes({
      "src/main.ts": `app.enableVersioning({ type: VersioningType.URI, defaultVersion: "1" }); app.useGlobalGuards(new AuthGuard());`,
      "src/orders.ts": `@Controller("orders") class Orders { @Get() list() {} @Version("3") @Get("new") late() {} }\n@Controller({ path: "items", version: "2" }) class Items { @Get() all() {} }`,
    }),
  ).toEqual([
    "- src/main.ts:1 decides for all routes who may call them (app.useGlobalGuards(new AuthGuard())); for which ones it does, cannot be read from the code.",
    "GET /v1/orders",
    "GET /v2/items",
    "GET /v3/orders/new",
  ]);
});

test("the statuses that controllers of NestJS answer with, by name and of themselves", () => {
  const statuses = (from: string): string =>
    surveySite(
      [scriptRoutes],
      memorySite(
        {
          "src/orders.ts": `import { Controller } from "${from}";\n@Controller("orders") class Orders { @Get() list() {} @Post() add() {} @HttpCode(HttpStatus.NO_CONTENT) @Delete() drop() {} @HttpCode(202) @Put() keep() {} @Patch() send(@Res() res) {} @HttpCode(code) @Post("x") open() {} }`,
        },
        parseScript,
      ),
    )
      .surveys.flatMap(({ elements }) => elements)
      .filter((each): each is BuiltElement<"endpoint"> => each.kind === "endpoint")
      .map(({ facts: { method, statuses = [] } }) => `${method} ${statuses.join()}`)
      .join(", ");
  expect(statuses("@nestjs/common")).toBe("GET 200, POST 201, DELETE 204, PUT 202, PATCH , POST ");
  expect(statuses("routing-controllers")).toBe("GET , POST , DELETE 204, PUT 202, PATCH , POST ");
});

test("controllers below the path of another, over files", () => {
  expect(
    routes({
      "src/v1/index.ts": `import { ChildControllers, Controller } from "@overnightjs/core";\nimport { Orders } from "./orders";\nimport { Hooks as All } from "../hooks";\n@Controller("v1")\n@ChildControllers([new Orders(), new All()])\nexport class V1 { @Post("track") track() {} }`,
      "src/v1/orders.ts": `@Controller("orders") export class Orders { @Get(":id") @Middleware([isAuthenticated]) one() {} }`,
      "src/hooks/index.ts": `@Controller("hooks")\n@ChildControllers(new Mail())\nexport class Hooks {}\n@Controller("mail") class Mail { @Post() take() {} }`,
    }),
  ).toEqual(["GET /v1/orders/:id (@Middleware([isAuthenticated]))", "POST /v1/hooks/mail", "POST /v1/track"]);
});

test("resolvers", () => {
  expect(
    routes({
      "src/r.ts": `@Resolver(() => Book) class Books { @Query(() => [Book]) books() {} @Mutation(() => Book, { name: "addBook" }) add() {} }`,
    }),
  ).toEqual(["MUTATION addBook", "QUERY books"]);
});

test.each<[string, string, string, readonly string[]]>([
  [
    "Next.js",
    "src/app/(shop)/api/orders/[id]/route.ts",
    "export async function GET() {}\nexport const { PUT } = x;\nexport { h as POST };",
    ["GET /api/orders/[id]", "POST /api/orders/[id]", "PUT /api/orders/[id]"],
  ],
  [
    "Next.js, pages",
    "web/pages/api/orders/index.ts",
    'export default (req, res) => { if (req.method === "POST") {} };',
    ["POST /api/orders"],
  ],
  [
    "Next.js, pages for all methods",
    "pages/api/auth/[...nextauth].js",
    "export default NextAuth({});",
    ["ANY /api/auth/**"],
  ],
  ["Nuxt", "server/api/orders/[id].get.ts", "export default defineEventHandler(() => {});", ["GET /api/orders/[id]"]],
  ["Nuxt, all methods", "server/routes/feed/index.ts", "export default defineEventHandler(() => {});", ["ANY /feed"]],
  ["SvelteKit", "src/routes/api/orders/+server.ts", "export const POST = async () => {};", ["POST /api/orders"]],
  [
    "functions of Vercel",
    "api/orders/[id].ts",
    'import type { VercelRequest } from "@vercel/node";\nexport default function handler(req, res) { switch (req.method) { case "PUT": } }',
    ["PUT /api/orders/[id]"],
  ],
  ["another file", "src/app/orders/page.tsx", "export function GET() {}", []],
])("files that are routes by their path: %s", (_name, path, text, expected) => {
  expect(routes({ [path]: text })).toEqual(expected);
});
