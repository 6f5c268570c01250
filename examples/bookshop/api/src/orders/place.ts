import { randomUUID } from "node:crypto";
import { releaseStock, reserveStock, type StockLine } from "../catalog/stock.ts";
import { orderConfirmation } from "../jobs/job.ts";
import { authorisePayment } from "../payments/settlement.ts";
import type { OrderContext } from "./context.ts";
import { type Order, totalOf } from "./order.ts";

/**
 * The provider is asked between two transactions, never inside one:
 * books are hot rows, and a slow provider must not keep other customers waiting for them.
 */
export async function placeOrder(
  context: OrderContext,
  customerId: string,
  lines: readonly StockLine[],
): Promise<Order> {
  const order = await reserveOrder(context, customerId, lines);
  const payment = await authorisePayment(context.provider, order.id, order.totalCents).catch(async (refusal) => {
    await rejectOrder(context, order);
    throw refusal;
  });
  await context.transact(async ({ orders, payments, jobs }) => {
    await payments.add(payment);
    await orders.advance(order.id, "pending", "placed");
    await jobs.add(orderConfirmation(order.id));
  });
  return { ...order, status: "placed" };
}

function reserveOrder(context: OrderContext, customerId: string, lines: readonly StockLine[]): Promise<Order> {
  return context.transact(async ({ books, orders }) => {
    const items = await reserveStock(books, lines);
    const order: Order = { id: randomUUID(), customerId, status: "pending", totalCents: totalOf(items), items };
    await orders.add(order);
    return order;
  });
}

function rejectOrder(context: OrderContext, order: Order): Promise<void> {
  return context.transact(async ({ books, orders }) => {
    await releaseStock(books, order.items);
    await orders.advance(order.id, "pending", "rejected");
  });
}
