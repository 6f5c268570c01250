import type { BookRepository } from "../catalog/book.ts";
import type { CustomerRepository } from "../customers/customer.ts";
import type { JobQueue } from "../jobs/job.ts";
import type { OrderRepository } from "../orders/order.ts";
import type { PaymentRepository } from "../payments/payment.ts";

export interface Repositories {
  readonly books: BookRepository;
  readonly customers: CustomerRepository;
  readonly orders: OrderRepository;
  readonly payments: PaymentRepository;
  readonly jobs: JobQueue;
}

/** What the modules ask of storage; PostgreSQL and the memory of a test both answer it. */
export interface Store extends Repositories {
  transact<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
