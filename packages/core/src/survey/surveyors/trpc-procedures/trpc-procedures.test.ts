import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { trpcProcedures } from "./surveyor.ts";

/** Each procedure with who may call it and where it stands, and each gap. */
const linesOf = (files: Readonly<Record<string, string>>): string[] =>
  surveySite([trpcProcedures], memorySite(files, parseScript)).surveys.flatMap(({ elements, gaps = [] }) => [
    ...elements
      .filter(({ kind }) => kind === "endpoint")
      .map(({ name, facts, evidence: [first] }) => {
        const { access } = facts as EndpointFacts;
        return `${name}${access === undefined ? "" : ` [${access}]`} @${first!.path}:${first!.line}`;
      }),
    ...gaps.map(({ why }) => `gap: ${why}`),
  ]);

test("routers over files, nested and merged, give procedures their names", () => {
  expect(
    linesOf({
      "server/trpc.ts":
        'import { initTRPC } from "@trpc/server";\nconst t = initTRPC.create();\nexport const router = t.router;\nexport const publicProcedure = t.procedure;\nexport const adminProcedure = t.procedure.use(isAdmin);',
      "server/root.ts": `import { router, mergeRouters } from "./trpc";
import { postRouter } from "./post";
import * as people from "./people";
import health from "./health";
import { bills } from "./routers";
export const appRouter = router({
  post: postRouter,
  people: people.peopleRouter,
  bills,
  system: { ...health, nested: router({ ping: publicProcedure.query(() => 1) }) },
  open: publicProcedure.use(rateLimit).subscription(async function* () {}),
});
export type AppRouter = typeof appRouter;`,
      "server/post.ts": `export const postRouter = createTRPCRouter({
  list: publicProcedure.input(z.object({ page: z.number() })).query(({ ctx }) => ctx.db.post.query({})),
  remove: protectedProcedure.use(requireRole("owner")).mutation(async ({ ctx }) => {}),
  byId: byIdRoute,
});
const byIdRoute = adminProcedure.query(show);`,
      "server/people.ts":
        "const own = router({ me: authedProcedure.query(() => 1) });\nconst others = router({ all: maybeAuthenticatedProcedure.query(() => 1) });\nexport const peopleRouter = t.mergeRouters(own, others);",
      "server/health.ts": "export default { up: publicProcedure.query(() => true) } satisfies TRPCRouterRecord;",
      "server/routers/index.ts": 'export { billRouter as bills } from "./bills";',
      "server/routers/bills.ts": "export const billRouter = t.router({ pay: roleProcedure('clerk').mutation(pay) });",
      "server/unused.ts": "export const unusedRouter = router({ lost: publicProcedure.query(() => 1) });",
    }),
  ).toEqual([
    "QUERY post.list [public] @server/post.ts:2",
    'MUTATION post.remove [protectedProcedure, requireRole("owner")] @server/post.ts:3',
    "QUERY post.byId [adminProcedure] @server/post.ts:6",
    "QUERY people.me [authedProcedure] @server/people.ts:1",
    "QUERY people.all [public] @server/people.ts:2",
    "MUTATION bills.pay [roleProcedure('clerk')] @server/routers/bills.ts:1",
    "QUERY system.nested.ping [public] @server/root.ts:10",
    "QUERY system.up [public] @server/health.ts:1",
    "SUBSCRIPTION open [public] @server/root.ts:11",
  ]);
});

test("routers are merged by their names and as they are made on the spot", () => {
  expect(
    linesOf({
      "a.ts":
        "const posts = router({ list: publicProcedure.query(list) });\nconst others = router({ up: publicProcedure.query(up) });\nexport const appRouter = mergeRouters(router({ posts, old: router({ drop: adminProcedure.mutation(drop) }) }), others);\nexport type AppRouter = typeof appRouter;",
    }),
  ).toEqual([
    "QUERY posts.list [public] @a.ts:1",
    "MUTATION old.drop [adminProcedure] @a.ts:3",
    "QUERY up [public] @a.ts:2",
  ]);
  expect(
    linesOf({ "a.ts": "export const appRouter = mergeRouters(router({ a: publicProcedure.query(a) }), ...made());" }),
  ).toEqual([
    "QUERY a [public] @a.ts:1",
    "gap: Procedures of a.ts:1 could not be read: appRouter takes in what is computed.",
  ]);
});

test("a router alone is served; of several that nobody takes in none is known to be", () => {
  const router = (name: string): string => `export const ${name} = router({ a: publicProcedure.query(() => 1) });\n`;
  expect(linesOf({ "a.ts": router("only") })).toEqual(["QUERY a [public] @a.ts:1"]);
  expect(linesOf({ "a.ts": router("one") + router("two") })).toEqual([]);
  expect(
    linesOf({ "a.ts": router("one") + router("two"), "b.ts": 'import { two } from "./a";\nexpress({ router: two });' }),
  ).toEqual(["QUERY a [public] @a.ts:2"]);
});

test("what is computed or not found is a gap with its line", () => {
  expect(
    linesOf({
      "a.ts":
        'import { far } from "elsewhere";\nexport const appRouter = router({\n  a: publicProcedure.query(() => 1),\n  far,\n  made: makeRouterFor("x"),\n  ...spread(),\n});\nexport type AppRouter = typeof appRouter;',
    }),
  ).toEqual([
    "QUERY a [public] @a.ts:3",
    "gap: Procedures of a.ts:5 could not be read: appRouter takes in what is computed.",
    "gap: Procedures of a.ts:4 could not be read: far was not found.",
  ]);
});

test("objects within objects are no routers where nobody uses the library", () => {
  const text =
    "const to = (router: NextRouter) => 1;\nconst nav = { left: { out: [1] }, right: { in: { wide: [2] } } };\n";
  expect(linesOf({ "nav.ts": text })).toEqual([]);
});

test("queries of databases and clients are no procedures", () => {
  expect(
    linesOf({
      "a.ts":
        'const list = db.query("SELECT 1");\nconst other = { list: pool.query(sql), run: client.mutation(doc) };\nconst Procedure = 1;',
    }),
  ).toEqual([]);
});

test("a router of pages is none of procedures", () => {
  const text = (file: string): string =>
    `import { createRouter } from "${file}";\nimport { tree } from "./tree";\nconst list = publicProcedure.query(() => 1);\nexport const appRouter = createRouter({ list, tree });\nexport type AppRouter = typeof appRouter;`;
  expect(linesOf({ "a.ts": text("@tanstack/react-router") })).toEqual([]);
  expect(linesOf({ "a.ts": text("./trpc") })).toContain(
    "gap: Procedures of a.ts:4 could not be read: tree was not found.",
  );
});

test("routers that take in one another end", () => {
  expect(
    linesOf({
      "a.ts":
        "export const appRouter = router({ x: publicProcedure.query(() => 1), b: other });\nconst other = router({ a: appRouter });\nexport type AppRouter = typeof appRouter;",
    }),
  ).toEqual([]);
});
