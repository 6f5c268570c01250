import type { Payment, PaymentRepository } from "../../payments/payment.ts";
import type { Executor } from "./executor.ts";

export function postgresPayments(db: Executor): PaymentRepository {
  return {
    async add(payment) {
      await db.query(
        "INSERT INTO payments (id, order_id, provider_reference, status, amount_cents) VALUES ($1, $2, $3, $4, $5)",
        [payment.id, payment.orderId, payment.providerReference, payment.status, payment.amountCents],
      );
    },

    async findByOrder(orderId) {
      const { rows } = await db.query<Payment>(
        `SELECT id, order_id AS "orderId", provider_reference AS "providerReference", status,
           amount_cents AS "amountCents" FROM payments WHERE order_id = $1`,
        [orderId],
      );
      return rows[0];
    },

    async setStatus(providerReference, status) {
      const { rowCount } = await db.query(
        "UPDATE payments SET status = $2, updated_at = now() WHERE provider_reference = $1",
        [providerReference, status],
      );
      return rowCount === 1;
    },
  };
}
