import type { BuiltRoute } from "./route.ts";
import { isPattern } from "./route.ts";

/** Probes and what tells of the interface itself, which may stand below a name of what is probed: `/orders/health`. */
const probe =
  /^(?:health\w*|health-?check|livez?|liveness|readyz?|readiness|alive|ping|heartbeat|metrics|prometheus|actuator|docs?|api-?docs(?:\.\w+)?|swagger[\w.-]*|openapi[\w.-]*|redoc|graphiql|playground|favicon\.ico|robots\.txt|sitemap\.xml|manifest\.\w+|_\w+|\.well-known)$/;

/** What says nothing of a system where a path begins with it; behind a name it is one of that thing's own: `/orders/status`. */
const aside = /^(?:status|version|info|management|static|assets|public|uploads|error|errors|404|500)$/;

/** What begins so is never of the system's own making. */
const own =
  /^(?:hangfire|sidekiq|horizon|telescope|h2-console|bull-board|adminer|silk|actuator|management|swagger[\w.-]*|openapi[\w.-]*|api-?docs(?:\.\w+)?|redoc|schema|static|assets|_\w+|\.well-known)$/;

/** Whether a route is one that documents leave out: a probe, the interface's own pages, files, the way to all the rest. */
export function isAside({ method, segments, role, partial }: BuiltRoute): boolean {
  if (partial || role === "gateway" || method === "HEAD" || method === "OPTIONS" || method === "ANY") return true;
  return isPattern(segments) || isByTheWay(segments);
}

/** Whether a path begins with what files are served below. */
export const isOfFiles = (segments: readonly string[]): boolean =>
  /^(?:static|assets|public|uploads)$/.test(
    segments.find((segment) => segment !== "api" && !/^v\d+$/.test(segment)) ?? "",
  );

/** Whether a path is one that libraries and servers give by themselves, or that says nothing: `/`, `/actuator/health`, `/v3/api-docs`. */
export function isByTheWay(segments: readonly string[]): boolean {
  const telling = segments.filter((segment) => segment !== "api" && !/^v\d+$/.test(segment));
  if (telling.every((segment) => segment === "{}")) return true;
  const [first] = telling as [string];
  return (
    own.test(first) || (telling.length <= 2 && (aside.test(first) || probe.test(first) || probe.test(telling.at(-1)!)))
  );
}
