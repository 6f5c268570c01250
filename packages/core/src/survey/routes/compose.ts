import type { Evidence } from "../../model/built.ts";
import { lookup, type Place, type Resolve } from "./lookup.ts";
import { isNamedCall, joinPaths, pathOf, tailOf } from "./path-text.ts";
import type { Guard, Mount, Reference, Route, RouteFile } from "./route-file.ts";

/** A guard with the file it stands in. */
export interface PlacedGuard extends Guard {
  readonly path: string;
}

/** A route under all that it is mounted on. */
export interface ComposedRoute {
  readonly method: string;
  readonly path: string;
  /** Only the end of the path is known: what the route is mounted on could not be read. */
  readonly partial: boolean;
  readonly route: Route;
  /** The outermost first. */
  readonly guards: readonly PlacedGuard[];
  /** The route itself, then what mounts it, from the inside out. */
  readonly evidence: readonly Evidence[];
}

/** Routes that are there and are not among the composed, with the file. */
export interface UnreadRoutes {
  readonly path: string;
  readonly line: number;
  readonly why: string;
  /** The path under which all of them are; absent where it is not known. */
  readonly under?: string;
  readonly foreign?: true;
}

export interface Composed {
  readonly routes: readonly ComposedRoute[];
  readonly unread: readonly UnreadRoutes[];
}

/** Scopes are mounted no deeper, and one scope in no more places. */
const deepest = 12;
const mostPlaces = 24;

/** What stands before the paths of a scope. */
interface Lead {
  readonly path: string;
  readonly partial: boolean;
  readonly instead?: boolean;
  readonly guards: readonly PlacedGuard[];
  readonly evidence: readonly Evidence[];
}

/**
 * Puts the prefixes of routers, groups, controllers and mounts together, over files. A scope that is neither mounted nor an
 * application gives the end of its paths only.
 */
export function compose(files: ReadonlyMap<string, RouteFile>, resolve: Resolve): Composed {
  const find = lookup(files, resolve);
  const constants = constantsOf(files);
  const constantIn = (path: string) => (name: string) =>
    files.get(path)?.constants?.[name] ?? constants.get(name) ?? null;

  const placed = (path: string, guards: readonly Guard[] = []): PlacedGuard[] =>
    guards
      .filter(({ of }) => !of || find(path, of).length === 0)
      .map(({ name, line, demands, path: own = path }) => ({ name, line, path: own, ...(demands ? { demands } : {}) }));

  const mounts = new Map<string, { readonly place: Place; readonly path: string; readonly mount: Mount }[]>();
  for (const [path, file] of files)
    for (const mount of file.mounts ?? [])
      for (const place of find(path, { name: mount.on }))
        for (const { path: to, key } of find(path, mount.of)) {
          const id = `${to}#${key}`;
          mounts.set(id, [...(mounts.get(id) ?? []), { place, path, mount }]);
        }

  const known = new Map<string, readonly Lead[]>();
  let cuts = 0;
  const leadsTo = (place: Place, above: readonly string[]): readonly Lead[] => {
    const id = `${place.path}#${place.key}`;
    const settled = known.get(id);
    if (settled) return settled;
    if (above.includes(id) || above.length > deepest) {
      cuts++;
      return [];
    }
    const cutsBefore = cuts;
    const scope = files.get(place.path)?.scopes.find(({ key }) => key === place.key);
    if (!scope) return [];
    const prefix = pathOf(scope.prefix, constantIn(place.path));
    const own = placed(place.path, scope.guards);
    const outer: Lead[] = [];
    for (const { place: on, path, mount } of mounts.get(id) ?? []) {
      const under = pathOf(mount.prefix, constantIn(path));
      for (const lead of leadsTo(on, [...above, id]))
        outer.push({
          path: under === null ? "" : joinPaths(lead.path, under),
          partial: lead.partial || under === null,
          ...(mount.instead ? { instead: true } : {}),
          guards: [...lead.guards, ...placed(path, mount.guards)],
          evidence: [{ path, line: mount.line }, ...lead.evidence],
        });
    }
    // An application that is mounted on another is reached there only.
    if (outer.length === 0 && scope.idle) return [];
    if (outer.length === 0) outer.push({ path: "", partial: !scope.root, guards: [], evidence: [] });
    const leads = outer.slice(0, mostPlaces).map(({ instead, ...lead }) => {
      const kept = instead ? "" : prefix;
      return {
        ...lead,
        path: kept === null ? "" : joinPaths(lead.path, kept),
        partial: lead.partial || kept === null,
        guards: [...lead.guards, ...own],
      };
    });
    // What a cycle cut short depends on where one came from.
    if (cuts === cutsBefore) known.set(id, leads);
    return leads;
  };

  const takesBefore = [...files.values()].some((file) => file.takesBefore === true);
  // A function is found as what it takes second, the answer; one that gives its answer back, as the request that it takes.
  const handlers = (path: string, of: Reference): readonly { file: RouteFile | undefined; key: string }[] => {
    const at = [1, 0].map((i) => ({ i, places: find(path, { ...of, name: `${of.name}(${i})` }) }));
    const { i, places } = at.find((each) => each.places.length > 0) ?? at[0]!;
    return places.map(({ path: other, key }) => ({ file: files.get(other), key: key.slice(0, -`(${i})`.length) }));
  };
  const answered = (path: string, route: Route): Route => {
    const { takes: own, ...rest } = route;
    const takesMore = takesBefore || route.takesMore === true;
    if (!route.answeredBy || route.statuses) return takesMore ? rest : route;
    const places = handlers(path, route.answeredBy);
    const found = places.flatMap(({ file, key }) => file?.answers?.[key] ?? []);
    const [place, ...more] = places;
    const taken = takesMore ? undefined : (own ?? (more.length > 0 ? undefined : place?.file?.taken?.[place.key]));
    const sent = route.sent ?? (more.length > 0 ? undefined : place?.file?.bodies?.[place.key]);
    return {
      ...rest,
      ...(found.length > 0 ? { statuses: [...new Set(found)] } : {}),
      ...(taken ? { takes: taken } : {}),
      ...(sent ? { sent } : {}),
    };
  };

  const routes: ComposedRoute[] = [];
  const unread: UnreadRoutes[] = [];
  for (const [path, file] of files) {
    for (const { line, why, under, foreign } of file.unread ?? []) {
      const below = under ? pathOf(under.path, constantIn(path)) : null;
      if (!under || below === null) unread.push({ path, line, why });
      else
        for (const lead of leadsTo({ path, key: under.scope }, []))
          unread.push({
            path,
            line,
            why,
            ...(lead.partial ? {} : { under: joinPaths(lead.path, below), ...(foreign ? { foreign } : {}) }),
          });
    }
    for (const route of file.routes) {
      const constantOf = constantIn(path);
      const whole = pathOf(route.path, constantOf);
      const own = whole ?? tailOf(route.path, constantOf);
      const leads = leadsTo({ path, key: route.scope }, []);
      // On what is served nowhere, nothing is left unread.
      if (own === null) {
        for (const lead of leads)
          unread.push({
            path,
            line: route.line,
            why: "the path is made when the program runs",
            ...(lead.partial || lead.path === "/" || lead.path === "" ? {} : { under: lead.path }),
          });
        continue;
      }
      for (const lead of leads)
        routes.push({
          method: route.method,
          path: whole === null || isNamedCall(route.method) ? own : joinPaths(lead.path, own),
          partial: lead.partial || whole === null,
          route: answered(path, route),
          guards: [...lead.guards, ...placed(path, route.guards)],
          evidence: [{ path, line: route.line }, ...lead.evidence],
        });
    }
  }
  return { routes, unread };
}

/** Constants that one file alone defines under a name. */
function constantsOf(files: ReadonlyMap<string, RouteFile>): ReadonlyMap<string, string | null> {
  const all = new Map<string, string | null>();
  for (const { constants = {} } of files.values())
    for (const [name, value] of Object.entries(constants))
      all.set(name, all.has(name) && all.get(name) !== value ? null : value);
  return all;
}
