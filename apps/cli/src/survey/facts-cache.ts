import type { FileFacts } from "@asbuilt/core/survey/file-facts";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder, keepNewest } from "../site-node/cache-folder.ts";
import { hashOfAll } from "../site-node/kept-entries.ts";
import { scriptParser } from "../site-node/script-parser.ts";
import { writeWhole } from "../site-node/write.ts";
import { build, version } from "../version.ts";

// What was read of the files of a repository is remembered by their size and times of change, as git does it; the time of
// the last change to a file's own record cannot be set, so that a file with another's size and date is not taken for it. All of it is one
// file, replaced at once, so a kill leaves the old one; it may be deleted at any time, and one of another build counts for nothing.

export interface FactsCache {
  readonly find: (path: string) => FileFacts | null;
  readonly keep: (path: string, facts: FileFacts) => void;
  readonly save: () => void;
  /** Tells the files that were asked for, as they are now, from all other states of them; `null` where one may change unnoticed. */
  readonly state: () => string | null;
}

/** Remembers nothing. */
export const noFactsCache: FactsCache = { find: () => null, keep: () => {}, save: () => {}, state: () => null };

/** Repositories that are remembered. */
const mostRepositories = 200;

/** A file that changed so shortly before it was read may change again without its time showing it. */
const racy = 2000;

type Entry = readonly [size: number, changed: number, facts: FileFacts];

export function openFactsCache(root: string): FactsCache {
  const folder = cacheFolder(root);
  const file = join(folder, "survey.json");
  // Without a parser less is known of the same files.
  const key = `${version} ${build} ${process.versions.node} ${scriptParser() ? "" : "no parser"}`;
  const before = contentsOf(file, key);
  const entries = new Map<string, Entry>();
  const states = new Map<string, readonly [number, number] | null>();
  let changed = false;
  return {
    find(path) {
      const state = stateOf(join(root, path));
      states.set(path, state);
      const known = before.get(path);
      if (!known || !state || known[0] !== state[0] || known[1] !== state[1]) return null;
      entries.set(path, known);
      return known[2];
    },
    keep(path, facts) {
      const state = states.get(path);
      if (!state || Date.now() - state[1] < racy) return;
      entries.set(path, [...state, facts]);
      changed = true;
    },
    save() {
      if (!changed && entries.size === before.size) return;
      try {
        writeWhole(file, JSON.stringify({ format: 1, key, entries: [...entries] }));
        keepNewest(dirname(folder), mostRepositories);
      } catch {
        // A folder that cannot be written costs time only.
      }
    },
    state: () =>
      entries.size < states.size
        ? null
        : hashOfAll([key, ...[...entries].map(([path, [size, at]]) => `${path} ${size} ${at}`).sort()]),
  };
}

function stateOf(path: string): readonly [number, number] | null {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return [size, Math.max(mtimeMs, ctimeMs)];
  } catch {
    return null;
  }
}

function contentsOf(file: string, wanted: string): ReadonlyMap<string, Entry> {
  try {
    const { format, key, entries } = JSON.parse(readFileSync(file, "utf8"));
    return format === 1 && key === wanted ? new Map(entries.filter(isWhole)) : new Map();
  } catch {
    return new Map();
  }
}

/** Whoever edits a cache by hand, or a disk that fails, must not make us fall. */
function isWhole(entry: unknown): boolean {
  if (!Array.isArray(entry) || typeof entry[0] !== "string" || !Array.isArray(entry[1])) return false;
  const [size, changed, read] = entry[1] as [unknown, unknown, FileFacts | null];
  return (
    typeof size === "number" &&
    typeof changed === "number" &&
    typeof read?.facts === "object" &&
    read.facts !== null &&
    Array.isArray(read.problems)
  );
}
