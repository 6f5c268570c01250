/** Work that the worker does later. Payloads carry ids, never personal data, so a job may be kept and read. */
export type Job =
  | { readonly kind: "order_confirmation"; readonly payload: { readonly orderId: string } }
  | { readonly kind: "order_cancellation"; readonly payload: { readonly orderId: string } }
  | { readonly kind: "stock_import"; readonly payload: { readonly isbn: string; readonly quantity: number } };

export interface JobQueue {
  add(job: Job): Promise<void>;
}

export function orderConfirmation(orderId: string): Job {
  return { kind: "order_confirmation", payload: { orderId } };
}

export function orderCancellation(orderId: string): Job {
  return { kind: "order_cancellation", payload: { orderId } };
}

export function stockImport(isbn: string, quantity: number): Job {
  return { kind: "stock_import", payload: { isbn, quantity } };
}
