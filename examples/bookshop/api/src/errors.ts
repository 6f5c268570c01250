/**
 * Every failure a client may see, with the one HTTP status it travels under.
 * Clients decide by the code; the message is for the person who reads a log.
 */
export const failures = {
  VALIDATION_FAILED: { status: 400, message: "The request is not well formed." },
  UNAUTHENTICATED: { status: 401, message: "A valid token is required." },
  INVALID_CREDENTIALS: { status: 401, message: "The email address or the password is wrong." },
  PAYMENT_DECLINED: { status: 402, message: "The payment was declined." },
  FORBIDDEN: { status: 403, message: "Only staff may do this." },
  ROUTE_NOT_FOUND: { status: 404, message: "There is no such route." },
  BOOK_NOT_FOUND: { status: 404, message: "There is no such book." },
  ORDER_NOT_FOUND: { status: 404, message: "There is no such order." },
  PAYMENT_NOT_FOUND: { status: 404, message: "There is no such payment." },
  BOOK_EXISTS: { status: 409, message: "A book with this ISBN exists already." },
  EMAIL_TAKEN: { status: 409, message: "A customer with this email address exists already." },
  OUT_OF_STOCK: { status: 409, message: "There are too few copies in stock." },
  ORDER_STATE_CONFLICT: { status: 409, message: "The order is not in a state that allows this." },
  INTERNAL_ERROR: { status: 500, message: "Something went wrong." },
  PAYMENT_UNAVAILABLE: { status: 502, message: "The payment provider did not answer." },
} as const satisfies Record<string, { status: number; message: string }>;

export type FailureCode = keyof typeof failures;

export class Failure extends Error {
  readonly code: FailureCode;
  readonly status: number;

  constructor(code: FailureCode, detail?: string) {
    super(detail ?? failures[code].message);
    this.name = "Failure";
    this.code = code;
    this.status = failures[code].status;
  }
}
