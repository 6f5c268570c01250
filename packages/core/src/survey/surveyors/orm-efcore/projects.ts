import { foldersAbove, folderOf } from "../../files/paths.ts";
import type { FileFacts } from "./facts.ts";

/** The folder of the project that a file is of; `undefined` where none is above it. */
export function projectFinder(files: ReadonlyMap<string, FileFacts>): (path: string) => string | undefined {
  const projects = new Set([...files.keys()].filter((path) => path.endsWith(".csproj")).map(folderOf));
  return (path) => foldersAbove(folderOf(path)).find((folder) => projects.has(folder));
}
