import type { CustomerRepository } from "../../customers/customer.ts";
import type { State } from "./state.ts";

export function memoryCustomers(state: State): CustomerRepository {
  const withEmail = (email: string) => [...state.customers.values()].find((customer) => customer.email === email);
  return {
    findByEmail: async (email) => withEmail(email),
    add: async (customer) => {
      if (withEmail(customer.email) !== undefined) return false;
      state.customers.set(customer.id, customer);
      return true;
    },
  };
}
