export type PaymentStatus = "authorised" | "captured" | "voided" | "failed" | "refunded";

export interface Payment {
  readonly id: string;
  readonly orderId: string;
  readonly providerReference: string;
  readonly status: PaymentStatus;
  readonly amountCents: number;
}

export interface PaymentRepository {
  add(payment: Payment): Promise<void>;
  findByOrder(orderId: string): Promise<Payment | undefined>;
  /** Answers false when no payment has this reference. */
  setStatus(providerReference: string, status: PaymentStatus): Promise<boolean>;
}
