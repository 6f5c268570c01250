import { type Asked } from "./asked.ts";
import { isNone, none, type Shift, shifted } from "./base-path.ts";
import { isOtherBase } from "./other-base.ts";
import { type BuiltRoute, isAny, isInstance, isPattern, methodFits, samePath, takesIn } from "./route.ts";

/** What was found of an endpoint that is asked for. */
export interface Match {
  /** Routes with this method and path. */
  readonly same: readonly BuiltRoute[];
  /** The part before the paths under which they were found. */
  readonly shift: Shift;
}

/** Looks up routes by their paths. */
export interface Index {
  readonly all: readonly BuiltRoute[];
  readonly byPath: ReadonlyMap<string, readonly BuiltRoute[]>;
}

export function indexOf(routes: readonly BuiltRoute[]): Index {
  const byPath = new Map<string, BuiltRoute[]>();
  for (const route of routes) {
    const key = `${route.family} ${route.segments.join("/")}`;
    const same = byPath.get(key);
    if (same) same.push(route);
    else byPath.set(key, [route]);
  }
  return { all: routes, byPath };
}

/** The routes with the method and path of a claim, where the path is known in whole. */
export function findSame(
  { byPath }: Index,
  { method, segments, family }: Pick<Asked, "method" | "segments" | "family">,
  shift: Shift,
): readonly BuiltRoute[] {
  const path = shifted(segments, shift);
  if (!path) return [];
  return (byPath.get(`${family} ${path.join("/")}`) ?? []).filter(
    (route) => !route.partial && methodFits(method, route.method) && (isNone(shift) || !isPassedOn(route)),
  );
}

/** What a gateway passes on by its own path is found under that path alone: below another base it is an endpoint of somebody else. */
export const isPassedOn = ({ role, method }: BuiltRoute): boolean => role === "gateway" && !isAny(method);

/** The routes of a claim, below what is common to its group, to its document, or as written; and where none has a segment `id`, with a value there. */
export function findMatch(index: Index, asked: Asked, shifts: readonly Shift[]): Match {
  const ways = [asked, ...(asked.segments.some(isBareId) ? [{ ...asked, segments: asked.segments.map(asValue) }] : [])];
  for (const way of ways)
    for (const shift of [...shifts, none]) {
      const same = findSame(index, way, shift);
      if (same.length === 0) continue;
      // What code serves as it is written was not meant below the base of others that only a contract promises there.
      const asWritten = isNone(shift) || same.some(isOfCode) ? [] : findSame(index, way, none).filter(isOfCode);
      return asWritten.length > 0 ? { same: asWritten, shift: none } : { same, shift };
    }
  return { same: [], shift: shifts[0] ?? none };
}

const isOfCode = ({ role }: BuiltRoute): boolean => role === "code";

/** A segment that people write for a value without a mark: `/rentals/id/confirm`. */
const isBareId = (segment: string): boolean => /^(?:[a-z]+[-_])?(?:id|uuid)$/.test(segment);

const asValue = (segment: string): string => (isBareId(segment) ? "{}" : segment);

/** What is there though not under this very path: why nobody can say that the endpoint is missing. */
export function findLoose(
  { all }: Index,
  { method, segments, family, claim }: Asked,
  shift: Shift,
  described: ReadonlySet<BuiltRoute>,
): { readonly route: BuiltRoute; readonly is: "tail" | "end" | "instance" | "several" | "pattern" } | null {
  const path = shifted(segments, shift) ?? segments;
  const mine = all.filter((route) => route.family === family && methodFits(method, route.method));
  const tail = mine.find((route) => route.partial && endsAlike(path, route.segments));
  if (tail) return { route: tail, is: "tail" };
  // Running text names an endpoint by the end of its path; an example calls one with values.
  const { place } = claim.origin;
  const loosely = place === "prose" || place === "diagram" || place === "code";
  const end = loosely ? mine.find((route) => isEndOf(path, route.segments)) : undefined;
  if (end) return { route: end, is: "end" };
  // Where the whole path is told too, an item that ends alike is short for it.
  const short =
    place === "item" ? mine.find((route) => described.has(route) && isShortFor(path, route.segments)) : undefined;
  if (short) return { route: short, is: "end" };
  // Where the very path is served with other methods, a parameter that takes it in is not what is meant.
  const isServed = all.some(
    (route) => route.family === family && route.role === "code" && !route.partial && samePath(route.segments, path),
  );
  const instance = mine.find(
    (route) => !route.partial && isInstance(path, route.segments) && (place === "code" || !described.has(route)),
  );
  if (instance && !isServed) return { route: instance, is: "instance" };
  const several = mine.filter((route) => !route.partial && isInstance(route.segments, path));
  if (several.length > 1) return { route: several[0]!, is: "several" };
  const pattern = all.find(
    (route) =>
      route.family === family &&
      isPattern(route.segments) &&
      !samePath(route.segments, path) &&
      !isPattern(path) &&
      takesIn(route.segments, path) &&
      !isFollowed(route, all),
  );
  if (pattern) return { route: pattern, is: "pattern" };
  const handedOver = mine.find((route) => route.below && isUnder(route, path) && !answersTheRest(route, all));
  return handedOver ? { route: handedOver, is: "pattern" } : null;
}

/** Whether a path stands below that of a route which takes in all paths there. */
const isUnder = ({ segments }: BuiltRoute, path: readonly string[]): boolean =>
  takesIn([...segments.slice(0, -1), "**"], path);

/** Whether other routes stand below the same path: what takes in all others there answers that nothing is there, but where it takes its own way from there. */
const answersTheRest = (wild: BuiltRoute, all: readonly BuiltRoute[]): boolean =>
  !(isAny(wild.method) && wild.found.survey.partsPaths) &&
  all.some(
    (route) =>
      route.role === "code" &&
      !route.partial &&
      !route.below &&
      route.segments.length >= wild.segments.length &&
      isUnder(wild, route.segments),
  );

/** Whether what a pattern passes on was read: the file that takes all below a path holds the routes below it too. */
const isFollowed = (pattern: BuiltRoute, all: readonly BuiltRoute[]): boolean =>
  pattern.role === "code" &&
  all.some(
    (route) =>
      !isPattern(route.segments) &&
      !route.partial &&
      route.found.survey === pattern.found.survey &&
      route.found.element.evidence[0]?.path === pattern.found.element.evidence[0]?.path &&
      takesIn(pattern.segments, route.segments),
  );

/** Whether one path ends with the other, which must tell more than parameters. */
export function endsAlike(path: readonly string[], end: readonly string[]): boolean {
  const [short, long] = path.length < end.length ? [path, end] : [end, path];
  if (short.every((segment) => segment === "{}")) return false;
  return short.every((segment, i) => segment === long[i + long.length - short.length]);
}

/** Whether a path, perhaps with values, is the end of that of a route, or the other way round. */
export function isEndOf(path: readonly string[], route: readonly string[]): boolean {
  const length = Math.min(path.length, route.length);
  const [a, b] = [path.slice(path.length - length), route.slice(route.length - length)];
  if (!a.some((segment, i) => segment === b[i] && segment !== "{}")) return false;
  return a.every((segment, i) => segment === b[i] || b[i] === "{}");
}

/** Whether a path is what stands behind a parameter of a route, told without what it is a part of. */
const isShortFor = (path: readonly string[], route: readonly string[]): boolean =>
  path.length < route.length && route[route.length - path.length - 1] === "{}" && isEndOf(path, route);

/** Whether a claim, a document's base left aside, has a route under any part before it. */
export const hasTail = (index: Index, asked: Asked): BuiltRoute | null =>
  index.all.find(
    (route) =>
      !route.partial &&
      route.family === asked.family &&
      !isPattern(route.segments) &&
      methodFits(asked.method, route.method) &&
      !isAny(route.method) &&
      endsAlike(asked.segments, route.segments),
  ) ?? null;

export const describesShift = ({ add, drop }: Shift): string | null =>
  isNone({ add, drop })
    ? null
    : isOtherBase({ add, drop })
      ? `The paths of the design are read below /${add.join("/")} instead of /${drop.join("/")}.`
      : add.length > 0
        ? `The paths of the design are read below /${add.join("/")}, under which most of them are found.`
        : `The paths of the design are read without /${drop.join("/")}, without which most of them are found.`;
