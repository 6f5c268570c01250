import { matchesGlob } from "../../files/glob.ts";
import { foldersAbove, folderOf, nameOf } from "../../files/paths.ts";
import type { PackageSettings } from "./settings.ts";

/** The package.json files of a repository, and which of them may import which by name. */
export interface Packages {
  readonly at: (folder: string) => PackageSettings | undefined;
  /** The folder of the package that a folder belongs to; `null` where it belongs to none. */
  readonly holding: (folder: string) => string | null;
  /** The folder of the package of the workspace, or of the importing package itself, that has a name. */
  readonly named: (name: string, from: string) => string | null;
}

export function packagesOf(settings: ReadonlyMap<string, PackageSettings>): Packages {
  const byFolder = new Map<string, PackageSettings>();
  const workspaces: { readonly folder: string; readonly globs: readonly string[] }[] = [];
  for (const [path, each] of settings) {
    const folder = folderOf(path);
    if (nameOf(path) === "package.json") byFolder.set(folder, each);
    if (each.workspaces) workspaces.push({ folder, globs: each.workspaces });
  }
  const byName = membersByName(byFolder, workspaces);
  const holders = new Map<string, string | null>();
  const holding = (folder: string): string | null => {
    const known = holders.get(folder);
    if (known !== undefined) return known;
    const found = foldersAbove(folder).find((each) => byFolder.has(each)) ?? null;
    holders.set(folder, found);
    return found;
  };
  return {
    at: (folder) => byFolder.get(folder),
    holding,
    named: (name, from) => {
      const own = holding(from);
      if (own !== null && byFolder.get(own)?.name === name) return own;
      return byName.get(name) ?? null;
    },
  };
}

/** Only members of a workspace are found by their names: an example may have the name of the product it is about. */
function membersByName(
  byFolder: ReadonlyMap<string, PackageSettings>,
  workspaces: readonly { readonly folder: string; readonly globs: readonly string[] }[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [folder, { name }] of byFolder) {
    if (name === undefined || names.has(name)) continue;
    const isMember = workspaces.some(({ folder: root, globs }) => {
      if (folder === root) return true;
      if (root !== "" && !folder.startsWith(`${root}/`)) return false;
      const inside = root === "" ? folder : folder.slice(root.length + 1);
      const [left, out] = [globs.filter((glob) => !glob.startsWith("!")), globs.filter((glob) => glob.startsWith("!"))];
      return left.some((glob) => matchesGlob(inside, glob)) && !out.some((glob) => matchesGlob(inside, glob.slice(1)));
    });
    if (isMember) names.set(name, folder);
  }
  return names;
}
