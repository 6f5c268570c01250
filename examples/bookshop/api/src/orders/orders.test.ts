import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dune, emma, startShop, type TestShop } from "../../test/shop.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await startShop();
  await shop.store.books.add(dune);
  await shop.store.books.add(emma);
});
afterEach(() => shop.stop());

const twoDunes = { items: [{ isbn: dune.isbn, quantity: 2 }] };
const stockOf = async (isbn: string) => (await shop.store.books.find(isbn))?.stock;
const place = async () => (await shop.as("customer")("POST", "/v1/orders", twoDunes)).body;

describe("placing an order", () => {
  test("takes stock, authorises the total and leaves a confirmation to the worker", async () => {
    const { status, body } = await shop.as("customer")("POST", "/v1/orders", twoDunes);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "placed", totalCents: 1998 });
    expect(await stockOf(dune.isbn)).toBe(3);
    expect(shop.provider.calls).toEqual(["authorise 1998"]);
    expect(shop.store.state.jobs).toEqual([{ kind: "order_confirmation", payload: { orderId: body.id } }]);
  });

  test("takes nothing at all when one book is short", async () => {
    const items = [
      { isbn: dune.isbn, quantity: 1 },
      { isbn: emma.isbn, quantity: 2 },
    ];
    const { status, body } = await shop.as("customer")("POST", "/v1/orders", { items });
    expect([status, body.error.code]).toEqual([409, "OUT_OF_STOCK"]);
    expect(await stockOf(dune.isbn)).toBe(5);
    expect(shop.provider.calls).toEqual([]);
  });

  test("gives the stock back when the payment is declined", async () => {
    shop.provider.declines = true;
    const { status, body } = await shop.as("customer")("POST", "/v1/orders", twoDunes);
    expect([status, body.error.code]).toEqual([402, "PAYMENT_DECLINED"]);
    expect(await stockOf(dune.isbn)).toBe(5);
    expect([...shop.store.state.orders.values()].map((order) => order.status)).toEqual(["rejected"]);
  });

  test("names a book once", async () => {
    const items = [...twoDunes.items, ...twoDunes.items];
    const { status } = await shop.as("customer")("POST", "/v1/orders", { items });
    expect(status).toBe(400);
  });

  test("needs a token", async () => {
    const { status, body } = await shop.send("POST", "/v1/orders", {});
    expect([status, body.error.code]).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe("an order that stands", () => {
  test("is seen by its customer and by staff, and by nobody else", async () => {
    const { id } = await place();
    const read = async (role: "customer" | "staff", who?: string) =>
      (await shop.as(role, who)("GET", `/v1/orders/${id}`)).status;
    expect(await read("customer")).toBe(200);
    expect(await read("staff", "somebody else")).toBe(200);
    expect(await read("customer", "somebody else")).toBe(404);
    expect((await shop.as("customer")("GET", "/v1/orders")).body.orders).toHaveLength(1);
  });

  test("is shipped once, and its payment captured", async () => {
    const { id } = await place();
    const ship = () => shop.as("staff")("POST", `/v1/orders/${id}/shipment`);
    expect((await ship()).status).toBe(204);
    expect((await shop.store.payments.findByOrder(id))?.status).toBe("captured");
    expect((await ship()).body.error.code).toBe("ORDER_STATE_CONFLICT");
  });

  test("stays placed when the provider does not capture", async () => {
    const { id } = await place();
    shop.provider.fails = true;
    const { status, body } = await shop.as("staff")("POST", `/v1/orders/${id}/shipment`);
    expect([status, body.error.code]).toEqual([500, "INTERNAL_ERROR"]);
    expect((await shop.store.orders.find(id))?.status).toBe("placed");
  });

  test("is cancelled with its payment voided and its stock returned", async () => {
    const { id } = await place();
    const { status } = await shop.as("customer")("POST", `/v1/orders/${id}/cancellation`);
    expect(status).toBe(204);
    expect(await stockOf(dune.isbn)).toBe(5);
    expect((await shop.store.payments.findByOrder(id))?.status).toBe("voided");
    expect(shop.store.state.jobs.map((job) => job.kind)).toEqual(["order_confirmation", "order_cancellation"]);
  });
});
