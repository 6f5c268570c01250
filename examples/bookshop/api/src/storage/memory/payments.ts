import type { PaymentRepository } from "../../payments/payment.ts";
import type { State } from "./state.ts";

export function memoryPayments(state: State): PaymentRepository {
  return {
    add: async (payment) => {
      state.payments.set(payment.id, payment);
    },
    findByOrder: async (orderId) => [...state.payments.values()].find((payment) => payment.orderId === orderId),
    setStatus: async (reference, status) => {
      const payment = [...state.payments.values()].find((candidate) => candidate.providerReference === reference);
      if (payment === undefined) return false;
      state.payments.set(payment.id, { ...payment, status });
      return true;
    },
  };
}
