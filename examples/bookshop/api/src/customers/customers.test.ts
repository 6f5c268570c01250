import { afterEach, beforeEach, expect, test } from "vitest";
import { readToken } from "../auth/tokens.ts";
import { startShop, type TestShop, tokenSecret } from "../../test/shop.ts";

const ada = { email: "Ada@example.com", fullName: "Ada Lovelace", password: "analytical engine" };
const json = { "content-type": "application/json" };

let shop: TestShop;
beforeEach(async () => {
  shop = await startShop();
});
afterEach(() => shop.stop());

const post = (path: string, body: object) => shop.send("POST", path, json, JSON.stringify(body));

test("a customer registers and signs in, whatever the case of the address", async () => {
  const registered = await post("/v1/customers", ada);
  expect(registered.status).toBe(201);
  expect(registered.body).not.toHaveProperty("passwordHash");

  const { status, body } = await post("/v1/sessions", { email: "ada@EXAMPLE.com", password: ada.password });
  expect(status).toBe(201);
  expect(readToken(body.token, tokenSecret, new Date())).toEqual({
    customerId: registered.body.id,
    role: "customer",
  });
});

test("an address registers once", async () => {
  await post("/v1/customers", ada);
  const { status, body } = await post("/v1/customers", { ...ada, email: "ada@example.com" });
  expect([status, body.error.code]).toEqual([409, "EMAIL_TAKEN"]);
});

test("a wrong password and an unknown address get the same answer", async () => {
  await post("/v1/customers", ada);
  const wrong = await post("/v1/sessions", { email: ada.email, password: "difference engine" });
  const unknown = await post("/v1/sessions", { email: "eve@example.com", password: ada.password });
  expect(wrong).toEqual(unknown);
  expect([wrong.status, wrong.body.error.code]).toEqual([401, "INVALID_CREDENTIALS"]);
});

test("a short password is refused", async () => {
  const { body } = await post("/v1/customers", { ...ada, password: "engine" });
  expect(body.error.message).toBe("password must be text of 12 to 200 characters.");
});
