import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { surveyApi } from "./survey-api.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server on this machine alone, and its origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const openapi = "openapi: 3.0.0\npaths:\n  /orders:\n    get: {}\n";
const namesOf = (seen: Awaited<ReturnType<typeof surveyApi>>) =>
  "why" in seen ? seen.why : seen.elements.map(({ name }) => name);

test("a document of OpenAPI", async () => {
  const origin = await serve((_, response) => response.end(openapi));
  expect(await surveyApi(`${origin}/openapi.yaml`)).toMatchObject({
    source: "live-api",
    target: `${origin}/openapi.yaml`,
    knows: ["endpoint"],
    authority: 3,
    elements: [{ id: "endpoint:GET /orders", evidence: [{ path: `${origin}/openapi.yaml`, line: 0 }] }],
  });
});

test("GraphQL is asked by an introspection, and nothing else is sent", async () => {
  const asked: string[] = [];
  const origin = await serve((request, response) => {
    request.on("data", (chunk) => asked.push(String(chunk)));
    request.on("end", () =>
      response.end(
        '{"data":{"__schema":{"queryType":{"name":"Query"},"types":[{"name":"Query","fields":[{"name":"orders"}]}]}}}',
      ),
    );
    asked.push(request.method!);
  });
  expect(namesOf(await surveyApi(`${origin}/graphql`))).toEqual(["QUERY orders"]);
  expect([asked[0], JSON.parse(asked[1]!).query]).toEqual(["POST", expect.stringMatching(/^query \{ __schema /)]);
});

test("the user of the address is told to the server alone", async () => {
  const heard: (string | undefined)[] = [];
  const origin = await serve((request, response) => {
    heard.push(request.headers.authorization);
    response.statusCode = 403;
    response.end();
  });
  const seen = await surveyApi(`${origin.replace("//", "//me:s3cret@")}/openapi.json?key=s3cret`);
  expect(heard).toEqual([`Basic ${Buffer.from("me:s3cret").toString("base64")}`]);
  expect(seen).toEqual({ name: `${origin}/openapi.json`, why: "it cannot be read: it answers 403" });
});

test("what leads elsewhere on the same server is followed, to another server never", async () => {
  let touched = false;
  const other = await serve((_, response) => {
    touched = true;
    response.end(openapi);
  });
  const origin = await serve((request, response) => {
    const to: Record<string, string> = { "/old": "/new", "/away": `${other}/openapi.yaml`, "/round": "/round" };
    const location = to[request.url!];
    if (location) response.writeHead(302, { location }).end();
    else response.end(openapi);
  });
  expect(namesOf(await surveyApi(`${origin}/old`))).toEqual(["GET /orders"]);
  expect(namesOf(await surveyApi(`${origin}/away`))).toBe(
    "it cannot be read: it leads to another server, which was not asked for",
  );
  expect(namesOf(await surveyApi(`${origin}/round`))).toBe(
    "it cannot be read: it leads from one address to the next without end",
  );
  expect(touched).toBe(false);
});

test("an answer without end is cut, and what is none is said", async () => {
  const origin = await serve((request, response) => {
    if (request.url === "/html") return void response.end("<html></html>");
    const more = (): void => {
      while (response.write("x".repeat(65_536)));
      response.once("drain", more);
    };
    more();
  });
  expect(namesOf(await surveyApi(`${origin}/endless`))).toBe("it cannot be read: it answers with more than 5 MiB");
  expect(namesOf(await surveyApi(`${origin}/html`))).toMatch(/neither a document of OpenAPI nor an introspection/);
});

test.each(["http://127.0.0.1:1/openapi.json", "http://me:s3cret@127.0.0.1:1/openapi.json"])(
  "where nothing listens: %s",
  async (address) => {
    const seen = await surveyApi(address);
    expect(seen).toMatchObject({ name: "http://127.0.0.1:1/openapi.json" });
    expect(namesOf(seen)).toMatch(/^it cannot be read: ./);
    expect(JSON.stringify(seen)).not.toContain("s3cret");
  },
);

test.each(["", "openapi.json", "file:///etc/passwd", "ftp://h/x", "data:text/plain,s3cret", "//h/x"])(
  "no address of an API: %j",
  async (address) => {
    expect(await surveyApi(address)).toEqual({
      name: "the API",
      why: "its address must begin with http:// or https://",
    });
  },
);
