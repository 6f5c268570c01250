import { randomUUID } from "node:crypto";
import { hashPassword, passwordMatches } from "../auth/passwords.ts";
import { issueToken } from "../auth/tokens.ts";
import { Failure } from "../errors.ts";
import type { Customer, CustomerRepository } from "./customer.ts";

export interface Registration {
  readonly email: string;
  readonly fullName: string;
  readonly password: string;
}

/** Everybody registers as a customer; staff is made by an operator in the database. */
export async function register(customers: CustomerRepository, registration: Registration): Promise<Customer> {
  const customer: Customer = {
    id: randomUUID(),
    email: registration.email.toLowerCase(),
    fullName: registration.fullName,
    passwordHash: await hashPassword(registration.password),
    role: "customer",
  };
  if (!(await customers.add(customer))) throw new Failure("EMAIL_TAKEN");
  return customer;
}

/** An unknown address and a wrong password fail alike, so that nobody learns who is a customer. */
export async function signIn(
  customers: CustomerRepository,
  email: string,
  password: string,
  secret: string,
): Promise<string> {
  const customer = await customers.findByEmail(email.toLowerCase());
  if (customer === undefined || !(await passwordMatches(password, customer.passwordHash))) {
    throw new Failure("INVALID_CREDENTIALS");
  }
  return issueToken({ customerId: customer.id, role: customer.role }, secret, new Date());
}
