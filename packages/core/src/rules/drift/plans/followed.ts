import type { ReadDocument } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";

/** The folder of a later version beside that of a document, `docs/v2` beside `docs/v1`; `null` where there is none. */
export function laterVersionOf({ name }: ReadDocument, reality: Reality): string | null {
  const [, above, version] = versioned.exec(name) ?? [];
  if (above === undefined) return null;
  const own = partsOf(version!);
  let latest: { readonly folder: string; readonly parts: readonly number[] } | null = null;
  for (const folder of versionsOf(reality).get(above) ?? []) {
    const parts = partsOf(folder);
    if (isLater(parts, own) && (latest === null || isLater(parts, latest.parts))) latest = { folder, parts };
  }
  return latest && `${above}${latest.folder}`;
}

/** Folders of documents alone: those of an interface may all be served. */
const versioned =
  /^((?:.+\/)?(?:docs?|documentation|designs?|architecture|specs?|specifications?|wiki)\/)(v\d+(?:[._-]\d+){0,2})\/.+/i;

const partsOf = (version: string): readonly number[] => version.slice(1).split(/[._-]/).map(Number);

const isLater = (a: readonly number[], b: readonly number[]): boolean => {
  const at = [0, 1, 2].find((i) => (a[i] ?? 0) !== (b[i] ?? 0));
  return at !== undefined && (a[at] ?? 0) > (b[at] ?? 0);
};

/** The folders of versions that hold documents, by the folder that they stand in. */
const versionsOf = perObject((reality: Reality): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>();
  for (const path of filesOf(reality)) {
    const [, above, version] = (/\.md$/i.test(path) && versioned.exec(path)) || [];
    if (above === undefined) continue;
    const known = all.get(above) ?? new Set();
    all.set(above, known.add(version!));
  }
  return all;
});

/** How many changes of its series came after the one that a document tells of; of one that says that it is built, none are counted. */
export function laterThan({ name, metadata: { status } }: ReadDocument, reality: Reality): number {
  const [, series, number] = numbered.exec(name) ?? [];
  if (series === undefined || (status !== null && status !== "approved")) return 0;
  return (
    changesOf(reality)
      .get(series)
      ?.filter((other) => other > Number(number)).length ?? 0
  );
}

const numbered = /^((?:.+\/)?\.?(?:specs?|features?|changes)\/)(\d{3,4})[-_][^/]+\//i;

/** The numbers of the changes of each series. A folder is one where what was asked for, or the tasks, lie in it: chapters are numbered too. */
const changesOf = perObject((reality: Reality): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, Set<number>>();
  for (const path of filesOf(reality)) {
    const [whole, series, number] = numbered.exec(path) ?? [];
    if (whole === undefined || !ofWork.test(path.slice(whole.length))) continue;
    const numbers = all.get(series!) ?? new Set();
    all.set(series!, numbers.add(Number(number)));
  }
  return new Map([...all].map(([series, numbers]) => [series, [...numbers]]));
});

const ofWork = /^(?:spec|plan|tasks|proposal|requirements)\.md$/i;
