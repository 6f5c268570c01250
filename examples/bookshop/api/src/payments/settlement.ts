import { randomUUID } from "node:crypto";
import { Failure } from "../errors.ts";
import type { Payment, PaymentRepository } from "./payment.ts";
import type { PaymentProvider } from "./provider.ts";

/** Asks the provider for the money; nothing is written, because the order decides what a refusal means. */
export async function authorisePayment(
  provider: PaymentProvider,
  orderId: string,
  amountCents: number,
): Promise<Payment> {
  const providerReference = await provider.authorise(orderId, amountCents);
  if (providerReference === undefined) throw new Failure("PAYMENT_DECLINED");
  return { id: randomUUID(), orderId, providerReference, status: "authorised", amountCents };
}

export async function capturePayment(
  payments: PaymentRepository,
  provider: PaymentProvider,
  orderId: string,
): Promise<void> {
  const { providerReference } = await paymentOf(payments, orderId);
  await provider.capture(providerReference);
  await payments.setStatus(providerReference, "captured");
}

export async function voidPayment(
  payments: PaymentRepository,
  provider: PaymentProvider,
  orderId: string,
): Promise<void> {
  const { providerReference } = await paymentOf(payments, orderId);
  await provider.void(providerReference);
  await payments.setStatus(providerReference, "voided");
}

async function paymentOf(payments: PaymentRepository, orderId: string): Promise<Payment> {
  const payment = await payments.findByOrder(orderId);
  if (payment === undefined) throw new Failure("PAYMENT_NOT_FOUND");
  return payment;
}
