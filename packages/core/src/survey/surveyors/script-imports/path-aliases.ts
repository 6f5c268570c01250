import { foldersAbove, folderOf, joinPath } from "../../files/paths.ts";
import { starOf } from "./package-target.ts";
import type { PathSettings } from "./settings.ts";

/** The settings of a path, or nothing where there are none. */
type SettingsAt = (path: string) => PathSettings | null;

/** Settings with all that they extend, their paths counted from the root. */
interface Flat {
  readonly baseUrl?: string;
  readonly paths?: readonly (readonly [pattern: string, targets: readonly string[]])[];
  readonly references: readonly string[];
}

/** Where an import may lead by the compiler's aliases, the likeliest first. `known` tells whether an alias speaks of it at all. */
export interface Aliased {
  readonly paths: readonly string[];
  readonly known: boolean;
}

/**
 * Resolves the aliases of tsconfig and jsconfig files: the nearest one above a file decides, with what it extends and the
 * projects it refers to. `packageFolder` finds the packages that settings are extended from by name.
 */
export function pathAliases(settingsAt: SettingsAt, packageFolder: (name: string) => string | null) {
  const flats = new Map<string, Flat>();
  const flat = (path: string, trail: readonly string[] = []): Flat => {
    const known = flats.get(path);
    if (known) return known;
    const own = settingsAt(path);
    if (!own || trail.includes(path) || trail.length > 20) return { references: [] };
    const folder = folderOf(path);
    const inherited = (own.extends ?? []).map((name) => {
      const target = extended(name, folder);
      return target === null ? { references: [] } : flat(target, [...trail, path]);
    });
    const base =
      own.baseUrl === undefined
        ? inherited.findLast((each) => each.baseUrl !== undefined)?.baseUrl
        : joined(folder, own.baseUrl);
    const paths = own.paths
      ? Object.entries(own.paths).map(
          ([pattern, targets]) => [pattern, targets.flatMap((target) => joined(base ?? folder, target) ?? [])] as const,
        )
      : inherited.findLast((each) => each.paths)?.paths;
    const references = (own.references ?? []).flatMap((to) => settingsFile(joinPath(folder, to)) ?? []);
    const made = {
      ...(base === undefined || base === null ? {} : { baseUrl: base }),
      ...(paths ? { paths } : {}),
      references,
    };
    flats.set(path, made);
    return made;
  };
  const settingsFile = (path: string | null): string | null =>
    path === null
      ? null
      : ([path, `${path}.json`, path === "" ? "tsconfig.json" : `${path}/tsconfig.json`].find((each) =>
          settingsAt(each),
        ) ?? null);
  const extended = (name: string, folder: string): string | null => {
    if (/^\.{1,2}(?:\/|$)/.test(name)) return settingsFile(joinPath(folder, name));
    const parts = name.split("/");
    const length = name.startsWith("@") ? 2 : 1;
    const found = packageFolder(parts.slice(0, length).join("/"));
    return found === null ? null : settingsFile(joinPath(found, parts.slice(length).join("/")));
  };
  const nearest = new Map<string, readonly Flat[]>();
  const settingsFor = (folder: string): readonly Flat[] => {
    const known = nearest.get(folder);
    if (known) return known;
    const above = foldersAbove(folder).flatMap((each) => [`${each}/tsconfig.json`, `${each}/jsconfig.json`]);
    const path = above.map((each) => each.replace(/^\//, "")).find((each) => settingsAt(each));
    const own = path === undefined ? null : flat(path);
    const found = own ? [own, ...own.references.map((each) => flat(each))] : [];
    nearest.set(folder, found);
    return found;
  };
  return (folder: string, what: string): Aliased => {
    const paths: string[] = [];
    let known = false;
    for (const each of settingsFor(folder)) {
      const match = bestMatch(each.paths ?? [], what);
      if (match) {
        paths.push(...match.targets);
        known ||= match.pattern !== "*" && !match.targets.every((target) => target.includes("node_modules"));
      }
      if (each.baseUrl !== undefined) {
        const path = joinPath(each.baseUrl, what);
        if (path !== null) paths.push(path);
      }
    }
    return { paths, known };
  };
}

/** `${configDir}` is the folder of the settings that are in force, which is close to where it is written. */
const joined = (folder: string, path: string): string | null =>
  joinPath(folder, path.replace(/^\$\{configDir\}\/?/, ""));

/** The pattern with the longest beginning that matches; an exact one before all. */
function bestMatch(
  paths: NonNullable<Flat["paths"]>,
  what: string,
): { readonly pattern: string; readonly targets: readonly string[] } | null {
  let best: {
    readonly pattern: string;
    readonly length: number;
    readonly star: string;
    readonly targets: readonly string[];
  } | null = null;
  for (const [pattern, targets] of paths) {
    const star = pattern === what ? "" : pattern.includes("*") ? starOf(pattern, what) : null;
    const length = pattern === what ? Number.POSITIVE_INFINITY : pattern.indexOf("*");
    if (star !== null && (!best || length > best.length)) best = { pattern, length, star, targets };
  }
  return best && { pattern: best.pattern, targets: best.targets.map((target) => target.replace("*", () => best.star)) };
}
