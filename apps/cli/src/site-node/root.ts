import { remembered } from "@asbuilt/core/text/remembered";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** The names of a configuration, the first that is there counts. */
export const configNames = ["asbuilt.yml", "asbuilt.yaml"];

export interface Root {
  /** The folder that names in baselines and annotations count from. */
  readonly folder: string;
  readonly config: string | null;
}

/** The folder of the nearest configuration, up to that of the repository; else the repository's; else `cwd` itself. */
export function rootOf(cwd: string): Root {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const config = configNames.map((name) => join(folder, name)).find(existsSync);
    if (config) return { folder, config };
    if (existsSync(join(folder, ".git"))) return { folder, config: null };
    if (dirname(folder) === folder) return { folder: cwd, config: null };
  }
}

/** The folder of the repository that another is in; that folder itself where it is in none. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** Whether a folder is in a repository. */
export function inRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && inRepository(dirname(folder));
}

/** Files of one folder are asked about one after the other. */
const repositoryOfFolder = remembered(repositoryOf);

/** A path from its repository's folder, with `/`; the full one where it is in none. So what its folders are called tells the same from wherever one looks. */
export function placeInRepository(path: string): string {
  const full = resolve(path);
  const repository = repositoryOfFolder(dirname(full));
  return (existsSync(join(repository, ".git")) ? relative(repository, full) : full).replaceAll(sep, "/");
}
