import type { OrderRepository } from "../../orders/order.ts";
import type { State } from "./state.ts";

export function memoryOrders(state: State): OrderRepository {
  return {
    add: async (order) => {
      state.orders.set(order.id, order);
    },
    find: async (id) => state.orders.get(id),
    ofCustomer: async (customerId, limit) =>
      [...state.orders.values()]
        .filter((order) => order.customerId === customerId)
        .toReversed()
        .slice(0, limit),
    advance: async (id, from, to) => {
      const order = state.orders.get(id);
      if (order?.status !== from) return false;
      state.orders.set(id, { ...order, status: to });
      return true;
    },
  };
}
