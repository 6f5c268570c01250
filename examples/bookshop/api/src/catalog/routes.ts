import { Router } from "express";
import type { Guard } from "../auth/guard.ts";
import { Failure } from "../errors.ts";
import { handle } from "../http/handle.ts";
import { fieldsOf, integerField, textField } from "../http/input.ts";
import { type JobQueue, stockImport } from "../jobs/job.ts";
import type { Book, BookRepository } from "./book.ts";

const isbnForm = { max: 13, pattern: /^[0-9]{13}$/ };
const pageSize = 50;

interface CatalogContext {
  readonly books: BookRepository;
  readonly jobs: JobQueue;
  readonly guard: Guard;
}

export function catalogRoutes({ books, jobs, guard }: CatalogContext): Router {
  const router = Router();

  router.get(
    "/books",
    handle(async (request, response) => {
      const query = { title: "", after: "", ...request.query };
      const titlePrefix = textField(query, "title", { min: 0, max: 300 });
      const after = textField(query, "after", { min: 0, max: 13 });
      const found = await books.search({ titlePrefix, after, limit: pageSize });
      response.json({ books: found, next: found.length === pageSize ? found.at(-1)?.isbn : undefined });
    }),
  );

  router.get(
    "/books/:isbn",
    handle(async (request, response) => {
      const book = await books.find(textField(request.params, "isbn", isbnForm));
      if (book === undefined) throw new Failure("BOOK_NOT_FOUND");
      response.json(book);
    }),
  );

  router.post(
    "/books",
    guard.staff,
    handle(async (request, response) => {
      const book = readBook(request.body);
      if (!(await books.add(book))) throw new Failure("BOOK_EXISTS");
      response.status(201).json(book);
    }),
  );

  router.post(
    "/stock-imports",
    guard.staff,
    handle(async (request, response) => {
      const fields = fieldsOf(request.body);
      const isbn = textField(fields, "isbn", isbnForm);
      const quantity = integerField(fields, "quantity", 1, 10_000);
      if ((await books.find(isbn)) === undefined) throw new Failure("BOOK_NOT_FOUND");
      await jobs.add(stockImport(isbn, quantity));
      response.status(202).json({ isbn, quantity });
    }),
  );

  return router;
}

/** A new book has no copies: they come in by a stock import, so that every copy has a job behind it. */
function readBook(body: unknown): Book {
  const fields = fieldsOf(body);
  return {
    isbn: textField(fields, "isbn", isbnForm),
    title: textField(fields, "title", { max: 300 }),
    author: textField(fields, "author", { max: 160 }),
    priceCents: integerField(fields, "priceCents", 1, 1_000_000),
    stock: 0,
  };
}
