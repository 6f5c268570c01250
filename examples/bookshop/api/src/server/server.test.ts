import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { startShop, type TestShop } from "../../test/shop.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await startShop();
});
afterEach(() => shop.stop());

test("health is told without a token", async () => {
  expect(await shop.send("GET", "/health", {})).toEqual({ status: 200, body: { status: "ok" } });
});

test("an unknown route is a failure like the others", async () => {
  const { status, body } = await shop.send("GET", "/v1/magazines", {});
  expect([status, body.error.code]).toEqual([404, "ROUTE_NOT_FOUND"]);
});

test("a body that is no JSON is the client's mistake", async () => {
  const { status, body } = await shop.send("POST", "/v1/sessions", { "content-type": "application/json" }, "{");
  expect([status, body.error.code]).toEqual([400, "VALIDATION_FAILED"]);
});

test("our own mistakes are answered without detail", async () => {
  shop.store.state.books = null as never;
  const { status, body } = await shop.send("GET", "/v1/books", {});
  expect(status).toBe(500);
  expect(body.error).toEqual({ code: "INTERNAL_ERROR", message: "Something went wrong." });
});

test("a missing secret stops the server before it listens", () => {
  expect(() => readConfig({ DATABASE_URL: "postgres://localhost/bookshop" })).toThrow("TOKEN_SECRET is not set");
});
