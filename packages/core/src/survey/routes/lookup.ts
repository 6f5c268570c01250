import type { Reference, RouteFile } from "./route-file.ts";

/** The files that a file means by what it calls another; none where that is no file of the repository. */
export type Resolve = (from: string, file: string) => readonly string[];

/** A scope of the repository. */
export interface Place {
  readonly path: string;
  readonly key: string;
}

/** The files that were asked for all their names, each with the name that was looked for. */
type Seen = Set<string>;

/** Names lead to names no further than this. */
const furthest = 8;

/** Finds the scopes that a name of a file leads to. */
export function lookup(files: ReadonlyMap<string, RouteFile>, resolve: Resolve) {
  const scopes = new Map<string, ReadonlySet<string>>();
  for (const [path, { scopes: own }] of files) scopes.set(path, new Set(own.map(({ key }) => key)));

  const find = (path: string, { name, file }: Reference, seen: Seen, steps = 0): readonly Place[] => {
    if (steps > furthest) return [];
    if (file === undefined) return inFile(path, name, seen, steps);
    return resolve(path, file).flatMap((other) => exported(other, name, seen, steps + 1));
  };

  /** `a.b()` is `a.b` used as `()`, or `a` used as `.b()`: the longest name that is known counts. */
  const known = (path: string, name: string, lead: string): Reference | null => {
    const { names = {} } = files.get(path) ?? {};
    for (let at = name.length; at > 0; at = lastUse(name, at)) {
      const key = `${lead}${name.slice(0, at)}`;
      if (Object.hasOwn(names, key)) return { ...names[key]!, name: names[key]!.name + name.slice(at) };
    }
    return null;
  };

  const exported = (path: string, name: string, seen: Seen, steps: number): readonly Place[] => {
    const led = known(path, name, "export:");
    const found = led ? find(path, led, seen, steps + 1) : own(path, name, seen, steps);
    if (found.length > 0 || steps > furthest) return found;
    // What is loaded as a whole may be a list of names.
    if (name.startsWith("default.")) return exported(path, name.slice(8), seen, steps + 1);
    return passed(path, name, seen, steps);
  };

  const own = (path: string, name: string, seen: Seen, steps: number): readonly Place[] => {
    if (scopes.get(path)?.has(name)) return [{ path, key: name }];
    const led = known(path, name, "");
    return led ? find(path, led, seen, steps + 1) : [];
  };

  /** What a file neither makes nor names comes from the files all of whose names it takes; none is asked twice. */
  const passed = (path: string, name: string, seen: Seen, steps: number): readonly Place[] => {
    const asked = `${path}\n${name}`;
    const { passes = [] } = files.get(path) ?? {};
    if (passes.length === 0 || seen.has(asked)) return [];
    seen.add(asked);
    return passes.flatMap((pass) => find(path, { name, file: pass }, seen, steps + 1));
  };

  const inFile = (path: string, name: string, seen: Seen, steps: number): readonly Place[] => {
    const found = own(path, name, seen, steps);
    return found.length > 0 ? found : passed(path, name, seen, steps);
  };

  return (path: string, reference: Reference): readonly Place[] => find(path, reference, new Set());
}

/** Where the last use in `name` begins before `at`; 0 where there is none. */
const lastUse = (name: string, at: number): number =>
  Math.max(name.lastIndexOf("(", at - 1), name.lastIndexOf(".", at - 1), 0);
