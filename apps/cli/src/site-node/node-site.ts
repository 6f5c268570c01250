import type { Site } from "@asbuilt/core/survey/site";
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { gitHistory } from "./git-history.ts";
import { leadsOut } from "./leads-out.ts";
import { notCheckedOut } from "./not-checked-out.ts";
import { readSource } from "./read-text.ts";
import { ignoredBelow, repositoryFiles } from "./repository-files.ts";
import { scriptParser } from "./script-parser.ts";
import { trackedThoughIgnored } from "./tracked-though-ignored.ts";

/**
 * A repository on disk. Nothing of it runs, and no link is followed out of it.
 *
 * @param files its own files, where they were listed before
 */
export function nodeSite(root: string, files: readonly string[] = filesBelow(root)): Site {
  const real = realpathSync(root);
  const inside = (path: string): boolean => {
    try {
      const target = realpathSync(join(root, path));
      return target === real || target.startsWith(real + sep);
    } catch {
      return false;
    }
  };
  const parse = scriptParser();
  const own = new Set(files);
  return {
    files,
    read: (path) => {
      // What was listed was reached through no link.
      if (!own.has(path) && !inside(path)) return { why: "it leads out of the repository" };
      const read = readSource(join(root, path));
      return "why" in read ? read : { text: read.text };
    },
    kindOf: (path) => {
      if (inside(path)) return hasItsLetters(join(root, path)) ? kindOf(join(root, path)) : null;
      return leadsOut(root, path) ? "outside" : null;
    },
    ignores: ignoredBelow(root),
    notCheckedOut: notCheckedOut(root),
    history: gitHistory(root),
    ...(parse ? { parse } : {}),
  };
}

const filesBelow = (root: string): readonly string[] =>
  [...new Set([...repositoryFiles(root).files, ...trackedThoughIgnored(root)])].sort();

function kindOf(path: string): "file" | "folder" | null {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

/** Some disks find a file under a name in other letters; others would not. */
function hasItsLetters(path: string): boolean {
  try {
    return readdirSync(dirname(path)).includes(basename(path));
  } catch {
    return false;
  }
}
