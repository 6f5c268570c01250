import { perObject } from "../../../text/per-object.ts";

/** What is known of the paths of a repository, each way by which one is looked for. */
export interface PathIndex {
  /** Files and the folders above them. */
  readonly exact: ReadonlySet<string>;
  readonly lower: ReadonlyMap<string, string>;
  /** Files and folders by their last part. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Those with the time before their name, by the name. */
  readonly undated: ReadonlyMap<string, readonly string[]>;
  /** The names in each folder; `""` is the root. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** The first name in a folder for each way of writing it in one case, behind the folder and a `/`. */
  readonly inOneCase: ReadonlyMap<string, string>;
}

/** Of the paths of files, sorted. */
export const indexOf = perObject((files: readonly string[]): PathIndex => {
  const exact = new Set<string>();
  for (const file of files) {
    for (let at = file.length; at > 0 && !exact.has(file.slice(0, at)); at = file.lastIndexOf("/", at - 1))
      exact.add(file.slice(0, at));
  }
  const lower = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const undated = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  const byCase = new Map<string, string>();
  for (const path of exact) {
    lower.set(path.toLowerCase(), path);
    const name = path.slice(path.lastIndexOf("/") + 1);
    put(byName, name, path);
    if (dated.test(name)) put(undated, name.replace(dated, ""), path);
    const folder = path.slice(0, Math.max(0, path.length - name.length - 1));
    put(byFolder, folder, name);
    const key = `${folder}/${inOneCase(name)}`;
    if (!byCase.has(key)) byCase.set(key, name);
  }
  return { exact, lower, byName, undated, byFolder, inOneCase: byCase };
});

function put(map: Map<string, string[]>, key: string, value: string): void {
  const same = map.get(key);
  if (same) same.push(value);
  else map.set(key, [value]);
}

/** `20260419200000_AddTills.cs`: the time at which a migration was made stands before its name. */
const dated = /^(?:\d{8,14}|\d{4}_\d{2}_\d{2}_\d{6})[-_](?=[A-Za-z])/;

/** `FileList.tsx` and `file-list.tsx` are one name in two manners of writing. */
export const inOneCase = (name: string): string => name.replace(/[-_]/g, "").toLowerCase();
