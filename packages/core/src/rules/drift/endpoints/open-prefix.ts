import type { Asked } from "./asked.ts";
import { type BuiltRoute, isPattern, methodFits } from "./route.ts";

// What stands before all paths is often read when the program starts: `r.Group("/" + config.Prefix)`. The design tells what it is,
// if most of those paths are found under one prefix of it; then they are known in whole.

/** So many routes at least have to be found under a prefix, and this share of all that have an open one. */
const least = 3;
const share = 0.6;

/** The routes, those with an open prefix under the one that the design gives them; as they are where it gives none. */
export function underOpenPrefix(asked: readonly Asked[], routes: readonly BuiltRoute[]): readonly BuiltRoute[] {
  const open = routes.filter(isOpen);
  if (open.length < least) return routes;
  const byLast = new Map<string, BuiltRoute[]>();
  for (const route of open) {
    const last = route.segments.at(-1)!;
    byLast.set(last, [...(byLast.get(last) ?? []), route]);
  }
  const leads = new Map<string, { readonly lead: readonly string[]; readonly of: Set<BuiltRoute> }>();
  for (const { family, method, segments, present } of asked) {
    if (family !== "http" || !present) continue;
    for (const route of byLast.get(segments.at(-1) ?? "") ?? []) {
      const lead = leadOf(segments, route.segments);
      if (lead === null || !methodFits(method, route.method)) continue;
      const key = lead.join("/");
      const known = leads.get(key) ?? { lead, of: new Set() };
      leads.set(key, known);
      known.of.add(route);
    }
  }
  const [best] = [...leads.values()].sort((a, b) => b.of.size - a.of.size);
  if (!best || best.of.size < least || best.of.size < open.length * share) return routes;
  return routes.map((route) =>
    isOpen(route) ? { ...route, segments: [...best.lead, ...route.segments], partial: false } : route,
  );
}

const isOpen = ({ partial, role, family, segments }: BuiltRoute): boolean =>
  partial && role === "code" && family === "http" && segments.length > 0 && !isPattern(segments);

/** What a path has before that of a route; `null` where it does not end with it, or with nothing but parameters. */
function leadOf(path: readonly string[], route: readonly string[]): readonly string[] | null {
  const more = path.length - route.length;
  if (more < 0 || route.every((segment) => segment === "{}")) return null;
  const lead = path.slice(0, more);
  return lead.includes("{}") || !route.every((segment, i) => segment === path[i + more]) ? null : lead;
}
