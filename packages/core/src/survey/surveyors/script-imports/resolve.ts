import { joinPath, folderOf } from "../../files/paths.ts";
import type { Led } from "../../imports/graph.ts";
import type { Site } from "../../site.ts";
import { targetsOf } from "./package-target.ts";
import { packagesOf } from "./packages.ts";
import { pathAliases } from "./path-aliases.ts";
import { type PackageSettings, type PathSettings, readSettings, type ScriptSettings } from "./settings.ts";
import { fileFinder, sourceOf } from "./site-paths.ts";

/**
 * Where the imports of JavaScript and TypeScript lead, found among the files of the repository alone: relative paths, aliases of
 * the compiler, packages of the workspace by their names, `#` imports, and the aliases that frameworks give.
 */
export function scriptResolver(
  settings: ReadonlyMap<string, ScriptSettings>,
  site: Site,
): (from: string, what: string) => Led {
  const files = new Set(site.files);
  const packages = packagesOf(ofPackages(settings));
  const find = fileFinder(files, (folder) => packages.at(folder)?.entries ?? []);
  const aliases = pathAliases(settingsReader(settings, files, site), (name) => packages.named(name, ""));

  const fromFolder = (folder: string, path: string): string | null => {
    const joined = joinPath(folder, path);
    return joined === null ? null : find(joined);
  };
  /** A file that a package names, or its source. */
  const fromPackage = (folder: string, target: string): string | null =>
    fromFolder(folder, target) ?? sourceOf(target.replace(/^\.?\//, ""), folder, find);

  const inPackage = (folder: string, subpath: string): string | null => {
    const own = packages.at(folder);
    for (const target of targetsOf(own?.exports, subpath === "" ? "." : `./${subpath}`)) {
      const found = fromPackage(folder, target);
      if (found) return found;
    }
    if (subpath !== "") return fromFolder(folder, subpath) ?? fromFolder(folder, `src/${subpath}`);
    for (const entry of own?.entries ?? []) {
      const found = fromPackage(folder, entry);
      if (found) return found;
    }
    return fromFolder(folder, "") ?? fromFolder(folder, "src");
  };

  const byName = (from: string, what: string): Led | null => {
    const parts = what.split("/");
    const length = what.startsWith("@") ? 2 : 1;
    const name = parts.slice(0, length).join("/");
    const folder = packages.named(name, from);
    if (folder === null) return null;
    const found = inPackage(folder, parts.slice(length).join("/"));
    return found ? [found] : isCode(what) ? "lost" : "outside";
  };

  const byHash = (from: string, what: string): Led | null => {
    const folder = packages.holding(from);
    const targets = folder === null ? [] : targetsOf(packages.at(folder)?.imports, what);
    for (const target of targets) {
      const found = target.startsWith(".") ? fromPackage(folder!, target) : null;
      if (found) return [found];
    }
    const other = targets.find((target) => !target.startsWith("."));
    return other === undefined ? (targets.length > 0 ? "lost" : null) : (byName(from, other) ?? "outside");
  };

  /** What frameworks and bundlers give a meaning by habit; only where the file is there, or nothing else is meant by it. */
  const byHabit = (from: string, what: string): Led => {
    const folder = packages.holding(from) ?? "";
    const alias = /^(?:@|~|~~|@@)\/(?=.)|^\$lib(?:\/|$)/.exec(what)?.[0];
    const rest = alias === undefined ? what : what.slice(alias.length);
    if (!rest.includes("/") && alias === undefined) return "outside";
    const roots = alias?.startsWith("$lib") ? ["src/lib"] : ["src", "", "app"];
    for (const root of roots) {
      const found = fromFolder(folder === "" ? root : `${folder}/${root}`, rest);
      if (found) return [found];
    }
    return alias !== undefined && isCode(what) ? "lost" : "outside";
  };

  const resolve = (from: string, what: string): Led => {
    if (/^\.{1,2}(?:\/|$)/.test(what)) {
      const path = joinPath(from, what);
      const found = path === null ? null : find(path, /(?:^|\/)\.{0,2}$/.test(what));
      if (found) return [found];
      return path === null || !isCode(what) || isMade(path, site) ? "outside" : "lost";
    }
    if (/^(?:\/|[a-z][a-z+.-]*:)/i.test(what) || what === "") return "outside";
    const aliased = aliases(from, what);
    for (const path of aliased.paths) {
      const found = find(path);
      if (found) return [found];
    }
    const named = (what.startsWith("#") ? byHash(from, what) : null) ?? byName(from, what);
    if (named) return named;
    const holder = packages.holding(from);
    const asked = holder === null ? [] : (packages.at(holder)?.dependencies ?? []);
    if (asked.includes(packageName(what)) || asked.includes(`@types/${what}`)) return "outside";
    if (aliased.known) return isCode(what) && !aliased.paths.some((path) => isMade(path, site)) ? "lost" : "outside";
    return byHabit(from, what);
  };

  const known = new Map<string, Led>();
  return (from, written) => {
    const what = written.slice(written.lastIndexOf("!") + 1).replace(/\?.*$/s, "");
    const folder = folderOf(from);
    const key = `${folder}\n${what}`;
    const before = known.get(key);
    if (before) return before;
    const led = resolve(folder, what);
    known.set(key, led);
    return led;
  };
}

const packageName = (what: string): string =>
  what
    .split("/")
    .slice(0, what.startsWith("@") ? 2 : 1)
    .join("/");

/** Whether an import names code: pictures, styles and the like are often made by tools, and make no arrows. */
const isCode = (what: string): boolean =>
  /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(what) || !/\.[a-z][a-z0-9]{1,7}$/.test(what);

/** Whether something stands there that is kept out of version control, as what tools make is, or would once it is made. */
const isMade = (path: string, site: Site): boolean =>
  path !== "" &&
  ["", ".ts", ".tsx", ".js", ".d.ts"].some(
    (ending) => site.kindOf(path + ending) !== null || site.ignores?.(path + ending) === true,
  );

const ofPackages = (settings: ReadonlyMap<string, ScriptSettings>): Map<string, PackageSettings> =>
  new Map([...settings].flatMap(([path, each]) => (each.is === "package" ? [[path, each] as const] : [])));

/** Settings by their path; those under unusual names are read when another file extends them. */
function settingsReader(settings: ReadonlyMap<string, ScriptSettings>, files: ReadonlySet<string>, site: Site) {
  const known = new Map<string, PathSettings | null>();
  return (path: string): PathSettings | null => {
    const own = settings.get(path);
    if (own) return own.is === "paths" ? own : null;
    if (!files.has(path) || !path.endsWith(".json")) return null;
    const before = known.get(path);
    if (before !== undefined) return before;
    const read = site.read(path);
    const found = "text" in read ? readSettings(path, read.text) : null;
    const made = found?.is === "paths" ? found : null;
    known.set(path, made);
    return made;
  };
}
