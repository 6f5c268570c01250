import type { BookRepository } from "../catalog/book.ts";
import type { JobQueue } from "../jobs/job.ts";
import type { PaymentRepository } from "../payments/payment.ts";
import type { PaymentProvider } from "../payments/provider.ts";
import type { OrderRepository } from "./order.ts";

export interface OrderStores {
  readonly books: BookRepository;
  readonly orders: OrderRepository;
  readonly payments: PaymentRepository;
  readonly jobs: JobQueue;
}

export interface OrderContext {
  readonly stores: OrderStores;
  readonly provider: PaymentProvider;
  /** Everything done on the given stores is kept together, or not at all when the work throws. */
  transact<T>(work: (stores: OrderStores) => Promise<T>): Promise<T>;
}
