import type { Book } from "../../catalog/book.ts";
import type { Customer } from "../../customers/customer.ts";
import type { Job } from "../../jobs/job.ts";
import type { Order } from "../../orders/order.ts";
import type { Payment } from "../../payments/payment.ts";

/** The tables of a test: one map for each, by primary key, in order of insertion. */
export interface State {
  books: Map<string, Book>;
  customers: Map<string, Customer>;
  orders: Map<string, Order>;
  payments: Map<string, Payment>;
  jobs: Job[];
}

export function emptyState(): State {
  return { books: new Map(), customers: new Map(), orders: new Map(), payments: new Map(), jobs: [] };
}
