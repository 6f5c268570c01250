import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "./compose.ts";
import type { RouteFile } from "./route-file.ts";

const paths = (files: Readonly<Record<string, RouteFile>>): readonly string[] =>
  compose(new Map(Object.entries(files)), (_, file) => (file in files ? [file] : [])).routes.map(
    ({ method, path, partial, guards }) =>
      `${method} ${partial ? "…" : ""}${path}${guards.map(({ name }) => ` ${name}`).join("")}`,
  );

const router = (key: string, more: Partial<RouteFile["scopes"][number]> = {}) => ({
  key,
  line: 1,
  root: false,
  ...more,
});
const get = (scope: string, path: RouteFile["routes"][number]["path"]) => ({ scope, method: "GET", path, line: 2 });

test("prefixes and guards of mounts come before those of what is mounted, over files and names", () => {
  expect(
    paths({
      main: {
        scopes: [router("app", { root: true, guards: [{ name: "log", line: 1 }] }), router("v1", { prefix: "/v1" })],
        routes: [get("app", "/")],
        mounts: [
          { on: "app", of: { name: "v1" }, prefix: "/api/", line: 3, guards: [{ name: "auth", line: 3 }] },
          { on: "v1", of: { name: "make()", file: "orders" }, prefix: "orders", line: 4 },
        ],
      },
      orders: { scopes: [], routes: [], passes: ["inner"] },
      inner: {
        scopes: [router("r")],
        routes: [get("r", "/:id/")],
        names: { "export:make": { name: "build" }, "build()": { name: "r" } },
      },
    }),
  ).toEqual(["GET / log", "GET /api/v1/orders/:id log auth"]);
});

test("what is mounted twice is there twice; an application that is mounted only there", () => {
  expect(
    paths({
      main: {
        scopes: [router("app", { root: true }), router("sub", { root: true })],
        routes: [get("sub", "x")],
        mounts: [
          { on: "app", of: { name: "sub" }, prefix: "/a", line: 1 },
          { on: "app", of: { name: "sub" }, prefix: "/b", line: 2 },
        ],
      },
    }),
  ).toEqual(["GET /a/x", "GET /b/x"]);
});

test("of what is mounted nowhere, or under what only a run tells, the end is known; what is idle is not served", () => {
  expect(
    paths({
      main: {
        scopes: [router("app", { root: true }), router("lost"), router("under"), router("base", { idle: true })],
        routes: [get("lost", "/a"), get("under", "/b"), get("base", "/c"), get("app", null)],
        mounts: [{ on: "app", of: { name: "under" }, prefix: null, line: 1 }],
      },
    }),
  ).toEqual(["GET …/a", "GET …/b"]);
});

test("a path that only a run tells is said, but not of what is served nowhere", () => {
  const main: RouteFile = {
    scopes: [router("app", { root: true }), router("base", { idle: true })],
    routes: [get("app", null), get("base", null), get("app", [{ constant: "?" }, "/end"])],
  };
  const { routes, unread } = compose(new Map([["main", main]]), () => []);
  expect(unread).toEqual([{ path: "main", line: 2, why: "the path is made when the program runs" }]);
  expect(routes.map(({ path, partial }) => [path, partial])).toEqual([["/end", true]]);
});

test("what is not read is said with the path under which it is, once it is served", () => {
  const main: RouteFile = {
    scopes: [router("app", { root: true, prefix: "/api" }), router("base", { idle: true }), router("lost")],
    routes: [get("app", null)],
    unread: ["app", "base", "lost"].map((scope) => ({ line: 3, why: scope, under: { scope, path: "x" } })),
  };
  expect(compose(new Map([["main", main]]), () => []).unread).toEqual([
    { path: "main", line: 3, why: "app", under: "/api/x" },
    { path: "main", line: 3, why: "lost" },
    { path: "main", line: 2, why: "the path is made when the program runs", under: "/api" },
  ]);
});

test("a prefix that stands in the place of the scope's own", () => {
  const mount = { on: "app", of: { name: "sub" }, line: 1 };
  expect(
    paths({
      main: {
        scopes: [router("app", { root: true }), router("sub", { prefix: "/own" })],
        routes: [get("sub", "x")],
        mounts: [
          { ...mount, prefix: "/a" },
          { ...mount, prefix: "/b", instead: true },
        ],
      },
    }),
  ).toEqual(["GET /a/own/x", "GET /b/x"]);
});

test("a constant that two files define differently is none", () => {
  const file = (value: string): RouteFile => ({ scopes: [], routes: [], constants: { "Paths.A": value, B: "/b" } });
  const main: RouteFile = {
    scopes: [router("app", { root: true })],
    routes: [get("app", [{ constant: "Paths.A" }]), get("app", [{ constant: "B" }, "/x"])],
  };
  expect(paths({ main, one: file("/1"), two: file("/2") })).toEqual(["GET /b/x"]);
});

test("mounts in circles end", () => {
  const names = fc.constantFrom<string[]>("a", "b", "c", "d");
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names), { maxLength: 12 }), fc.array(names), (mounts, roots) => {
      const all = paths({
        main: {
          scopes: (["a", "b", "c", "d"] as const).map((key) => router(key, { root: roots.includes(key) })),
          routes: [get("a", "/x")],
          mounts: mounts.map(([on, of]) => ({ on, of: { name: of }, prefix: `/${of}`, line: 1 })),
        },
      });
      expect(all.length).toBeLessThanOrEqual(24);
    }),
  );
});
