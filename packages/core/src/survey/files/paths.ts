// Paths of a repository: relative to its root, with `/`, without `.` and `..`. The root itself is `""`.

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Joins a relative path to a folder; `null` where it leads out of the repository. */
export function joinPath(folder: string, relative: string): string | null {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** The folder and all above it, the deepest first; the root last. */
export function foldersAbove(folder: string): string[] {
  const found: string[] = [];
  for (let at = folder; at !== ""; at = folderOf(at)) found.push(at);
  return [...found, ""];
}

/** All folders that hold a file, in any depth, without the root. */
export function allFolders(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = folderOf(file); folder !== "" && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  return folders;
}

/** The deepest folder that all paths are in; the file itself where there is but one. */
export function commonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  if (new Set(paths).size === 1) return first;
  const parts = first.split("/").slice(0, -1);
  while (parts.length > 0 && !paths.every((path) => path.startsWith(`${parts.join("/")}/`))) parts.pop();
  return parts.join("/");
}
