import type { Site } from "../../../survey/site.ts";
import { distance, nearest } from "../../../text/nearest.ts";
import { indexOf, inOneCase, type PathIndex } from "./path-index.ts";

/** Where a path that a text names is in the repository. */
export type PathFound =
  /** `whole`: by all of its folders, rather than by its end. */
  | { readonly is: "there"; readonly path: string; readonly whole: boolean }
  /** `written` is the name as the text should have it. */
  | { readonly is: "in-other-case"; readonly path: string; readonly written: string }
  | { readonly is: "elsewhere" }
  | { readonly is: "ambiguous"; readonly count: number }
  /** `near` is the file that was most likely meant, as the text should name it. */
  | { readonly is: "missing"; readonly near: string | null };

/**
 * Finds what a text means by a path: from the document's folder, from the root, or, as people shorten paths, by its end. A folder
 * counts as a file does, and a glob if anything matches it.
 */
export function findPath(
  written: string,
  document: string,
  files: readonly string[],
  kindOf?: Site["kindOf"],
): PathFound {
  const name = written.replace(/\/+$/, "");
  const candidates = placesOf(name, document);
  if (candidates.length === 0) return { is: "elsewhere" };
  const globs = candidates.map((path) => path.replace(day, "*"));
  if (globs.some((path) => path.includes("*"))) return findGlob(globs, files);
  const known = indexOf(files);
  for (const path of candidates) {
    const kind = known.exact.has(path) ? "file" : kindOf?.(path);
    if (kind === "outside") return { is: "elsewhere" };
    if (kind) return { is: "there", path, whole: true };
  }
  if (!written.endsWith("/"))
    for (const path of candidates) {
      const ended = withEnding(path, known);
      if (ended) return { is: "there", path: ended, whole: true };
    }
  const bare = name.replace(/^(?:\.{1,2}\/)+/, "");
  const ends = closestTo(document, endingIn(bare, known));
  if (ends.length > 1 && !bare.includes("/") && isOfEveryFolder(bare)) return { is: "ambiguous", count: ends.length };
  const end = ends[0] ?? (written.endsWith("/") ? null : endingWithEnding(bare, known));
  if (end !== null) return { is: "there", path: end, whole: false };
  const undated = known.undated.get(bare.slice(bare.lastIndexOf("/") + 1))?.find((path) => isBelowAs(path, bare));
  if (undated !== undefined) return { is: "there", path: undated, whole: false };
  for (const path of candidates) {
    const other = known.lower.get(path.toLowerCase());
    if (other) return { is: "in-other-case", path: other, written: other.slice(other.length - bare.length) };
  }
  const near = nearTo(bare, known) ?? nearlySpelt(candidates, known);
  // Of `Shop.Core/Orders` people write `Core/Orders`, and of `crates/shop/src/orders.rs` `shop/orders.rs`, since all code of a crate is in one folder.
  if (near !== null && bare.includes("/") && (near.endsWith(`.${bare}`) || leavesSourcesOut(bare, near)))
    return { is: "there", path: near, whole: false };
  // Nobody means the text that they write.
  return { is: "missing", near: near === document ? null : near };
}

const leavesSourcesOut = (bare: string, near: string): boolean =>
  near.endsWith(".rs") && `/${near.replace("/src/", "/")}`.endsWith(`/${bare}`);

/** `YYYY_MM_DD_HHMMSS`, `yyyymmdd`: what stands for the time at which a file was made. */
const day =
  /(?<![A-Za-z])(?:YYYY|yyyy)[-_.]?(?:MM|mm)[-_.]?(?:DD|dd)(?:[-_.T]?(?:HH|hh)[-_.]?(?:MM|mm)(?:[-_.]?(?:SS|ss))?)?(?![A-Za-z])/g;

/** Whether the folder of a file ends as that of a path does. */
const isBelowAs = (file: string, path: string): boolean =>
  `/${file.slice(0, file.lastIndexOf("/") + 1)}`.endsWith(`/${path.slice(0, path.lastIndexOf("/") + 1)}`);

/** The paths, from the root, that a text may mean; none where all of them lead out of the repository. */
export function placesOf(name: string, document: string): string[] {
  const folder = document.includes("/") ? document.slice(0, document.lastIndexOf("/")) : "";
  // Readers of the text take `./` for the root as often as for its folder.
  const places = name.startsWith("../") ? [`${folder}/${name}`] : [name.replace(/^\//, ""), `${folder}/${name}`];
  return [...new Set(places.map(normal).filter((path) => path !== null))];
}

/** A path without `.` and `..`; `null` if it leads above the root. */
function normal(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** The files and folders whose paths end in these parts. */
export const pathsEndingIn = (bare: string, files: readonly string[]): readonly string[] =>
  endingIn(bare, indexOf(files));

/** Whether a file or folder of this very path is in the repository. */
export const isThere = (path: string, files: readonly string[]): boolean =>
  path === "" || indexOf(files).exact.has(path);

/** The file that a path means whose ending is left out: `scripts/start` where `start.sh` and `start.bat` are. */
function withEnding(path: string, { byFolder }: PathIndex): string | null {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  if (slash < 0 || name.includes(".")) return null;
  const ended = byFolder.get(path.slice(0, slash))?.find((other) => other.startsWith(`${name}.`));
  return ended === undefined ? null : `${path.slice(0, slash)}/${ended}`;
}

/** The file that the end of a path means whose ending is left out: `app/core/till` where `backend/app/core/till.py` is. */
function endingWithEnding(bare: string, known: PathIndex): string | null {
  const slash = bare.lastIndexOf("/");
  if (slash < 0) return null;
  for (const folder of endingIn(bare.slice(0, slash), known)) {
    const ended = withEnding(`${folder}${bare.slice(slash)}`, known);
    if (ended !== null) return ended;
  }
  return null;
}

/** Of several files, those in the smallest folder around the document that has any: what a package tells of itself is in it. */
function closestTo(document: string, paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths;
  for (let slash = document.lastIndexOf("/"); slash > 0; slash = document.lastIndexOf("/", slash - 1)) {
    const folder = document.slice(0, slash + 1);
    const inside = paths.filter((path) => path.startsWith(folder));
    if (inside.length > 0) return inside;
  }
  return paths;
}

const endingIn = (bare: string, { byName }: PathIndex): readonly string[] =>
  (byName.get(bare.slice(bare.lastIndexOf("/") + 1)) ?? []).filter((path) => path.endsWith(`/${bare}`));

/** The one file of the same name that shares most of the folders; `null` where several do equally. */
function nearTo(bare: string, { byName, exact }: PathIndex): string | null {
  const parts = bare.split("/");
  const others = byName.get(parts.at(-1)!) ?? [];
  const shared = (path: string): number => path.split("/").filter((part) => parts.includes(part)).length;
  const sorted = others.toSorted((a, b) => shared(b) - shared(a));
  const [best, second] = sorted;
  // A name alone is no nearness: half of the folders must be its own too, and of a folder that is called as many are at least one.
  if (best === undefined || shared(best) * 2 < parts.length) return null;
  if (parts.length > 1 && !parts.at(-1)!.includes(".") && shared(best) < 2) return null;
  const folder = parts.slice(0, -1).join("/");
  if (exact.has(folder) && isOfEveryFolder(parts.at(-1)!) && !isAlong(folder, best)) return null;
  return second === undefined || shared(best) > shared(second) ? best : null;
}

/** `index.ts`, `hooks`: a name of one word is given in every folder anew, and that of another folder is none that has moved. */
export const isOfEveryFolder = (name: string): boolean =>
  /^\.?(?:[A-Z]?[a-z\d]+|[A-Z\d]+)(?:\.[a-z\d]+){0,2}$/.test(name);

/** Whether a path leads out of a folder upwards or into it. */
function isAlong(folder: string, path: string): boolean {
  const other = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return `${folder}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${folder}/`);
}

/** What is there if the first of the parts that are not is a slip of a name beside it. */
function nearlySpelt(candidates: readonly string[], { exact, byFolder, inOneCase: byCase }: PathIndex): string | null {
  for (const path of candidates) {
    const parts = path.split("/");
    const lost = parts.findIndex((_, i) => !exact.has(parts.slice(0, i + 1).join("/")));
    const folder = parts.slice(0, Math.max(0, lost)).join("/");
    const names = byFolder.get(folder) ?? [];
    const written = parts[lost] ?? "";
    const meant =
      byCase.get(`${folder}/${inOneCase(written)}`) ??
      nearest(
        written,
        names.filter((name) => isSlip(name, written)),
      );
    const near = parts.with(Math.max(0, lost), meant ?? "").join("/");
    if (meant !== null && exact.has(near)) return near;
  }
  return null;
}

/** Whether one name is another with a letter or two amiss; names that differ in their numbers mean other things. */
const isSlip = (name: string, written: string): boolean =>
  written.length >= 5 &&
  Math.abs(name.length - written.length) <= 2 &&
  name.length <= 64 &&
  name.replace(/\D+/g, " ") === written.replace(/\D+/g, " ") &&
  isNear(name, written, Math.max(1, Math.floor(written.length / 7)));

const isNear = (name: string, written: string, most: number): boolean => distance(name, written, most) <= most;

/** Of a glob of files in one folder, as of `agents/*.ts`, those in the folders below will do where there are none in it. */
function findGlob(candidates: readonly string[], files: readonly string[]): PathFound {
  for (const glob of [...candidates, ...candidates.map((path) => path.replace(/(?<=[\w\])]\/)\*(?=\.\w+$)/, "**/*"))]) {
    const pattern = new RegExp(
      `(?:^|/)${glob
        .split(/(\*\*\/?|\*)/)
        .map((part) =>
          part.startsWith("**") ? ".*" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"),
        )
        .join("")}(?:/|$)`,
    );
    const found = files.find((file) => pattern.test(file));
    if (found) return { is: "there", path: found, whole: false };
  }
  return { is: "missing", near: null };
}
