import { type Dirent, readdirSync, realpathSync } from "node:fs";
import type { Ignore } from "ignore";
import { ignoreRules } from "./ignore-rules.ts";

/** Folders of other people's files, of what tools make, and of version control. */
const never: ReadonlySet<string> = new Set([
  ".git",
  ".hg",
  ".svn",
  ".asbuilt",
  ".next",
  ".nuxt",
  ".svelte-kit",
  ".turbo",
  ".gradle",
  ".idea",
  ".venv",
  ".tox",
  ".mypy_cache",
  ".pytest_cache",
  ".ruff_cache",
  ".terraform",
  "node_modules",
  "bower_components",
  "jspm_packages",
  "site-packages",
  "venv",
  "__pycache__",
  "Pods",
  "vendor",
  "third_party",
  "third-party",
  "dist",
  "out",
  "target",
  "coverage",
]);

/** Names of what builds put beside the sources that are names of packages below them: the ports that lead `out` of an application. */
const packages: ReadonlySet<string> = new Set(["out", "target", "coverage"]);

/** Whether a folder is left out by its name. */
const isPassedOver = (name: string, isBelowSources: boolean): boolean =>
  never.has(name) && !(isBelowSources && packages.has(name));

/** Whether a path stands in no folder that is left out by its name. */
export function isOwnPath(path: string): boolean {
  let isBelowSources = false;
  for (const folder of path.split("/").slice(0, -1)) {
    if (isPassedOver(folder, isBelowSources)) return false;
    isBelowSources ||= folder === "src";
  }
  return true;
}

/** More files than this are not looked through. */
const most = 200_000;

/**
 * The files of a repository that are its own, as paths relative to its root with `/`, sorted. What `.gitignore` files leave
 * out is left out. Links are not followed, so nothing outside is seen and there are no loops.
 */
export function repositoryFiles(root: string): { readonly files: readonly string[]; readonly complete: boolean } {
  const files: string[] = [];
  const open: { readonly folder: string; readonly rules: readonly Rules[] }[] = [{ folder: "", rules: [] }];
  while (open.length > 0 && files.length < most) {
    const { folder, rules: above } = open.pop()!;
    const entries = entriesOf(`${root}/${folder}`);
    const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile()) ? rulesOf(root, folder) : null;
    const rules = own ? [...above, own] : above;
    const isBelowSources = /(?:^|\/)src\//.test(folder);
    for (const entry of entries) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name, isBelowSources) && !isIgnored(`${path}/`, rules))
          open.push({ folder: `${path}/`, rules });
      } else if (entry.isFile() && !isIgnored(path, rules)) files.push(path);
    }
  }
  return { files: files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), complete: files.length < most };
}

/** What the `.gitignore` of one folder says of the paths below it. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

function rulesOf(root: string, folder: string): Rules | null {
  const file = `${root}/${folder}.gitignore`;
  const rules = isReached(root, file) ? ignoreRules(file) : null;
  return rules && { folder, rules };
}

/** Whether a file is there, and no link below the root leads to it. */
function isReached(root: string, file: string): boolean {
  try {
    return realpathSync(file) === realpathSync(root) + file.slice(root.length);
  } catch {
    return false;
  }
}

/** The deepest file that speaks of a path decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const each of rules.toReversed()) {
    const { ignored, unignored } = each.rules.test(path.slice(each.folder.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Whether the `.gitignore` files above a path leave it out; each is read once, and each folder judged once. */
export function ignoredBelow(root: string): (path: string) => boolean {
  const known = new Map<string, Folder>([["", { rules: rulesIn(root, "", []), isLeftOut: false }]]);
  const folderAt = (path: string): Folder => {
    const found = known.get(path);
    if (found) return found;
    const above = folderAt(path.slice(0, path.lastIndexOf("/", path.length - 2) + 1));
    // What lies below a folder that is left out is left out with it.
    const isLeftOut = above.isLeftOut || isIgnored(path, above.rules);
    const folder = { rules: isLeftOut ? above.rules : rulesIn(root, path, above.rules), isLeftOut };
    known.set(path, folder);
    return folder;
  };
  return (path) => {
    const parts = path.split("/").filter(Boolean);
    if (parts.length === 0 || parts.some((part) => part === "." || part === "..")) return false;
    const name = parts.join("/");
    const { rules, isLeftOut } = folderAt(name.slice(0, name.lastIndexOf("/") + 1));
    return isLeftOut || isIgnored(`${name}/`, rules) || isIgnored(name, rules);
  };
}

/** A folder, by its path with `/` at its end: the rules that hold in it, and whether they leave it out. */
interface Folder {
  readonly rules: readonly Rules[];
  readonly isLeftOut: boolean;
}

function rulesIn(root: string, folder: string, above: readonly Rules[]): readonly Rules[] {
  const own = rulesOf(root, folder);
  return own ? [...above, own] : above;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
