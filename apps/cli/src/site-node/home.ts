import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { repositoryOf } from "./root.ts";

/**
 * The folder from which a run goes by configuration, baseline and code: where it was started, but where all that it was asked
 * for stands in one other repository, there. `null` where it stands in several, of which none is that of `cwd`.
 */
export function homeOf(cwd: string, operands: readonly string[]): string | null {
  const here = ownRepository(cwd);
  const folders = operands.flatMap((operand) => folderOf(resolve(cwd, operand)));
  const repositories = new Set(folders.map(ownRepository));
  const [only] = repositories;
  if (repositories.has(here) || only === undefined) return cwd;
  if (repositories.size > 1) return null;
  return only === null ? cwd : folders[0]!;
}

/** The repository that a folder is in, if any. */
function ownRepository(folder: string): string | null {
  const repository = repositoryOf(folder);
  return existsSync(join(repository, ".git")) ? repository : null;
}

/** The folder that a path names or stands in; none of what is not there: a glob, a slip, standard input. */
function folderOf(path: string): readonly string[] {
  try {
    return [statSync(path).isDirectory() ? path : dirname(path)];
  } catch {
    return [];
  }
}
