import { Failure } from "../errors.ts";

export interface PaymentProvider {
  /** Answers with the provider's reference, or with undefined when the payment is declined. */
  authorise(orderId: string, amountCents: number): Promise<string | undefined>;
  capture(reference: string): Promise<void>;
  void(reference: string): Promise<void>;
}

export interface PaylaneOptions {
  readonly url: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
}

/** The client of Paylane. Silence, a broken connection and a strange answer are one failure to the rest of the shop. */
export function createPaylaneClient({ url, apiKey, timeoutMs }: PaylaneOptions): PaymentProvider {
  const post = async (path: string, idempotencyKey: string, body: object): Promise<Response> => {
    try {
      return await fetch(new URL(path, url), {
        method: "POST",
        headers: {
          Authorization: `Bearer ${apiKey}`,
          "Content-Type": "application/json",
          "Idempotency-Key": idempotencyKey,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch {
      throw new Failure("PAYMENT_UNAVAILABLE");
    }
  };

  const settle = async (reference: string, action: "capture" | "void"): Promise<void> => {
    const response = await post(`/charges/${reference}/${action}`, `${reference}-${action}`, {});
    if (!response.ok) throw new Failure("PAYMENT_UNAVAILABLE");
  };

  return {
    async authorise(orderId, amountCents) {
      const response = await post("/charges", orderId, { amountCents, orderId });
      if (response.status === 402) return undefined;
      if (!response.ok) throw new Failure("PAYMENT_UNAVAILABLE");
      return readReference(response);
    },
    capture: (reference) => settle(reference, "capture"),
    void: (reference) => settle(reference, "void"),
  };
}

async function readReference(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer === "object" && answer !== null && "reference" in answer && typeof answer.reference === "string") {
    return answer.reference;
  }
  throw new Failure("PAYMENT_UNAVAILABLE");
}
