import type { Order, OrderRepository } from "../../orders/order.ts";
import type { Executor } from "./executor.ts";

const selectOrder = `
  SELECT o.id, o.customer_id AS "customerId", o.status, o.total_cents AS "totalCents",
    (SELECT json_agg(json_build_object(
       'isbn', i.isbn, 'quantity', i.quantity, 'unitPriceCents', i.unit_price_cents) ORDER BY i.isbn)
     FROM order_items i WHERE i.order_id = o.id) AS items
  FROM orders o`;

export function postgresOrders(db: Executor): OrderRepository {
  return {
    async add(order) {
      await db.query("INSERT INTO orders (id, customer_id, status, total_cents) VALUES ($1, $2, $3, $4)", [
        order.id,
        order.customerId,
        order.status,
        order.totalCents,
      ]);
      for (const item of order.items) {
        await db.query("INSERT INTO order_items (order_id, isbn, quantity, unit_price_cents) VALUES ($1, $2, $3, $4)", [
          order.id,
          item.isbn,
          item.quantity,
          item.unitPriceCents,
        ]);
      }
    },

    async find(id) {
      const { rows } = await db.query<Order>(`${selectOrder} WHERE o.id = $1`, [id]);
      return rows[0];
    },

    async ofCustomer(customerId, limit) {
      const { rows } = await db.query<Order>(
        `${selectOrder} WHERE o.customer_id = $1 ORDER BY o.placed_at DESC LIMIT $2`,
        [customerId, limit],
      );
      return rows;
    },

    async advance(id, from, to) {
      const { rowCount } = await db.query(
        `UPDATE orders SET status = $3::order_status,
           shipped_at = CASE WHEN $3 = 'shipped' THEN now() ELSE shipped_at END
         WHERE id = $1 AND status = $2`,
        [id, from, to],
      );
      return rowCount === 1;
    },
  };
}
