import type { Repositories, Store } from "../store.ts";
import { memoryBooks } from "./books.ts";
import { memoryCustomers } from "./customers.ts";
import { memoryJobs } from "./jobs.ts";
import { memoryOrders } from "./orders.ts";
import { memoryPayments } from "./payments.ts";
import { emptyState, type State } from "./state.ts";

export interface MemoryStore extends Store {
  readonly state: State;
}

export function createMemoryStore(): MemoryStore {
  const state = emptyState();
  const repositories: Repositories = {
    books: memoryBooks(state),
    customers: memoryCustomers(state),
    orders: memoryOrders(state),
    payments: memoryPayments(state),
    jobs: memoryJobs(state),
  };
  return {
    ...repositories,
    state,
    async transact(work) {
      const before = structuredClone(state);
      try {
        return await work(repositories);
      } catch (error) {
        Object.assign(state, before);
        throw error;
      }
    },
    ping: async () => {},
    close: async () => {},
  };
}
