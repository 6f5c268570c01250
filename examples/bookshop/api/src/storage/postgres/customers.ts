import type { Customer, CustomerRepository } from "../../customers/customer.ts";
import type { Executor } from "./executor.ts";

export function postgresCustomers(db: Executor): CustomerRepository {
  return {
    async findByEmail(email) {
      const { rows } = await db.query<Customer>(
        `SELECT id, email, full_name AS "fullName", password_hash AS "passwordHash", role
         FROM customers WHERE email = $1`,
        [email],
      );
      return rows[0];
    },

    async add(customer) {
      const { rowCount } = await db.query(
        `INSERT INTO customers (id, email, full_name, password_hash, role)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO NOTHING`,
        [customer.id, customer.email, customer.fullName, customer.passwordHash, customer.role],
      );
      return rowCount === 1;
    },
  };
}
