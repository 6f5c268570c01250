// Which files the build is made from, and what they hash to: a build is due only when this changes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const root = fileURLToPath(new URL("..", import.meta.url));

const roots = ["packages/core/src", "apps/cli/src", "scripts", "apps/cli/package.json", "package-lock.json"];

/** The hash of every file the bundle depends on: names and contents, so that moving a file counts too. */
export function sourcesHash() {
  const hash = createHash("sha256");
  for (const file of roots.flatMap((at) => filesUnder(at)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(at) {
  if (/\.\w+$/.test(at)) return [at];
  return readdirSync(join(root, at), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
}
