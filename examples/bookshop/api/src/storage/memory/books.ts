import type { BookRepository } from "../../catalog/book.ts";
import type { State } from "./state.ts";

export function memoryBooks(state: State): BookRepository {
  const change = (isbn: string, by: number): boolean => {
    const book = state.books.get(isbn);
    if (book === undefined || book.stock + by < 0) return false;
    state.books.set(isbn, { ...book, stock: book.stock + by });
    return true;
  };
  return {
    find: async (isbn) => state.books.get(isbn),
    search: async ({ titlePrefix, after, limit }) =>
      [...state.books.values()]
        .filter((book) => book.title.toLowerCase().startsWith(titlePrefix.toLowerCase()) && book.isbn > after)
        .toSorted((a, b) => a.isbn.localeCompare(b.isbn))
        .slice(0, limit),
    add: async (book) => {
      if (state.books.has(book.isbn)) return false;
      state.books.set(book.isbn, book);
      return true;
    },
    takeStock: async (isbn, quantity) => change(isbn, -quantity),
    returnStock: async (isbn, quantity) => {
      change(isbn, quantity);
    },
  };
}
