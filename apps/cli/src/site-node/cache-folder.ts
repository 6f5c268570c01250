import { createHash } from "node:crypto";
import { readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

// What is remembered of a repository is believed, so it is kept where only its user writes, as other tools do: one that a
// repository brings along, or that links lead to, is never looked at, and nothing is written into a repository.

/** The folder for what is remembered of the repository at `root`. */
export function cacheFolder(root: string): string {
  const name = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 24);
  return join(usersCache(), name);
}

function usersCache(): string {
  const { ASBUILT_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (ASBUILT_CACHE) return resolve(ASBUILT_CACHE);
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, "asbuilt");
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "asbuilt", "cache");
  return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", "asbuilt");
}

/** Drops all but the newest entries of a folder. */
export function keepNewest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const entries = names
    .map((name) => join(folder, name))
    .map((path) => ({ path, at: statSync(path).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of entries.slice(most)) rmSync(path, { recursive: true, force: true });
}
