import { perObject } from "@asbuilt/core/text/per-object";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, keepNewest } from "../site-node/cache-folder.ts";
import { answersAlike } from "../site-node/exists.ts";
import { writeWhole } from "../site-node/write.ts";
import { build, version } from "../version.ts";
import type { Basis, Examined, Source } from "./examine.ts";
import { groupsOf } from "./groups.ts";

// What was found in a design is remembered under the hash of its documents. All that is remembered for one build of the
// product and one configuration is one file, replaced at once, so a kill leaves the old one. It may be deleted at any
// time; one that cannot be understood is as good as none.

export interface Cache {
  /** The documents, parted into designs. */
  readonly groups: (sources: readonly Source[]) => readonly (readonly Source[])[];
  readonly find: (sources: readonly Source[]) => Examined | undefined;
  readonly keep: (sources: readonly Source[], examined: Examined) => void;
  readonly save: () => void;
}

/** Files of other builds and configurations that are kept. */
const mostFiles = 4;
/** Larger caches are begun anew with what was used. */
const mostEntries = 20_000;

export function openCache(basis: Basis): Cache {
  const folder = join(cacheFolder(basis.root), "check");
  const file = join(
    folder,
    `${hash([version, build, process.versions.node, JSON.stringify(basis)]).slice(0, 20)}.json`,
  );
  const { groupings, entries: before } = contentsOf(file);
  const used = new Map<string, Examined>();
  let changed = false;
  return {
    groups(sources) {
      const key = keyOf(sources);
      const known = groupings.get(key);
      if (known) return known.map((group) => group.map((i) => sources[i]!));
      const at = new Map(sources.map((source, i) => [source, i]));
      const groups = groupsOf(sources);
      groupings.clear();
      groupings.set(
        key,
        groups.map((group) => group.map((source) => at.get(source)!)),
      );
      changed = true;
      return groups;
    },
    find(sources) {
      const key = keyOf(sources);
      const known = before.get(key);
      if (!known || !stillHolds(known, basis)) return undefined;
      used.set(key, known);
      return known;
    },
    keep(sources, examined) {
      used.set(keyOf(sources), examined);
      changed = true;
    },
    save() {
      if (!changed) return;
      const all = before.size + used.size > mostEntries ? used : new Map([...before, ...used]);
      try {
        writeWhole(file, JSON.stringify({ format: 1, groupings: [...groupings], entries: [...all] }));
        keepNewest(folder, mostFiles);
      } catch {
        // A folder that cannot be written costs time only.
      }
    },
  };
}

/** Remembers nothing. */
export const noCache: Cache = { groups: groupsOf, find: () => undefined, keep: () => {}, save: () => {} };

const hash = (parts: readonly string[]): string =>
  createHash("sha256")
    .update(parts.map((part) => `${part.length}:${part}`).join(""))
    .digest("hex");

const keyOf = (sources: readonly Source[]): string => hash(sources.map(hashOf));

const hashOf = perObject(({ name, text }: Source) => hash([name, text]));

const stillHolds = ({ looked }: Examined, { cwd, root }: Basis): boolean =>
  looked.every((each) => answersAlike(cwd, root, each));

interface Contents {
  /** Of the documents that were last checked together: the groups, each by the places of its documents. */
  readonly groupings: Map<string, number[][]>;
  readonly entries: Map<string, Examined>;
}

function contentsOf(file: string): Contents {
  const nothing = { groupings: new Map(), entries: new Map() };
  try {
    const { format, groupings, entries } = JSON.parse(readFileSync(file, "utf8"));
    return format === 1
      ? { groupings: new Map(groupings.filter(isGrouping)), entries: new Map(entries.filter(isWhole)) }
      : nothing;
  } catch {
    return nothing;
  }
}

const isGrouping = (entry: unknown): boolean =>
  Array.isArray(entry) &&
  Array.isArray(entry[1]) &&
  entry[1].every((group: unknown) => Array.isArray(group) && group.every(Number.isInteger));

/** Whoever edits a cache by hand, or a disk that fails, must not make us fall. */
const isWhole = (entry: unknown): boolean => {
  const [key, value] = Array.isArray(entry) ? (entry as [unknown, Examined | null]) : [];
  const { checked, looked } = value ?? {};
  return (
    typeof key === "string" &&
    Array.isArray(looked) &&
    [checked?.documents, checked?.diagnostics, checked?.answered, checked?.fallen, checked?.unseen].every(Array.isArray)
  );
};
