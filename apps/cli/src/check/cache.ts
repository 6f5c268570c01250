import { perObject } from "@asbuilt/core/text/per-object";
import { join } from "node:path";
import { cacheFolder } from "../site-node/cache-folder.ts";
import { answersAlike } from "../site-node/exists.ts";
import { hashOfAll, keptEntries } from "../site-node/kept-entries.ts";
import { build, version } from "../version.ts";
import type { Basis, Examined, Source } from "./examine.ts";
import { groupsOf } from "./groups.ts";

// What was found in a design is remembered under the hash of its documents, apart for each build of the product and each configuration.

export interface Cache {
  /** The documents, parted into designs. */
  readonly groups: (sources: readonly Source[]) => readonly (readonly Source[])[];
  readonly find: (sources: readonly Source[]) => Examined | undefined;
  readonly keep: (sources: readonly Source[], examined: Examined) => void;
  readonly save: () => void;
}

export function openCache(basis: Basis): Cache {
  const folder = cacheFolder(basis.root);
  const file = `${hashOfAll([version, build, process.versions.node, JSON.stringify(basis)]).slice(0, 20)}.json`;
  const found = keptEntries(join(folder, "check", file), isExamined);
  // Of the documents that were last checked together: the designs, each by the places of its documents.
  const groupings = keptEntries(join(folder, "groups", file), isGrouping, 1);
  return {
    groups(sources) {
      const key = keyOf(sources);
      const known = groupings.find(key);
      if (known) return known.map((group) => group.map((i) => sources[i]!));
      const at = new Map(sources.map((source, i) => [source, i]));
      const groups = groupsOf(sources, basis.cwd);
      groupings.keep(
        key,
        groups.map((group) => group.map((source) => at.get(source)!)),
      );
      return groups;
    },
    find(sources) {
      const known = found.find(keyOf(sources));
      return known && stillHolds(known, basis) ? known : undefined;
    },
    keep: (sources, examined) => found.keep(keyOf(sources), examined),
    save() {
      found.save();
      groupings.save();
    },
  };
}

/** Remembers nothing. */
export const noCache = (cwd: string): Cache => ({
  groups: (sources) => groupsOf(sources, cwd),
  find: () => undefined,
  keep: () => {},
  save: () => {},
});

export const keyOf = (sources: readonly Source[]): string => hashOfAll(sources.map(hashOf));

const hashOf = perObject(({ name, text }: Source) => hashOfAll([name, text]));

const stillHolds = ({ looked }: Examined, { cwd, root }: Basis): boolean =>
  looked.every((each) => answersAlike(cwd, root, each));

const isGrouping = (value: unknown): value is readonly (readonly number[])[] =>
  Array.isArray(value) && value.every((group: unknown) => Array.isArray(group) && group.every(Number.isInteger));

const isExamined = (value: unknown): value is Examined => {
  const { checked, looked } = (value ?? {}) as Partial<Examined>;
  return (
    Array.isArray(looked) &&
    [checked?.documents, checked?.diagnostics, checked?.answered, checked?.fallen, checked?.unseen].every(Array.isArray)
  );
};
