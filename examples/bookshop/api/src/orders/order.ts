import type { PricedLine } from "../catalog/stock.ts";

export type OrderStatus = "pending" | "placed" | "rejected" | "shipped" | "cancelled";

export interface Order {
  readonly id: string;
  readonly customerId: string;
  readonly status: OrderStatus;
  readonly totalCents: number;
  readonly items: readonly PricedLine[];
}

export interface OrderRepository {
  add(order: Order): Promise<void>;
  find(id: string): Promise<Order | undefined>;
  /** The newest orders of a customer first. */
  ofCustomer(customerId: string, limit: number): Promise<readonly Order[]>;
  /** Moves an order on only from the expected status; false says that somebody else was faster. */
  advance(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean>;
}

export function totalOf(items: readonly PricedLine[]): number {
  return items.reduce((sum, item) => sum + item.quantity * item.unitPriceCents, 0);
}
