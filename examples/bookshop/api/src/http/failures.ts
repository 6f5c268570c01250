import type { ErrorRequestHandler, RequestHandler } from "express";
import { Failure } from "../errors.ts";
import type { Log } from "./log.ts";

export const routeNotFound: RequestHandler = () => {
  throw new Failure("ROUTE_NOT_FOUND");
};

/** What is not a Failure is our own mistake: it is logged in full and answered without detail. */
export function answerFailures(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const failure = toFailure(error);
    if (failure.code === "INTERNAL_ERROR") {
      log({ level: "error", requestId: response.locals.requestId, error: String(error) });
    }
    response.status(failure.status).json({ error: { code: failure.code, message: failure.message } });
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (isUnreadableBody(error)) return new Failure("VALIDATION_FAILED", "The body is not readable JSON.");
  return new Failure("INTERNAL_ERROR");
}

/** The JSON parser of Express marks what the client did wrong by a status below 500. */
function isUnreadableBody(error: unknown): boolean {
  return error instanceof Error && "status" in error && typeof error.status === "number" && error.status < 500;
}
