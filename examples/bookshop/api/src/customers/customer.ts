import type { Role } from "../auth/tokens.ts";

export interface Customer {
  readonly id: string;
  readonly email: string;
  readonly fullName: string;
  readonly passwordHash: string;
  readonly role: Role;
}

export interface CustomerRepository {
  findByEmail(email: string): Promise<Customer | undefined>;
  /** Answers false when the email address is taken. */
  add(customer: Customer): Promise<boolean>;
}
