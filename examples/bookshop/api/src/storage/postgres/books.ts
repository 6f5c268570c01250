import type { Book, BookRepository } from "../../catalog/book.ts";
import type { Executor } from "./executor.ts";

const columns = `b.isbn, b.title, a.name AS author, b.price_cents AS "priceCents", b.stock`;

export function postgresBooks(db: Executor): BookRepository {
  return {
    async find(isbn) {
      const { rows } = await db.query<Book>(
        `SELECT ${columns} FROM books b JOIN authors a ON a.id = b.author_id WHERE b.isbn = $1`,
        [isbn],
      );
      return rows[0];
    },

    async search({ titlePrefix, after, limit }) {
      const { rows } = await db.query<Book>(
        `SELECT ${columns} FROM books b JOIN authors a ON a.id = b.author_id
         WHERE lower(b.title) LIKE $1 AND b.isbn > $2 ORDER BY b.isbn LIMIT $3`,
        [`${escapeLike(titlePrefix.toLowerCase())}%`, after, limit],
      );
      return rows;
    },

    async add(book) {
      const { rowCount } = await db.query(
        `WITH author AS (
           INSERT INTO authors (name) VALUES ($2) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id
         )
         INSERT INTO books (isbn, author_id, title, price_cents, stock)
         SELECT $1, author.id, $3, $4, $5 FROM author ON CONFLICT (isbn) DO NOTHING`,
        [book.isbn, book.author, book.title, book.priceCents, book.stock],
      );
      return rowCount === 1;
    },

    async takeStock(isbn, quantity) {
      const { rowCount } = await db.query("UPDATE books SET stock = stock - $2 WHERE isbn = $1 AND stock >= $2", [
        isbn,
        quantity,
      ]);
      return rowCount === 1;
    },

    async returnStock(isbn, quantity) {
      await db.query("UPDATE books SET stock = stock + $2 WHERE isbn = $1", [isbn, quantity]);
    },
  };
}

/** A percent sign in a title is a percent sign, not a wildcard. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
