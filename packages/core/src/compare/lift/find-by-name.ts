import { canonicalName } from "../../model/kinds/names.ts";

/** A folder with a name that a build file gives it. */
export interface NamedFolder {
  readonly name: string;
  readonly folder: string;
}

/** Folders and files by every name that may mean them. */
export interface PlaceIndex {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly loose: ReadonlyMap<string, readonly string[]>;
  /** Folders that stand beside others with the same first word, by what follows it: `shop-orders` by `orders`. */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
  /** Files by their names without ending, letters as written. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Files by the words of their names, as languages name them whose files do not bear the name of the type: `order-service.ts`. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** Indexes the folders that hold the files, the files themselves, and folders under the names of their build files. */
export function placeIndex(files: readonly string[], named: readonly NamedFolder[]): PlaceIndex {
  const folders = new Set<string>();
  const stems = new Map<string, string[]>();
  const words = new Map<string, string[]>();
  for (const file of files) {
    for (let at = folderOf(file); at !== "" && !folders.has(at); at = folderOf(at)) folders.add(at);
    const stem = lastOf(file).replace(/\.[^.]+$/, "");
    add(stems, stem, file);
    if (/[._-]/.test(stem)) add(words, canonicalName(stem.replaceAll(".", "-")), file);
  }
  for (const { folder } of named) if (folder !== "") folders.add(folder);
  const exact = new Map<string, string[]>();
  const loose = new Map<string, string[]>();
  for (const folder of folders) {
    add(exact, canonicalName(lastOf(folder)), folder);
    add(loose, looseName(lastOf(folder)), folder);
  }
  for (const { name, folder } of named) {
    if (folder === "") continue;
    for (const each of [name, name.slice(name.lastIndexOf("/") + 1)]) {
      add(exact, canonicalName(each), folder);
      add(loose, looseName(each), folder);
    }
  }
  return { exact, loose, stems, words, siblings: siblingsAmong(folders) };
}

/**
 * Where a name leads below a folder: to the folder called exactly so, else to one with the first words of its neighbours before it,
 * else to one called so but for number and words such as "service", else to a file of the name; the name of a type leads to its
 * file before any folder that is called so only nearly. Of several, those at the
 * shallowest level are given; more than one means that the name tells nothing.
 */
export function findByName(
  { exact, loose, siblings, stems, words }: PlaceIndex,
  name: string,
  scope: string,
): readonly string[] {
  const parts = name.split(/[./]/).filter((part) => part !== "");
  const last = parts.at(-1) ?? name;
  if (parts.length > 1 && /^[\w./-]+$/.test(name)) {
    const end = `/${parts.join("/")}`;
    const dotted = (exact.get(canonicalName(last)) ?? []).filter((path) => `/${path}`.endsWith(end));
    const found = shallowest(dotted, scope);
    if (found.length > 0) return found;
  }
  const type = isTypeName.test(name) ? name : "";
  for (const [map, key] of [
    [exact, canonicalName(name)],
    [stems, type],
    [words, type && canonicalName(type)],
    [siblings, looseName(name)],
    [loose, looseName(name)],
    [stems, name.replace(/\.[A-Za-z]{1,4}$/, "")],
  ] as const) {
    const found = shallowest(key === "" ? [] : (map.get(key) ?? []), scope);
    if (found.length > 0) return found;
  }
  return [];
}

/** A name of several words that is written as types are: `OrderService`. */
const isTypeName = /^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+$/;

/** Every other folder that a name may mean as well, at whatever level and however it is written; what stands inside of the place or around it is no other. */
export function alsoCalled(
  { exact, loose, siblings }: PlaceIndex,
  name: string,
  scope: string,
  place: string,
): readonly string[] {
  const all = [
    ...(siblings.get(looseName(name)) ?? []),
    ...(exact.get(canonicalName(name)) ?? []),
    ...(loose.get(looseName(name)) ?? []),
  ];
  return [...new Set(all)].filter(
    (path) =>
      (scope === "" || path.startsWith(`${scope}/`)) &&
      path !== place &&
      !path.startsWith(`${place}/`) &&
      !place.startsWith(`${path}/`),
  );
}

/** Words that say what kind of thing a name means. */
const kindWords: ReadonlySet<string> = new Set(
  "service,services,svc,module,modules,component,components,package,packages,pkg,layer,subsystem,microservice,lib,library,crate".split(
    ",",
  ),
);

/** A name without its number and without words for a kind of thing at its end. */
function looseName(name: string): string {
  const words = canonicalName(name).split("-");
  while (words.length > 1 && kindWords.has(words.at(-1)!)) words.pop();
  const last = words.pop()!;
  return [
    ...words,
    last.length > 3 && !/(?:ss|us|is)$/.test(last) ? last.replace(/ies$/, "y").replace(/s$/, "") : last,
  ].join("");
}

function siblingsAmong(folders: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const folder of folders) add(groups, folderOf(folder), folder);
  const found = new Map<string, string[]>();
  for (const group of groups.values()) {
    const shared = commonWords(group.filter((folder) => lastOf(folder).includes("-")));
    if (shared === "") continue;
    for (const folder of group) {
      const name = canonicalName(lastOf(folder));
      if (name.startsWith(shared)) add(found, looseName(name.slice(shared.length)), folder);
    }
  }
  return found;
}

/** The words with which most of the names in one folder begin: `spring-petclinic-` of many modules; empty where fewer than three do. */
function commonWords(folders: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    const words = canonicalName(lastOf(folder)).split("-");
    for (let i = 1; i < words.length && i <= 4; i++) {
      const start = `${words.slice(0, i).join("-")}-`;
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  }
  let best = "";
  for (const [start, count] of counts)
    if (count >= 3 && count * 2 > folders.length && start.length > best.length) best = start;
  return best;
}

function shallowest(paths: readonly string[], scope: string): readonly string[] {
  const inside = [...new Set(paths)].filter((path) => scope === "" || path.startsWith(`${scope}/`));
  if (inside.length <= 1) return inside;
  const least = Math.min(...inside.map(depthOf));
  return inside.filter((path) => depthOf(path) === least);
}

const depthOf = (path: string): number => path.split("/").length;

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const lastOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
