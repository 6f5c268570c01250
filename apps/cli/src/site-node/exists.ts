import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { readText } from "./read-text.ts";

/**
 * A question that a rule asked about files, and the answer it got: whether it is there, or the hash of its text. What was judged by it
 * holds while the answer does.
 */
export type Looked = readonly [document: string, path: string, answer: boolean | string];

/** Whether the files still answer as they did. */
export const answersAlike = (cwd: string, root: string, [document, path, answer]: Looked): boolean =>
  typeof answer === "boolean"
    ? existsFrom(cwd, root, document, path) === answer
    : hashOf(textFrom(cwd, root, document, path)) === answer;

export const hashOf = (text: string | null): string =>
  text === null ? "" : createHash("sha256").update(text).digest("hex");

/** The text of the file that a document names; `null` where there is none, where it cannot be read, or where it is outside of the root. */
export function textFrom(cwd: string, root: string, document: string, path: string): string | null {
  const at = placeOf(cwd, root, document, path);
  if (at === null || !isInside(root, at)) return null;
  const read = readText(at);
  return "text" in read ? read.text : null;
}

function isInside(root: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(root) + sep);
  } catch {
    return false;
  }
}

/** Whether the path that a document names is there: from its own folder, or from the root if it begins with `/`. */
export const existsFrom = (cwd: string, root: string, document: string, path: string): boolean =>
  placeOf(cwd, root, document, path) !== null;

/** Where the file is that a document names, as it is written or without escapes; `null` where it is nowhere. */
function placeOf(cwd: string, root: string, document: string, path: string): string | null {
  const base = path.startsWith("/") ? root : dirname(resolve(cwd, document));
  const written = path.includes("%") ? [path, unescaped(path)] : [path];
  const places = written.map((words) => resolve(base, words.replace(/^\/+/, "")));
  return places.find((place) => existsSync(place)) ?? null;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
