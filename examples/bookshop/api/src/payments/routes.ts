import express, { Router } from "express";
import { Failure } from "../errors.ts";
import { handle } from "../http/handle.ts";
import { fieldsOf, textField } from "../http/input.ts";
import type { PaymentRepository, PaymentStatus } from "./payment.ts";
import { signatureHolds } from "./signature.ts";

const statusOfEvent: ReadonlyMap<string, PaymentStatus> = new Map([
  ["charge.captured", "captured"],
  ["charge.failed", "failed"],
  ["charge.refunded", "refunded"],
]);

/** Paylane calls this route; it proves itself by a signature over the body instead of by a token. */
export function paymentRoutes(payments: PaymentRepository, webhookSecret: string): Router {
  const router = Router();

  router.post(
    "/payments/events",
    express.raw({ type: "application/json" }),
    handle(async (request, response) => {
      const signature = request.headers["paylane-signature"];
      const body: unknown = request.body;
      if (!Buffer.isBuffer(body) || !signatureHolds(body, String(signature), webhookSecret)) {
        throw new Failure("UNAUTHENTICATED", "The signature does not fit the body.");
      }
      const { reference, status } = readEvent(body);
      if (!(await payments.setStatus(reference, status))) throw new Failure("PAYMENT_NOT_FOUND");
      response.status(204).end();
    }),
  );

  return router;
}

function readEvent(body: Buffer): { reference: string; status: PaymentStatus } {
  const fields = fieldsOf(parse(body));
  const status = statusOfEvent.get(textField(fields, "type", { max: 40 }));
  if (status === undefined) throw new Failure("VALIDATION_FAILED", "The type of the event is not known.");
  return { reference: textField(fields, "reference", { max: 64 }), status };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Failure("VALIDATION_FAILED", "The body is not readable JSON.");
  }
}
