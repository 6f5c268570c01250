import { folderOf, nameOf } from "../../files/paths.ts";

/** The endings that an import may leave out, the first that is there wins. */
const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".vue", ".svelte", ".d.ts"];

/** Endings of what runs only on one platform; any of them stands for the file. */
const platforms = [".native", ".ios", ".android", ".web"].flatMap((platform) =>
  [".tsx", ".ts", ".js", ".jsx"].map((ending) => platform + ending),
);

/** What is written for the file that is there once it is compiled. */
const written: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
};

/** The file of the repository that a path without ending, or of a folder, stands for. */
export type FindFile = (path: string, asFolder?: boolean) => string | null;

/** Finds files among `files` as bundlers and compilers do; `entriesOf` tells where the package in a folder is entered. */
export function fileFinder(files: ReadonlySet<string>, entriesOf: (folder: string) => readonly string[]): FindFile {
  const exact = (path: string): string | null => {
    const ending = /\.[cm]?jsx?$/.exec(path)?.[0] ?? "";
    const stem = path.slice(0, path.length - ending.length);
    for (const other of written[ending] ?? []) if (files.has(stem + other)) return stem + other;
    return files.has(path) ? path : null;
  };
  const ended = (path: string, from: readonly string[]): string | null => {
    for (const ending of from) if (files.has(path + ending)) return path + ending;
    return null;
  };
  const file = (path: string): string | null => (path === "" ? null : (exact(path) ?? ended(path, endings)));
  const find = (path: string, asFolder: boolean, depth: number): string | null => {
    const found = asFolder ? null : file(path);
    if (found) return found;
    const inside = path === "" ? "" : `${path}/`;
    if (depth > 0)
      for (const entry of entriesOf(path)) {
        const entered = find(inside + entry.replace(/^\.?\//, ""), false, depth - 1);
        if (entered) return entered;
      }
    return ended(`${inside}index`, endings) ?? (path === "" ? null : ended(path, platforms));
  };
  return (path, asFolder = false) => find(path, asFolder, 1);
}

/** Folders for what is made from sources. */
const made: ReadonlySet<string> = new Set(
  "dist,lib,build,out,output,esm,cjs,es,es6,esnext,umd,commonjs,module,node,browser,types,typings,bundle,compiled,js".split(
    ",",
  ),
);

/**
 * The source of a file that is made by a build and so is not there: `dist/esm/cart.js` of a package is `src/cart.ts`. Paths are
 * relative to the package's folder.
 */
export function sourceOf(target: string, folder: string, find: FindFile): string | null {
  const parts = folderOf(target).split("/");
  let first = 0;
  while (first < parts.length && made.has(parts[first]!)) first++;
  if (first === 0) return null;
  const stem = nameOf(target)
    .replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "")
    .replace(/\.(?:esm|cjs|min|umd|prod|common)$/, "");
  const rest = [...parts.slice(first), stem].join("/");
  const at = folder === "" ? "" : `${folder}/`;
  return find(`${at}src/${rest}`) ?? find(`${at}lib/${rest}`) ?? find(at + rest);
}
