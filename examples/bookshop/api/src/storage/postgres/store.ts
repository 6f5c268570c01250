import pg from "pg";
import type { Repositories, Store } from "../store.ts";
import { postgresBooks } from "./books.ts";
import { postgresCustomers } from "./customers.ts";
import type { Executor } from "./executor.ts";
import { postgresJobs } from "./jobs.ts";
import { postgresOrders } from "./orders.ts";
import { postgresPayments } from "./payments.ts";

export function createPostgresStore(connectionString: string): Store {
  const pool = new pg.Pool({ connectionString, max: 10 });
  return {
    ...repositoriesOn(pool),
    transact: (work) => transact(pool, work),
    ping: async () => {
      await pool.query("SELECT 1");
    },
    close: () => pool.end(),
  };
}

function repositoriesOn(db: Executor): Repositories {
  return {
    books: postgresBooks(db),
    customers: postgresCustomers(db),
    orders: postgresOrders(db),
    payments: postgresPayments(db),
    jobs: postgresJobs(db),
  };
}

async function transact<T>(pool: pg.Pool, work: (repositories: Repositories) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(repositoriesOn(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
