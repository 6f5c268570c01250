import { submodulesIn } from "@asbuilt/core/survey/files/submodules";
import { readdirSync } from "node:fs";
import { git } from "./git.ts";
import { readSource } from "./read-text.ts";
import { isOwnPath } from "./repository-files.ts";

/** The folders of submodules, by git's index and by `.gitmodules`, in which nothing is, sorted. Those that would not be looked at anyway are left out. */
export function notCheckedOut(root: string): readonly string[] {
  const named = readSource(`${root}/.gitmodules`);
  const folders = [...linkedIn(root), ...("why" in named ? [] : submodulesIn(named.text))];
  return [...new Set(folders)].filter((path) => isOwnPath(`${path}/`) && isEmpty(`${root}/${path}`)).sort();
}

/** The folders that git's index links to commits of other repositories; none where git does not tell. */
function linkedIn(root: string): readonly string[] {
  const listed = git(root, ["ls-files", "-z", "--stage", "--", "."]);
  return "why" in listed ? [] : linksIn(listed.toString("utf8"));
}

/** The links to other repositories in what git lists of an index or a tree. */
export const linksIn = (listing: string): readonly string[] =>
  listing.split("\0").flatMap((entry) => /^160000 [^\t]*\t(.+)$/s.exec(entry)?.[1] ?? []);

/** Whether a folder is not there or holds nothing. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}
