import { lstatSync } from "node:fs";
import { git } from "./git.ts";
import { isOwnPath } from "./repository-files.ts";

/**
 * The files that git keeps although a `.gitignore` names them, as paths relative to `root`: a `.env.example` below a rule for `.env*`, a
 * folder that was left out after it was added. They are of the repository like any other. None where git does not tell.
 */
export function trackedThoughIgnored(root: string): readonly string[] {
  const listed = git(root, ["ls-files", "-z", "--cached", "--ignored", "--exclude-standard", "--", "."]);
  if ("why" in listed) return [];
  return listed
    .toString("utf8")
    .split("\0")
    .filter((path) => path !== "" && isOwnPath(path) && isPlainFile(root, path));
}

/** Whether a path is a file that no link leads to. */
function isPlainFile(root: string, path: string): boolean {
  const parts = path.split("/");
  return parts.every((_, i) => {
    const found = lstatSync(`${root}/${parts.slice(0, i + 1).join("/")}`, { throwIfNoEntry: false });
    return i === parts.length - 1 ? found?.isFile() : found?.isDirectory();
  });
}
