import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { looksLikeDesign } from "@asbuilt/core/document/looks-like-design";
import { statesDesign } from "@asbuilt/core/document/states-design";
import { sectionsRead } from "../sections-read.ts";
import { mayBeDesign, subjectsOf } from "./design-names.ts";
import { besideIndex, type Indexed, indexesAmong } from "./design-parts.ts";
import { fromHere } from "./from-here.ts";
import { globMatcher } from "./glob.ts";
import { hashOfAll } from "./kept-entries.ts";
import { type KnownDesigns, noKnownDesigns } from "./known-designs.ts";
import { readText } from "./read-text.ts";
import { placeInRepository } from "./root.ts";
import { markdownFilesBelow } from "./walk.ts";

/** What configuration says of where designs are. */
export interface Where {
  readonly include?: readonly string[];
  readonly ignore?: readonly string[];
  /** Titles of the team's own template, by which its designs are known. */
  readonly titles?: readonly string[];
  /** What stands before a name from here to make it one from the configuration's folder, which its globs count from. */
  readonly prefix?: string;
  /** What was told of texts before. */
  readonly known?: KnownDesigns;
}

/** A file that stands beside the index of a design, and to which no link in it leads. */
export interface Unlinked {
  readonly name: string;
  readonly index: string;
}

/** What is found below a folder. */
export interface Found {
  readonly files: readonly string[];
  readonly unlinked: readonly Unlinked[];
  /** Those that have the name of a design, though what they hold does not tell that they are one: they are not read. */
  readonly called: readonly string[];
}

/** The designs below a folder: those that configuration names, else those whose name and headings say that they are one. */
export function findDesigns(
  cwd: string,
  folder = "",
  { include, ignore = [], prefix = "", titles = [], known = noKnownDesigns }: Where = {},
): Found {
  const ignored = ignore.map(globMatcher);
  const included = include?.map(globMatcher);
  const below = folder === "" ? "" : `${folder.replace(/\/+$/, "")}/`;
  const seen = new Set<string>();
  const files = markdownFilesBelow(resolve(cwd, folder)).map((file) => below + file);
  const isIgnored = (path: string): boolean => ignored.some((matches) => matches(prefix + path));
  const indexes = included
    ? []
    : indexesAmong(files.filter((path) => !isIgnored(path)).map((path) => resolve(cwd, path)));
  const isPart = new Set(
    indexes.flatMap(({ index, chapters }) => [index, ...chapters].map((path) => fromHere(cwd, path))),
  );
  const called: string[] = [];
  const found = files.flatMap((path) => {
    if (isIgnored(path)) return [];
    if (included) {
      if (!included.some((matches) => matches(prefix + path))) return [];
    } else if (!isPart.has(path) && !isDesign(cwd, path, titles, known)) {
      if (mayBeDesign(placeInRepository(resolve(cwd, path)))) called.push(path);
      return [];
    }
    const real = realpathSync(resolve(cwd, path));
    if (seen.has(real)) return [];
    seen.add(real);
    return [path];
  });
  known.save();
  const unlinked = unlinkedBeside(cwd, indexes, found).filter(({ name }) => !isIgnored(name));
  return { files: found, unlinked, called };
}

/** What stands beside the indexes among files, and is not among them. */
export function unlinkedBeside(cwd: string, indexes: readonly Indexed[], files: Iterable<string>): Unlinked[] {
  const read = new Set(files);
  const all = indexes.flatMap((indexed) =>
    besideIndex(indexed).map((path) => ({ name: fromHere(cwd, path), index: fromHere(cwd, indexed.index) })),
  );
  return [...new Map(all.map((one) => [one.name, one])).values()].filter(({ name }) => !read.has(name));
}

/** A file is a design if its name says so and its headings or what can be read in it agree. */
function isDesign(cwd: string, path: string, titles: readonly string[], known: KnownDesigns): boolean {
  const place = placeInRepository(resolve(cwd, path));
  const named = mayBeDesign(place);
  const subjects = subjectsOf(place);
  if (!named && subjects.length === 0) return false;
  const read = readText(resolve(cwd, path));
  if (!("text" in read)) return false;
  const key = hashOfAll([read.text, String(named), ...subjects, "", ...titles]);
  const told = known.find(key);
  if (told !== undefined) return told;
  const is = (named && looksLikeDesign(read.text, titles)) || statesDesign(read.text, subjects, sectionsRead);
  known.keep(key, is);
  return is;
}
