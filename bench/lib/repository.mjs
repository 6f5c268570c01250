// A repository to verify: a copy of a real one, with a design document that makes claims of every kind.
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const leftOut = new Set(["node_modules", ".git", "dist", ".asbuilt"]);

/** Copies the repository in `from` without what is installed or built, and puts the document into it. Says how large it is. */
export function repositoryLike(from, to, document) {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  mkdirSync(join(to, ".git"), { recursive: true });
  cpSync(document, join(to, "design-of-the-bench.md"));
  return sizeOf(to);
}

const isCode = /\.(?:[cm]?[jt]sx?|vue|svelte|py|go|java|kt|cs|rs|php|rb|sql)$/;

function sizeOf(folder) {
  const size = { files: 0, code: 0, lines: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    size.files++;
    if (!isCode.test(entry.name)) continue;
    size.code++;
    size.lines += readFileSync(join(entry.parentPath ?? entry.path, entry.name), "latin1").split("\n").length;
  }
  return size;
}
