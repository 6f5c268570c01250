import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { looksLikeDesign } from "@asbuilt/core/document/looks-like-design";
import { statesDesign } from "@asbuilt/core/document/states-design";
import { sectionsRead } from "../sections-read.ts";
import { besideIndex, type Indexed, indexedBy, indexesAmong } from "./design-parts.ts";
import { mayBeDesign, subjectsOf } from "./design-names.ts";
import { globMatcher, isGlob } from "./glob.ts";
import { hashOfAll } from "./kept-entries.ts";
import { type KnownDesigns, noKnownDesigns } from "./known-designs.ts";
import { leadsOut } from "./leads-out.ts";
import { readText, standardInput } from "./read-text.ts";
import { placeInRepository } from "./root.ts";
import { markdownFilesBelow } from "./walk.ts";

/** The files that were asked for, and what of it could not be found. */
export interface Asked {
  /** Relative to where the host was started, with `/`, each once. */
  readonly files: readonly string[];
  /** Those among the files that nobody named or found: they are read since they are parts of a design that was. */
  readonly beside: readonly string[];
  /** Those that the index among them brought: chapters of one design, though nobody named them. */
  readonly parts: readonly string[];
  /** Those that look like chapters beside an index among the files, which does not link them: they are not read. */
  readonly unlinked: readonly Unlinked[];
  readonly unseen: readonly Unseen[];
}

/** A file that stands beside the index of a design, and to which no link in it leads. */
export interface Unlinked {
  readonly name: string;
  readonly index: string;
}

/** Something asked for that could not be looked at. */
export interface Unseen {
  readonly name: string;
  readonly why: string;
}

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

/** What is found below a folder. */
export interface Found {
  readonly files: readonly string[];
  readonly unlinked: readonly Unlinked[];
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
  const found = files.flatMap((path) => {
    if (isIgnored(path)) return [];
    if (
      included
        ? !included.some((matches) => matches(prefix + path))
        : !isPart.has(path) && !isDesign(cwd, path, titles, known)
    )
      return [];
    const real = realpathSync(resolve(cwd, path));
    if (seen.has(real)) return [];
    seen.add(real);
    return [path];
  });
  known.save();
  return { files: found, unlinked: unlinkedBeside(cwd, indexes, found).filter(({ name }) => !isIgnored(name)) };
}

function unlinkedBeside(cwd: string, indexes: readonly Indexed[], files: Iterable<string>): Unlinked[] {
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

/** What the operands of a command name: files as they are, folders for the designs in them, globs for what they match. */
export function findAsked(cwd: string, operands: readonly string[], where: Where = {}): Asked {
  const files = new Set<string>();
  const parts = new Set<string>();
  const ignored = (where.ignore ?? []).map(globMatcher);
  const isIgnored = (path: string): boolean => ignored.some((matches) => matches((where.prefix ?? "") + path));
  const unseen: Unseen[] = [];
  const unlinked: Unlinked[] = [];
  const indexes: Indexed[] = [];
  let all: string[] | undefined;
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    const kind = operand === standardInput ? "file" : kindOf(path);
    let found: readonly string[];
    if (kind === "file") {
      found = [operand];
      const indexed = operand === standardInput ? null : indexedBy(path);
      if (indexed) indexes.push(indexed);
      for (const chapter of indexed?.chapters ?? []) {
        const part = fromHere(cwd, chapter);
        if (!isIgnored(part)) parts.add(part);
      }
    } else if (kind === "folder") {
      const below = findDesigns(cwd, fromHere(cwd, path), where);
      found = below.files;
      unlinked.push(...below.unlinked);
      if (found.length === 0)
        unseen.push({
          name: operand,
          why: "there is no design in this folder; name the files to have them read all the same",
        });
    } else if (isGlob(operand)) {
      all ??= markdownFilesBelow(cwd);
      found = all.filter(globMatcher(isAbsolute(operand) ? fromHere(cwd, operand) : operand.replaceAll(sep, "/")));
      if (found.length === 0) unseen.push({ name: operand, why: "no Markdown file matches it" });
    } else {
      found = [];
      unseen.push({ name: operand, why: "there is no such file or folder" });
    }
    for (const file of found) {
      files.add(fromHere(cwd, resolve(cwd, file)));
    }
  }
  const brought = [...parts].filter((part) => !files.has(part));
  const asked = [...files, ...brought];
  unlinked.push(...unlinkedBeside(cwd, indexes, asked).filter(({ name }) => !isIgnored(name)));
  return { files: asked, beside: [], parts: brought, unlinked, unseen };
}

/** What is known of a feature stands in two files of one folder, of which people name the design. */
export function withRequirements(cwd: string, asked: Asked, { ignore = [], prefix = "" }: Where = {}): Asked {
  const ignored = ignore.map(globMatcher);
  const known = new Set(asked.files);
  const beside = asked.files.flatMap((file) => {
    if (!/(?:^|\/)design\.md$/i.test(file)) return [];
    const other = `${file.slice(0, -"design.md".length)}requirements.md`;
    if (known.has(other) || ignored.some((matches) => matches(prefix + other))) return [];
    return kindOf(resolve(cwd, other)) === "file" && !leadsOut(dirname(resolve(cwd, file)), "requirements.md")
      ? [other]
      : [];
  });
  return beside.length === 0 ? asked : { ...asked, files: [...asked.files, ...beside], beside };
}

/** The globs among those of a folder that no Markdown file below it matches. */
export function unmatched(folder: string, globs: readonly string[]): string[] {
  const files = markdownFilesBelow(folder);
  return globs.filter((glob) => !files.some(globMatcher(glob)));
}

/** What a survey found something in, as it is shown: a file of the repository from here, and an address as it is. */
export const placeFromHere = (cwd: string, root: string, name: string): string =>
  /^[a-z][a-z+.-]+:\/\//i.test(name) ? name : fromHere(cwd, resolve(root, name));

/** A path as it is shown: relative to where the host was started, with `/`. */
export function fromHere(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll(sep, "/");
}

function kindOf(path: string): "file" | "folder" | null {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}
