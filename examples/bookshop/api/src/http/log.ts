import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

export type Log = (entry: Readonly<Record<string, unknown>>) => void;

export const logToConsole: Log = (entry) => {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...entry }));
};

/** One line for each request; bodies and headers stay out of it because they carry passwords and tokens. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    // Routers cut their prefix off the path while they work, so it is read before they do.
    const { method, path } = request;
    const startedAt = performance.now();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.on("finish", () => {
      const ms = Math.round(performance.now() - startedAt);
      log({ level: "info", requestId, method, path, status: response.statusCode, ms });
    });
    next();
  };
}
