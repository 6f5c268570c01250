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
    .map(({ name, facts }) => {
      const { statuses = [], failures = [], access } = facts as EndpointFacts;
      return `${name}${access ? ` [${access}]` : ""} ${[...statuses, ...failures].join(" ")}`.trim();
    });

test("one function for all methods, that it tells apart by branches and cases", () => {
  expect(
    routes({
      "pages/api/files/[...path].ts": `export default async function handler(req, res) {
  if ('GET' !== req.method) return res.status(405).end();
  const session = await getServerSession(req, res, options);
  if (!session) return res.status(403).send("no");
  if (!found) return res.status(404).send("gone");
  stream.pipe(res);
}`,
      "pages/api/orders/index.ts": `export default async function handler(req, res) {
  switch (req.method) {
    case "GET":
      return handleGET(req, res);
    case "POST":
      await handlePOST(req, res);
      break;
    default:
      res.status(405).json({});
  }
}
const handleGET = async (req, res) => { res.json([]); };
const handlePOST = async (req, res) => {
  const user = await getCurrentUser(req);
  if (!user) return res.status(401).json({});
  return res.status(201).json({});
};`,
      "pages/api/notes.ts": `async function notes(req, res) {
  if (req.method === "POST") { res.status(201).end(); }
  else if (req.method === "DELETE") { await drop(req, res); }
}
export default withAuth(notes);`,
    }),
  ).toEqual([
    "GET /api/files/** [getServerSession] 200 405 403 404",
    "POST /api/notes [withAuth] 201",
    "DELETE /api/notes [withAuth]",
    "GET /api/orders 200 405",
    "POST /api/orders [getCurrentUser] 201 405 401",
  ]);
});

test("a function for each method, with the responses of the web", () => {
  expect(
    routes({
      "app/api/orders/[id]/route.ts": `export async function GET() {
  return NextResponse.json({});
}
export async function PATCH(req) {
  const session = await auth();
  if (!session) return new Response("no", { status: 403 });
  try {
    return Response.json({}, { status: 202 });
  } catch (error) {
    return NextResponse.json({}, { status: error.status });
  }
}
export const DELETE = async () => new NextResponse(null, { status: 204 });
export const PUT = withRole(async () => { if (bad) throw new Error(); return NextResponse.json({}, options); });`,
    }),
  ).toEqual([
    "GET /api/orders/[id] 200",
    "PATCH /api/orders/[id] [auth] 202",
    "DELETE /api/orders/[id] 204",
    "PUT /api/orders/[id] [withRole]",
  ]);
});

test("a right that a function of the file asks for, where callers without it are turned away", () => {
  const route = (refused: string) => `async function ensure() {
  const session = await getSession();
  if (!session) return { error: NextResponse.json({}, { status: 401 }) };
  const admin = await isAdmin(session.token);
  ${refused}
  return { session };
}
export async function POST() {
  const known = await ensure();
  if ("error" in known) return known.error;
  return NextResponse.json({}, { status: 200 });
}`;
  expect(
    routes({
      "app/api/tills/route.ts": route("if (!admin) return { error: NextResponse.json({}, { status: 403 }) };"),
      "app/api/shelves/route.ts": route("log(admin);"),
    }),
  ).toEqual(["POST /api/shelves [getSession] 200 401", "POST /api/tills [getSession, isAdmin] 200 401 403"]);
});
