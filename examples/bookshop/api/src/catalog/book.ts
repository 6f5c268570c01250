export interface Book {
  readonly isbn: string;
  readonly title: string;
  readonly author: string;
  readonly priceCents: number;
  readonly stock: number;
}

export interface BookSearch {
  readonly titlePrefix: string;
  readonly after: string;
  readonly limit: number;
}

export interface BookRepository {
  find(isbn: string): Promise<Book | undefined>;
  /** Books whose title starts with the prefix, in order of ISBN, beginning behind `after`. */
  search(search: BookSearch): Promise<readonly Book[]>;
  /** Answers false when the ISBN is known already. */
  add(book: Book): Promise<boolean>;
  /** Takes copies out of stock only when there are enough, in one step, so that two orders never share a copy. */
  takeStock(isbn: string, quantity: number): Promise<boolean>;
  returnStock(isbn: string, quantity: number): Promise<void>;
}
