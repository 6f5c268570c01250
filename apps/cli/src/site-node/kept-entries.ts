import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { keepNewest } from "./cache-folder.ts";
import { writeWhole } from "./write.ts";

// What is remembered under the hash of all that decides it is one file of the cache, replaced at once, so a kill leaves the old
// one. It may be deleted at any time; one that cannot be understood is as good as none.

export interface KeptEntries<T> {
  readonly find: (key: string) => T | undefined;
  readonly keep: (key: string, value: T) => void;
  readonly save: () => void;
}

/** Files of other builds, configurations and states that are kept in one folder. */
const mostFiles = 4;
/** Larger files are begun anew with what was used. */
const usualMost = 20_000;

/**
 * The entries of one file. Whoever edits it by hand, or a disk that fails, must not make us fall: `isWhole` says whether an
 * entry is what it should be. Where there would be more than `most`, only those that were asked for are kept.
 */
export function keptEntries<T>(
  file: string,
  isWhole: (value: unknown) => value is T,
  most = usualMost,
): KeptEntries<T> {
  const before = entriesIn(file, isWhole);
  const used = new Map<string, T>();
  let changed = false;
  return {
    find(key) {
      const known = before.get(key);
      if (known !== undefined) used.set(key, known);
      return known;
    },
    keep(key, value) {
      used.set(key, value);
      changed = true;
    },
    save() {
      if (!changed) return;
      changed = false;
      const all = before.size + used.size > most ? used : new Map([...before, ...used]);
      try {
        writeWhole(file, JSON.stringify({ format: 1, entries: [...all] }));
        keepNewest(dirname(file), mostFiles);
      } catch {
        // A folder that cannot be written costs time only.
      }
    },
  };
}

/** Remembers nothing. */
export const noEntries = <T>(): KeptEntries<T> => ({ find: () => undefined, keep: () => {}, save: () => {} });

/** One hash of several texts, which those of no other list share. */
export const hashOfAll = (parts: readonly string[]): string =>
  createHash("sha256")
    .update(parts.map((part) => `${part.length}:${part}`).join(""))
    .digest("hex");

function entriesIn<T>(file: string, isWhole: (value: unknown) => value is T): ReadonlyMap<string, T> {
  try {
    const { format, entries } = JSON.parse(readFileSync(file, "utf8"));
    return format === 1 ? new Map(entries.filter(isEntry(isWhole))) : new Map();
  } catch {
    return new Map();
  }
}

const isEntry =
  <T>(isWhole: (value: unknown) => value is T) =>
  (entry: unknown): boolean =>
    Array.isArray(entry) && typeof entry[0] === "string" && isWhole(entry[1]);
