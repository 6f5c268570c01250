import type { Reference, RouteFile } from "./route-file.ts";

/** The files that a file means by what it calls another; none where that is no file of the repository. */
export type Resolve = (from: string, file: string) => readonly string[];

/** A scope of the repository. */
export interface Place {
  readonly path: string;
  readonly key: string;
}

/** Names lead to names no further than this. */
const furthest = 8;

/** Finds the scopes that a name of a file leads to. */
export function lookup(files: ReadonlyMap<string, RouteFile>, resolve: Resolve) {
  const scopes = new Map<string, ReadonlySet<string>>();
  for (const [path, { scopes: own }] of files) scopes.set(path, new Set(own.map(({ key }) => key)));

  const find = (path: string, { name, file }: Reference, steps = 0): readonly Place[] => {
    if (steps > furthest) return [];
    if (file === undefined) return inFile(path, name, steps);
    return resolve(path, file).flatMap((other) => exported(other, name, steps + 1));
  };

  const exported = (path: string, name: string, steps: number): readonly Place[] => {
    const [base, use] = parted(name);
    const { names = {}, passes = [] } = files.get(path) ?? {};
    const key = `export:${base}`;
    if (Object.hasOwn(names, key)) return find(path, { ...names[key]!, name: names[key]!.name + use }, steps + 1);
    const own = inFile(path, name, steps);
    if (own.length > 0 || steps > furthest) return own;
    return passes.flatMap((pass) => find(path, { name, file: pass }, steps + 1));
  };

  const inFile = (path: string, name: string, steps: number): readonly Place[] => {
    if (scopes.get(path)?.has(name)) return [{ path, key: name }];
    const { names = {} } = files.get(path) ?? {};
    if (Object.hasOwn(names, name)) return find(path, names[name]!, steps + 1);
    const [base, use] = parted(name);
    if (use === "" || !Object.hasOwn(names, base)) return [];
    return find(path, { ...names[base]!, name: names[base]!.name + use }, steps + 1);
  };

  return (path: string, reference: Reference): readonly Place[] => find(path, reference);
}

/** `createRouter()` is `createRouter` and its use `()`. */
function parted(name: string): readonly [base: string, use: string] {
  const at = name.search(/[(.]/);
  return at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at)];
}
