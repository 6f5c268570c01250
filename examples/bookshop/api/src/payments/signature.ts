import { createHmac, timingSafeEqual } from "node:crypto";

export function signEvent(body: Buffer, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("hex");
}

/** The signature covers the bytes as they were sent, so the raw body is needed and not the parsed one. */
export function signatureHolds(body: Buffer, signature: string, secret: string): boolean {
  const expected = Buffer.from(signEvent(body, secret));
  const actual = Buffer.from(signature);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
