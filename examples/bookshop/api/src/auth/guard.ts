import type { RequestHandler, Response } from "express";
import { Failure } from "../errors.ts";
import { type Identity, readToken } from "./tokens.ts";

export interface Guard {
  readonly customer: RequestHandler;
  readonly staff: RequestHandler;
}

/** Routes name the guard they stand behind, so a route without one is open, and is seen to be. */
export function createGuard(secret: string): Guard {
  const identify = (header: string | undefined): Identity => {
    const token = header?.startsWith("Bearer ") ? header.slice("Bearer ".length) : "";
    const identity = readToken(token, secret, new Date());
    if (identity === undefined) throw new Failure("UNAUTHENTICATED");
    return identity;
  };
  return {
    customer: (request, response, next) => {
      response.locals.identity = identify(request.headers.authorization);
      next();
    },
    staff: (request, response, next) => {
      const identity = identify(request.headers.authorization);
      if (identity.role !== "staff") throw new Failure("FORBIDDEN");
      response.locals.identity = identity;
      next();
    },
  };
}

export function identityOf(response: Response): Identity {
  return response.locals.identity as Identity;
}
