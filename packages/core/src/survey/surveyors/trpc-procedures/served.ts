import type { Sent } from "../../../model/kinds/endpoint.ts";
import type { PlacedGuard } from "../../routes/compose.ts";
import type { Builder, Entry, Procedure, Router, TrpcFile } from "./facts.ts";

// Procedures by the names under which callers know them: the keys of the routers around them, with dots between.

export interface ServedProcedure {
  readonly name: string;
  readonly method: Procedure["method"];
  /** The file that serves it. */
  readonly root: string;
  readonly guards: readonly PlacedGuard[];
  readonly sent?: Sent;
  /** The procedure itself, then where routers take it in, from the inside out. */
  readonly at: readonly { readonly path: string; readonly line: number }[];
}

/** What routers hold that could not be read. */
export interface UnreadEntries {
  readonly root: string;
  readonly path: string;
  readonly line: number;
  readonly why: string;
}

export interface Served {
  readonly procedures: readonly ServedProcedure[];
  readonly unread: readonly UnreadEntries[];
}

/** The files that a file means by a specifier. */
export type Lead = (from: string, file: string) => readonly string[];

const deepest = 16;
/** More procedures than this are no interface that a design tells of. */
const most = 20_000;

interface Standing {
  readonly root: string;
  readonly prefix: readonly string[];
  readonly at: ServedProcedure["at"];
}

/** All procedures that the routers of a repository serve. */
export function servedProcedures(files: ReadonlyMap<string, TrpcFile>, lead: Lead): Served {
  const find = finder(files, lead);
  const procedures: ServedProcedure[] = [];
  const unread: UnreadEntries[] = [];
  const around = new Set<Router>();

  const put = (procedure: Procedure, path: string, key: string, standing: Standing): void => {
    procedures.push({
      name: [...standing.prefix, key].join("."),
      method: procedure.method,
      root: standing.root,
      ...(procedure.sent ? { sent: procedure.sent } : {}),
      guards: procedure.guards.map((name) => {
        const demands = demandOfBuilder(find, path, name);
        return { name, line: procedure.line, path, ...(demands ? { demands } : {}) };
      }),
      at: [{ path, line: procedure.line }, ...standing.at],
    });
  };

  const walk = (router: Router, path: string, standing: Standing): void => {
    if (around.has(router) || standing.prefix.length > deepest || procedures.length > most) return;
    around.add(router);
    if (router.open !== undefined)
      unread.push({ root: standing.root, path, line: router.open, why: `${router.name} takes in what is computed` });
    for (const entry of router.entries) enter(entry, path, standing);
    for (const { of, line } of router.merges) {
      const found = find(path, of);
      if (found && "entries" in found.is) walk(found.is, found.path, standing);
      else unread.push({ root: standing.root, path, line, why: `${of} was not found` });
    }
    around.delete(router);
  };

  const enter = (entry: Entry, path: string, standing: Standing): void => {
    if ("method" in entry) return put(entry, path, entry.key, standing);
    const inner: Standing = {
      ...standing,
      prefix: [...standing.prefix, entry.key],
      at: [{ path, line: entry.line }, ...standing.at],
    };
    if ("router" in entry) return walk(entry.router, path, inner);
    const found = find(path, entry.of);
    if (!found) unread.push({ root: standing.root, path, line: entry.line, why: `${entry.of} was not found` });
    else if ("entries" in found.is) walk(found.is, found.path, inner);
    else if ("method" in found.is) put(found.is, found.path, entry.key, { ...standing, at: inner.at });
  };

  for (const { router, path } of rootsOf(files, find)) walk(router, path, { root: path, prefix: [], at: [] });
  return { procedures, unread };
}

interface Found {
  readonly path: string;
  readonly is: Router | Procedure | Builder;
}

type Find = (path: string, name: string) => Found | null;

/** Finds the router or the procedure that a name of a file means. */
function finder(files: ReadonlyMap<string, TrpcFile>, lead: Lead): Find {
  const within = (path: string, name: string, steps: number): Found | null => {
    const file = files.get(path);
    if (!file || steps > deepest) return null;
    const router = file.routers.find((each) => each.name === name);
    if (router) return { path, is: router };
    const procedure = Object.hasOwn(file.procedures, name) ? file.procedures[name] : undefined;
    if (procedure) return { path, is: procedure };
    const builder = Object.hasOwn(file.builders, name) ? file.builders[name] : undefined;
    if (builder) return { path, is: builder };
    const dot = name.indexOf(".");
    const [head, rest] = dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)];
    const imported = Object.hasOwn(file.imports, head) ? file.imports[head] : undefined;
    if (!imported) return rest === null ? null : inRouter(within(path, head, steps + 1), rest, steps);
    for (const other of lead(path, imported.file)) {
      const found =
        imported.name === "*"
          ? rest === null
            ? null
            : exported(other, rest, steps + 1)
          : rest === null
            ? exported(other, imported.name, steps + 1)
            : inRouter(exported(other, imported.name, steps + 1), rest, steps);
      if (found) return found;
    }
    return null;
  };
  const exported = (path: string, name: string, steps: number): Found | null => {
    const file = files.get(path);
    if (!file || steps > deepest) return null;
    if (Object.hasOwn(file.exports, name)) return within(path, file.exports[name]!, steps + 1);
    for (const passed of file.passes)
      for (const other of lead(path, passed)) {
        const found = exported(other, name, steps + 1);
        if (found) return found;
      }
    return null;
  };
  /** `users.list`, where `users` is a record of this or another file. */
  const inRouter = (found: Found | null, name: string, steps: number): Found | null => {
    const entry = found && "entries" in found.is ? found.is.entries.find(({ key }) => key === name) : undefined;
    if (!found || !entry) return null;
    if ("method" in entry) return { path: found.path, is: entry };
    return "router" in entry ? { path: found.path, is: entry.router } : within(found.path, entry.of, steps + 1);
  };
  return (path, name) => within(path, name, 0);
}

/** What a procedure asks of callers by what it is built on, however that is called; nothing where it lets all in. */
function demandOfBuilder(find: Find, path: string, name: string): PlacedGuard["demands"] {
  let at = { path, name };
  let demands: PlacedGuard["demands"];
  for (let step = 0; step < deepest; step++) {
    const found = find(at.path, at.name);
    if (!found || !("on" in found.is)) break;
    const { refuses, on } = found.is;
    if (refuses === "FORBIDDEN") return "authorization";
    if (refuses === "UNAUTHORIZED") demands = "authentication";
    at = { path: found.path, name: on };
  }
  return demands;
}

/** The routers that are served: those that are said to be, else the one that no other takes in. */
function rootsOf(
  files: ReadonlyMap<string, TrpcFile>,
  find: Find,
): readonly { readonly router: Router; readonly path: string }[] {
  const taken = new Set<Found["is"]>();
  const take = (router: Router, path: string): void => {
    for (const named of [...router.merges, ...router.entries]) {
      if ("router" in named) take(named.router, path);
      if (!("of" in named)) continue;
      const found = find(path, named.of);
      if (found) taken.add(found.is);
    }
  };
  const all = [...files].flatMap(([path, { routers }]) => routers.map((router) => ({ router, path })));
  for (const { router, path } of all) take(router, path);
  const said = new Map<Router, string>();
  for (const [path, { served }] of files)
    for (const name of served) {
      const found = find(path, name);
      if (found && "entries" in found.is && !taken.has(found.is)) said.set(found.is, found.path);
    }
  if (said.size > 0) return [...said].map(([router, path]) => ({ router, path }));
  const free = all.filter(({ router }) => !taken.has(router));
  return free.length === 1 ? free : [];
}
