import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dune, emma, startShop, type TestShop } from "../../test/shop.ts";

let shop: TestShop;

beforeEach(async () => {
  shop = await startShop();
  await shop.store.books.add(dune);
  await shop.store.books.add(emma);
});
afterEach(() => shop.stop());

describe("browsing", () => {
  test("books come in order of ISBN, without a token", async () => {
    const { status, body } = await shop.send("GET", "/v1/books", {});
    expect(status).toBe(200);
    expect(body).toEqual({ books: [emma, dune] });
  });

  test("a title is found by its beginning, whatever the case", async () => {
    const { body } = await shop.send("GET", "/v1/books?title=du", {});
    expect(body.books).toEqual([dune]);
  });

  test("a page begins behind the ISBN it is given", async () => {
    const { body } = await shop.send("GET", `/v1/books?after=${emma.isbn}`, {});
    expect(body.books).toEqual([dune]);
  });

  test("an unknown ISBN and one that is none are told apart", async () => {
    const unknown = await shop.send("GET", "/v1/books/9780000000000", {});
    expect([unknown.status, unknown.body.error.code]).toEqual([404, "BOOK_NOT_FOUND"]);
    const wrong = await shop.send("GET", "/v1/books/dune", {});
    expect([wrong.status, wrong.body.error.code]).toEqual([400, "VALIDATION_FAILED"]);
  });
});

describe("keeping the catalog", () => {
  const ulysses = { isbn: "9780199535675", title: "Ulysses", author: "James Joyce", priceCents: 1200 };

  test("staff adds a book, which has no copies yet", async () => {
    const { status, body } = await shop.as("staff")("POST", "/v1/books", ulysses);
    expect(status).toBe(201);
    expect(body.stock).toBe(0);
  });

  test("a book is added once", async () => {
    const { body } = await shop.as("staff")("POST", "/v1/books", dune);
    expect(body.error.code).toBe("BOOK_EXISTS");
  });

  test("customers add nothing", async () => {
    const { status, body } = await shop.as("customer")("POST", "/v1/books", ulysses);
    expect([status, body.error.code]).toEqual([403, "FORBIDDEN"]);
  });

  test("an import of stock is left to the worker", async () => {
    const { status } = await shop.as("staff")("POST", "/v1/stock-imports", { isbn: dune.isbn, quantity: 40 });
    expect(status).toBe(202);
    expect(shop.store.state.jobs).toEqual([{ kind: "stock_import", payload: { isbn: dune.isbn, quantity: 40 } }]);
  });
});
