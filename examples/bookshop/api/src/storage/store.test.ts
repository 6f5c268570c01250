import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMemoryStore } from "./memory/store.ts";
import { createPostgresStore } from "./postgres/store.ts";
import type { Store } from "./store.ts";

const databaseUrl = process.env.BOOKSHOP_TEST_DATABASE_URL;

/** Both stores answer one suite; PostgreSQL takes part when a migrated database is named. */
const stores = [
  { name: "memory", create: createMemoryStore, skip: false },
  { name: "postgres", create: () => createPostgresStore(databaseUrl ?? ""), skip: databaseUrl === undefined },
];

describe.each(stores.filter((candidate) => !candidate.skip))("the $name store", ({ create }) => {
  let store: Store;
  const isbn = String(Date.now()).padEnd(13, "0");
  const customer = {
    id: randomUUID(),
    email: `${randomUUID()}@example.com`,
    fullName: "Ada Lovelace",
    passwordHash: "salt:key",
    role: "customer",
  } as const;
  const order = {
    id: randomUUID(),
    customerId: customer.id,
    status: "placed",
    totalCents: 1998,
    items: [{ isbn, quantity: 2, unitPriceCents: 999 }],
  } as const;

  beforeAll(async () => {
    store = create();
    await store.books.add({ isbn, title: `Dune ${isbn}`, author: "Frank Herbert", priceCents: 999, stock: 5 });
    await store.customers.add(customer);
    await store.orders.add(order);
  });
  afterAll(() => store.close());

  test("is there", async () => {
    await store.ping();
  });

  test("gives back what it keeps", async () => {
    expect((await store.books.find(isbn))?.author).toBe("Frank Herbert");
    expect(await store.customers.findByEmail(customer.email)).toEqual(customer);
    expect(await store.orders.find(order.id)).toEqual(order);
    expect(await store.orders.ofCustomer(customer.id, 10)).toEqual([order]);
  });

  test("finds a title by its beginning and takes signs for themselves", async () => {
    const search = (titlePrefix: string) => store.books.search({ titlePrefix, after: "", limit: 10 });
    expect(await search(`dune ${isbn}`)).toHaveLength(1);
    expect(await search(`%${isbn}`)).toEqual([]);
  });

  test("refuses what is there already", async () => {
    expect(await store.customers.add({ ...customer, id: randomUUID() })).toBe(false);
    expect(await store.books.add({ isbn, title: "Dune", author: "X", priceCents: 1, stock: 0 })).toBe(false);
  });

  test("takes no more stock than there is", async () => {
    expect(await store.books.takeStock(isbn, 6)).toBe(false);
    expect(await store.books.takeStock(isbn, 5)).toBe(true);
    await store.books.returnStock(isbn, 5);
    expect((await store.books.find(isbn))?.stock).toBe(5);
  });

  test("keeps a transaction together, or nothing of it", async () => {
    const work = store.transact(async ({ books, jobs }) => {
      await books.takeStock(isbn, 1);
      await jobs.add({ kind: "stock_import", payload: { isbn, quantity: 1 } });
      throw new Error("The work fails.");
    });
    await expect(work).rejects.toThrow("The work fails.");
    expect((await store.books.find(isbn))?.stock).toBe(5);
  });

  test("moves an order and its payment on", async () => {
    const providerReference = randomUUID();
    await store.payments.add({
      id: randomUUID(),
      orderId: order.id,
      providerReference,
      status: "authorised",
      amountCents: 1998,
    });
    expect(await store.payments.setStatus(providerReference, "captured")).toBe(true);
    expect(await store.payments.setStatus("unknown", "captured")).toBe(false);
    expect((await store.payments.findByOrder(order.id))?.status).toBe("captured");
    expect(await store.orders.advance(order.id, "placed", "shipped")).toBe(true);
    expect(await store.orders.advance(order.id, "placed", "cancelled")).toBe(false);
    expect((await store.orders.find(order.id))?.status).toBe("shipped");
  });
});
