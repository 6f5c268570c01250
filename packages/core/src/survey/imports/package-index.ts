import { foldersAbove } from "../files/paths.ts";

/** A file of a language whose imports name packages, with the names it gives to others. */
export interface PackagedFile {
  readonly path: string;
  readonly package: string;
  readonly declares: readonly string[];
}

/** Which file declares a name of a package. */
export interface PackageIndex {
  readonly has: (name: string) => boolean;
  /** The files of a package, seen from a folder: those of its own module before others of the same name. */
  readonly filesOf: (name: string, from: string) => readonly string[];
  /** The files that declare a name in a package; none where it is not declared. */
  readonly declaring: (name: string, declared: string, from: string) => readonly string[];
}

/**
 * Indexes files by package and name. Modules of one repository may hold a package of the same name each: the one that shares
 * most folders with the importer is meant.
 */
export function packageIndex(files: Iterable<PackagedFile>): PackageIndex {
  const packages = new Map<string, { readonly files: string[]; readonly names: Map<string, string[]> }>();
  for (const file of files) {
    const known = packages.get(file.package) ?? { files: [], names: new Map<string, string[]>() };
    packages.set(file.package, known);
    known.files.push(file.path);
    for (const name of file.declares) {
      const same = known.names.get(name);
      if (same) same.push(file.path);
      else known.names.set(name, [file.path]);
    }
  }
  return {
    has: (name) => packages.has(name),
    filesOf: (name, from) => nearest(packages.get(name)?.files ?? [], from),
    declaring: (name, declared, from) => nearest(packages.get(name)?.names.get(declared) ?? [], from),
  };
}

/** Of files in several modules, those of the module that shares most folders with the importer's. */
function nearest(paths: readonly string[], from: string): readonly string[] {
  if (paths.length <= 1) return paths;
  const above = new Set(foldersAbove(moduleOf(from)));
  const shared = (module: string): number => foldersAbove(module).find((folder) => above.has(folder))!.length;
  const modules = [...new Set(paths.map(moduleOf))].sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1));
  return paths.filter((path) => moduleOf(path) === modules[0]);
}

/** The folder of the module that holds a file, by the habit of builds to keep sources in `src`. */
const moduleOf = (path: string): string => {
  const at = `/${path}/`.indexOf("/src/");
  return at < 0 ? "" : path.slice(0, Math.max(0, at - 1));
};
