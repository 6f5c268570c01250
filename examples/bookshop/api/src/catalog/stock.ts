import { Failure } from "../errors.ts";
import type { BookRepository } from "./book.ts";

export interface StockLine {
  readonly isbn: string;
  readonly quantity: number;
}

export interface PricedLine extends StockLine {
  readonly unitPriceCents: number;
}

/**
 * Takes every line out of stock and answers with the prices of this moment.
 * Lines are taken in order of ISBN: two orders that want the same books then lock them in the same order.
 */
export async function reserveStock(books: BookRepository, lines: readonly StockLine[]): Promise<readonly PricedLine[]> {
  const priced: PricedLine[] = [];
  for (const line of lines.toSorted((a, b) => a.isbn.localeCompare(b.isbn))) {
    const book = await books.find(line.isbn);
    if (book === undefined) throw new Failure("BOOK_NOT_FOUND", `There is no book ${line.isbn}.`);
    if (!(await books.takeStock(line.isbn, line.quantity))) {
      throw new Failure("OUT_OF_STOCK", `There are fewer than ${line.quantity} copies of ${line.isbn}.`);
    }
    priced.push({ ...line, unitPriceCents: book.priceCents });
  }
  return priced;
}

export async function releaseStock(books: BookRepository, lines: readonly StockLine[]): Promise<void> {
  for (const line of lines) await books.returnStock(line.isbn, line.quantity);
}
