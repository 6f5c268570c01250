import type { Site } from "@asbuilt/core/survey/site";
import { git } from "./git.ts";
import { gitHistory } from "./git-history.ts";
import { linksIn } from "./not-checked-out.ts";
import { decodeSource, largest } from "./read-text.ts";
import { ignoredBelow, isOwnPath } from "./repository-files.ts";
import { scriptParser } from "./script-parser.ts";

/** The repository as it was at a revision, or why it cannot be seen, as the end of a sentence. */
export function gitSite(root: string, revision: string): Site | { readonly why: string } {
  const commit = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if ("why" in commit)
    return {
      why: /not a git repository/.test(commit.why)
        ? "there is no git repository here"
        : /not installed/.test(commit.why)
          ? commit.why
          : `git knows no revision ${revision}`,
    };
  const hash = commit.toString("utf8").trim();
  const listed = git(root, ["ls-tree", "-r", "-l", "-z", hash, "--", "."]);
  if ("why" in listed) return listed;
  const listing = listed.toString("utf8");
  const blobs = blobsOf(listing);
  const folders = new Set([...blobs.keys()].flatMap(foldersAbove));
  const files = [...blobs.keys()].sort();
  const read = readerOf(root, blobs);
  const parse = scriptParser();
  return {
    files,
    read,
    kindOf: (path) => (blobs.has(path) ? "file" : folders.has(path.replace(/\/$/, "")) ? "folder" : null),
    ignores: ignoredBelow(root),
    notCheckedOut: linksIn(listing).filter((path) => isOwnPath(`${path}/`)),
    history: gitHistory(root, hash),
    ...(parse ? { parse } : {}),
  };
}

interface Blob {
  readonly hash: string;
  readonly size: number;
}

/** The files of a listing, without links and submodules. */
function blobsOf(listing: string): Map<string, Blob> {
  const blobs = new Map<string, Blob>();
  for (const entry of listing.split("\0")) {
    const [, mode, hash, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(entry) ?? [];
    if (mode && mode !== "120000" && isOwnPath(path!)) blobs.set(path!, { hash: hash!, size: Number(size) });
  }
  return blobs;
}

const foldersAbove = (path: string): string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join("/"));

/** So many files are asked for at a time, since a process for each would be slow. */
const atOnce = 500;

function readerOf(root: string, blobs: ReadonlyMap<string, Blob>): Site["read"] {
  const paths = [...blobs.keys()].sort();
  const place = new Map(paths.map((path, i) => [path, i]));
  const known = new Map<string, Buffer>();
  return (path) => {
    const blob = blobs.get(path);
    if (!blob) return { why: "there is no such file" };
    if (blob.size > largest) return { why: "it is too large" };
    if (!known.has(path)) {
      known.clear();
      const next = paths
        .slice(place.get(path), place.get(path)! + atOnce)
        .filter((one) => blobs.get(one)!.size <= largest);
      fill(known, git(root, ["cat-file", "--batch"], next.map((one) => `${blobs.get(one)!.hash}\n`).join("")), next);
    }
    const bytes = known.get(path);
    if (!bytes) return { why: "git could not show it" };
    const text = decodeSource(bytes);
    return "why" in text ? text : { text: text.text };
  };
}

/** Parts what `git cat-file --batch` prints: `<hash> blob <size>`, the bytes, and a line end, for each. */
function fill(known: Map<string, Buffer>, output: ReturnType<typeof git>, paths: readonly string[]): void {
  if ("why" in output) return;
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(output.toString("latin1", at, end))?.[1] ?? Number.NaN);
    at = end + 1;
    if (Number.isNaN(size)) continue;
    known.set(path, output.subarray(at, at + size));
    at += size + 1;
  }
}
