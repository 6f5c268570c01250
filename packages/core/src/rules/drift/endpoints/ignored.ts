import type { BuiltRoute } from "./route.ts";
import { isPattern } from "./route.ts";

const aside =
  /^(?:health\w*|health-?check|livez?|liveness|readyz?|readiness|alive|ping|status|heartbeat|version|info|metrics|prometheus|actuator|management|docs?|api-?docs|swagger[\w-]*|swagger\.json|openapi[\w.-]*|redoc|graphiql|playground|favicon\.ico|robots\.txt|sitemap\.xml|manifest\.\w+|static|assets|public|uploads|error|errors|404|500|_\w+|\.well-known)$/;

/** Whether a route is one that documents leave out: a probe, the interface's own pages, files, the way to all the rest. */
export function isAside({ method, segments, role, partial }: BuiltRoute): boolean {
  if (partial || role === "gateway" || method === "HEAD" || method === "OPTIONS" || method === "ANY") return true;
  const telling = segments.filter((segment) => segment !== "api" && !/^v\d+$/.test(segment));
  if (telling.length === 0 || isPattern(segments) || telling.every((segment) => segment === "{}")) return true;
  return telling.some(
    (segment, i) => aside.test(segment) && (i === 0 || i === telling.length - 1) && telling.length <= 2,
  );
}
