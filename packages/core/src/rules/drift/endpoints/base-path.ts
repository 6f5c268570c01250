import { type BuiltRoute, methodFits } from "./route.ts";
import type { Asked } from "./asked.ts";

// Documents leave out what stands before all paths (`/api/v1`), or name what a proxy takes away. What is common to most of
// them is inferred, and said.

/** What has to be put before a document's paths, or taken from them, to have those of the code. */
export interface Shift {
  readonly add: readonly string[];
  readonly drop: readonly string[];
  /** What is taken away is the path of a page that a heading names, and no base of the endpoints below it. */
  readonly ofPage?: true;
}

export const none: Shift = { add: [], drop: [] };

/** A path of the document as the code has it; `null` where the shift does not apply to it. */
export function shifted(path: readonly string[], { add, drop }: Shift): readonly string[] | null {
  if (!drop.every((segment, i) => segment === path[i])) return null;
  return [...add, ...path.slice(drop.length)];
}

/** A path of the code as the document would write it; `null` where it does not lie below the common part. */
export function unshifted<T>(
  path: readonly T[],
  { add, drop }: { readonly add: readonly unknown[]; readonly drop: readonly T[] },
): readonly T[] | null {
  return path.length < add.length ? null : [...drop, ...path.slice(add.length)];
}

export const isNone = ({ add, drop }: Shift): boolean => add.length === 0 && drop.length === 0;

interface Count {
  readonly shift: Shift;
  /** The claims whose path it makes match, and those of them whose method matches too. */
  readonly of: Set<string>;
  readonly whole: Set<string>;
}

/** Longer common parts are none. */
const longest = 6;

/**
 * The shift that makes most of these claims match where they do not match as written: `null` unless it makes at least `least` of
 * them, more than match as written, and at least the given share of all.
 */
export function inferShift(
  asked: readonly Asked[],
  routes: readonly BuiltRoute[],
  matches: (asked: Asked, shift: Shift) => boolean,
  { least = 2, share = 0.5 }: { readonly least?: number; readonly share?: number } = {},
): Shift | null {
  const open = asked.filter((each) => !matches(each, none));
  const exact = asked.length - open.length;
  if (open.length < least) return null;
  const byLast = new Map<string, BuiltRoute[]>();
  for (const route of routes) {
    const last = route.segments.at(-1);
    if (last !== undefined && !route.partial) byLast.set(last, [...(byLast.get(last) ?? []), route]);
  }
  const counts = new Map<string, Count>();
  for (const { claim, method, segments } of open)
    for (const route of byLast.get(segments.at(-1) ?? "") ?? []) {
      const shift = between(segments, route.segments);
      if (!shift) continue;
      const key = `${shift.add.join("/")} ${shift.drop.join("/")}`;
      const count = counts.get(key) ?? { shift, of: new Set(), whole: new Set() };
      counts.set(key, count);
      count.of.add(claim.id);
      if (methodFits(method, route.method)) count.whole.add(claim.id);
    }
  const most = Math.max(0, ...[...counts.values()].map(({ of }) => of.size));
  const [best] = [...counts.values()]
    .filter(({ of }) => of.size === most)
    .toSorted((a, b) => lyingBelow(b.shift, routes) - lyingBelow(a.shift, routes));
  if (!best || best.whole.size < least || best.of.size <= exact || best.of.size + exact < asked.length * share)
    return null;
  return best.shift;
}

/** How many routes lie below what a shift adds: of `/api/orders` and `/admin/orders` the first is meant where most lie below `/api`. */
const lyingBelow = ({ add }: Shift, routes: readonly BuiltRoute[]): number =>
  routes.filter(({ segments }) => add.every((segment, i) => segment === segments[i])).length;

/** What parts two paths that end alike; `null` where they do not, or where nothing but parameters is alike. */
export function between(path: readonly string[], route: readonly string[]): Shift | null {
  const more = route.length - path.length;
  if (more === 0 || Math.abs(more) > longest) return null;
  const [short, long] = more > 0 ? [path, route] : [route, path];
  const lead = long.slice(0, Math.abs(more));
  const alike = short.every((segment, i) => segment === long[i + lead.length]);
  if (!alike || short.every((segment) => segment === "{}")) return null;
  return more > 0 ? { add: lead, drop: [] } : { add: [], drop: lead };
}
