import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Named, partsOf } from "@asbuilt/core/document/gather";
import { isCalledDesign, looksLikeChapter } from "@asbuilt/core/document/looks-like-design";
import { readMarkdown } from "@asbuilt/core/syntax/markdown";
import { isOfDesigns } from "./design-names.ts";
import { leadsOut } from "./leads-out.ts";
import { readText } from "./read-text.ts";
import { placeInRepository } from "./root.ts";

// A design of several files is known by an index that links its chapters. Whoever names the index means them all; and where a
// folder is asked for, an index that says itself that it is a design brings what its chapters alone would not be known by.

/** Files are looked into this far; an index is short. */
const longest = 200_000;

/** The chapters that a file links to as an index of them, as full paths; none for any other file. */
export function chaptersOf(path: string): readonly string[] {
  const index = indexAt(path);
  return index === null ? [] : chaptersIn(index);
}

/** The indexes among files that are called designs or stand in a folder of designs, and the chapters that they link to, as full paths. */
export function partsOfIndexes(paths: readonly string[]): readonly string[] {
  const known = new Set(paths);
  return paths.filter(isCalledIndex).flatMap((path) => {
    const index = indexAt(path);
    if (index === null || !(isCalledDesign(index.markdown) || isOfDesigns(placeInRepository(path)))) return [];
    const chapters = chaptersIn(index);
    return chapters.length === 0 ? [] : [path, ...chapters].filter((each) => known.has(each));
  });
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

/** One chapter makes no index. Beside the files of a repository's root, only those in the very folder of the index are its own. */
function chaptersIn(index: Named): readonly string[] {
  const folder = dirname(index.name);
  const own = existsSync(resolve(folder, ".git"));
  const parts = partsOf(index).filter((part) => {
    const from = relative(folder, part);
    if (isOfRepository.test(part) || part === index.name || (own && from.includes(sep)) || leadsOut(folder, from))
      return false;
    const read = readText(part);
    return "text" in read && looksLikeChapter(read.text);
  });
  return parts.length > 1 ? parts : [];
}
