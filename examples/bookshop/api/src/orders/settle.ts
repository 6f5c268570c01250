import { releaseStock } from "../catalog/stock.ts";
import { Failure } from "../errors.ts";
import { orderCancellation } from "../jobs/job.ts";
import { capturePayment, voidPayment } from "../payments/settlement.ts";
import type { OrderContext } from "./context.ts";
import type { Order } from "./order.ts";

/**
 * Shipping and cancelling ask the provider inside the transaction: only this one order is locked meanwhile
 * (stock is given back after the answer), and when the provider fails, the order stays as it was.
 */
export async function shipOrder({ transact, provider }: OrderContext, id: string): Promise<void> {
  await transact(async ({ orders, payments }) => {
    if ((await orders.find(id)) === undefined) throw new Failure("ORDER_NOT_FOUND");
    if (!(await orders.advance(id, "placed", "shipped"))) throw new Failure("ORDER_STATE_CONFLICT");
    await capturePayment(payments, provider, id);
  });
}

export async function cancelOrder({ transact, provider }: OrderContext, order: Order): Promise<void> {
  await transact(async ({ books, orders, payments, jobs }) => {
    if (!(await orders.advance(order.id, "placed", "cancelled"))) throw new Failure("ORDER_STATE_CONFLICT");
    await voidPayment(payments, provider, order.id);
    await releaseStock(books, order.items);
    await jobs.add(orderCancellation(order.id));
  });
}
