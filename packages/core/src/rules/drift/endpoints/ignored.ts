import type { BuiltRoute } from "./route.ts";
import { isPattern } from "./route.ts";

const aside =
  /^(?:health\w*|health-?check|livez?|liveness|readyz?|readiness|alive|ping|status|heartbeat|version|info|metrics|prometheus|actuator|management|docs?|api-?docs(?:\.\w+)?|swagger[\w.-]*|openapi[\w.-]*|redoc|graphiql|playground|favicon\.ico|robots\.txt|sitemap\.xml|manifest\.\w+|static|assets|public|uploads|error|errors|404|500|_\w+|\.well-known)$/;

/** What begins so is never of the system's own making. */
const own =
  /^(?:hangfire|sidekiq|horizon|telescope|h2-console|bull-board|adminer|silk|actuator|management|swagger[\w.-]*|openapi[\w.-]*|api-?docs(?:\.\w+)?|redoc|schema|static|assets|_\w+|\.well-known)$/;

/** Whether a route is one that documents leave out: a probe, the interface's own pages, files, the way to all the rest. */
export function isAside({ method, segments, role, partial }: BuiltRoute): boolean {
  if (partial || role === "gateway" || method === "HEAD" || method === "OPTIONS" || method === "ANY") return true;
  return isPattern(segments) || isByTheWay(segments);
}

/** Whether a path is one that libraries and servers give by themselves, or that says nothing: `/`, `/actuator/health`, `/v3/api-docs`. */
export function isByTheWay(segments: readonly string[]): boolean {
  const telling = segments.filter((segment) => segment !== "api" && !/^v\d+$/.test(segment));
  if (telling.every((segment) => segment === "{}")) return true;
  return own.test(telling[0]!) || (telling.length <= 2 && (aside.test(telling[0]!) || aside.test(telling.at(-1)!)));
}
