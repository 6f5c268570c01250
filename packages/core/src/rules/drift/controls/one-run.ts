import { routesOf } from "../endpoints/route.ts";
import type { Reality } from "../reality.ts";
import { type Held, isGuarded } from "./held.ts";

/**
 * Whether endpoints are registered in one run of lines: in a file that guards others where they are registered, and with none of these
 * between them.
 */
export function isOneRun(held: readonly Held[], reality: Reality): boolean {
  const places = held.flatMap(({ routes }) =>
    routes.filter(({ role }) => role === "code").map(({ found }) => found.element.evidence[0]!),
  );
  const [first] = places;
  if (!first || places.some(({ path }) => path !== first.path)) return false;
  const lines = places.map(({ line }) => line);
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  const guarded = routesOf(reality).flatMap((route) => {
    const { path, line } = route.found.element.evidence[0]!;
    return route.role === "code" && path === first.path && isGuarded(route) ? [line] : [];
  });
  return guarded.length > 0 && !guarded.some((line) => from < line && line < to);
}
