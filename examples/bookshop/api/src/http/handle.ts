import type { Request, RequestHandler, Response } from "express";

/** Express 4 does not look at returned promises, so a rejection has to be handed on by hand. */
export function handle(work: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    work(request, response).catch(next);
  };
}
