import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Named, partsOf } from "@asbuilt/core/document/gather";
import { isCalledDesign, looksLikeChapter } from "@asbuilt/core/document/looks-like-design";
import { readMarkdown } from "@asbuilt/core/syntax/markdown";
import { isOfDesigns, mayBeDesign } from "./design-names.ts";
import { leadsOut } from "./leads-out.ts";
import { readText } from "./read-text.ts";
import { placeInRepository } from "./root.ts";

// A design of several files is known by an index that links its chapters. Whoever names the index means them all; and where a
// folder is asked for, an index that says itself that it is a design brings what its chapters alone would not be known by.

/** Files are looked into this far; an index is short. */
const longest = 200_000;

/** An index and the chapters that it links to, as full paths. */
export interface Indexed {
  readonly index: string;
  readonly chapters: readonly string[];
}

/** What a file links to as an index of chapters; `null` for any other file. */
export function indexedBy(path: string): Indexed | null {
  const index = indexAt(path);
  const chapters = index === null ? [] : chaptersIn(index);
  return chapters.length === 0 ? null : { index: path, chapters };
}

/** The indexes among files that are called designs or stand in a folder of designs. */
export function indexesAmong(paths: readonly string[]): readonly Indexed[] {
  const known = new Set(paths);
  return paths.flatMap((path) => {
    const place = placeInRepository(path);
    if (!isCalledIndex(path) && !mayBeDesign(place)) return [];
    const index = indexAt(path);
    if (index === null || !(isCalledDesign(index.markdown) || isOfDesigns(place))) return [];
    const chapters = chaptersIn(index).filter((each) => known.has(each));
    return chapters.length === 0 ? [] : [{ index: path, chapters }];
  });
}

/** The files in the folder of an index that look like chapters, and to which no link in it leads. */
export function besideIndex({ index, chapters }: Indexed): readonly string[] {
  const folder = dirname(index);
  const linked = new Set([index, ...chapters]);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => /\.md$/i.test(path) && !linked.has(path) && !isOfRepository.test(path) && isChapter(path));
}

const isCalledIndex = (path: string): boolean => /^(?:readme|index|00[-_].*|overview)\.md$/i.test(basename(path));

function indexAt(path: string): Named | null {
  const read = readText(path);
  if (!("text" in read) || read.text.length > longest || !mayLink(read.text)) return null;
  return { name: path.replaceAll(sep, "/"), markdown: readMarkdown(read.text) };
}

const mayLink = (text: string): boolean => text.indexOf(".md", text.indexOf(".md") + 1) > 0;

/** Files that tell how a repository is used and worked on; `security.md` is a chapter, `SECURITY.md` is none. */
const isOfRepository =
  /\/(?:README|readme|CHANGELOG|changelog|CONTRIBUTING|contributing|LICEN[CS]E|licen[cs]e|CODE_OF_CONDUCT|code[-_]of[-_]conduct|template|SECURITY)\.md$/;

function isChapter(path: string): boolean {
  const read = readText(path);
  return "text" in read && looksLikeChapter(read.text);
}

/** One chapter makes no index. Beside the files of a repository's root, only those in the very folder of the index are its own. */
function chaptersIn(index: Named): readonly string[] {
  const folder = dirname(index.name);
  const own = existsSync(resolve(folder, ".git"));
  const parts = partsOf(index).filter((part) => {
    const from = relative(folder, part);
    if (isOfRepository.test(part) || part === index.name || (own && from.includes(sep)) || leadsOut(folder, from))
      return false;
    return isChapter(part);
  });
  return parts.length > 1 ? parts : [];
}
