import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import { isFileName } from "./extensions.ts";
import { readRepositoryPath, type RepositoryPath } from "./repository-path.ts";

/** A path that a line begins with, and behind it nothing, or words set apart from it: `db/init.sql    → makes the tables`. */
const listed =
  /^([\w.@-]+\/(?:[\w.@-]+\/)*(?:[\w.@-]+)?)[ \t]*(?:$|(?<=[ \t])(?:[→➜#]|->|--|—|–)[ \t]|(?<=[ \t]{2})\S)/;

/** The longest list of files that is told in a fence rather than put out by a program. */
const longestListing = 6_000;

/** Files and folders that a fence lists, each at the beginning of a line; what is indented below one tells more of it. */
export function listedIn(code: Mapped): { readonly path: RepositoryPath; readonly range: Range }[] {
  if (code.text.length > longestListing) return [];
  const found: { readonly path: RepositoryPath; readonly from: number }[] = [];
  let from = 0;
  for (const line of code.text.split("\n")) {
    const word = listed.exec(line.replace(/\r$/, ""))?.[1];
    const path = word !== undefined ? readRepositoryPath(word, "code") : null;
    if (path && (path.path.endsWith("/") || isFileName(path.path.split("/").at(-1)!, true))) found.push({ path, from });
    else if (/^\S/.test(line)) return [];
    from += line.length + 1;
  }
  // Folders alone may be routes.
  if (found.every(({ path }) => path.path.endsWith("/"))) return [];
  return found.map(({ path, from }) => ({ path, range: sourceRange(code, from, from + path.path.length) }));
}
