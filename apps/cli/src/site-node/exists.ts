import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** A question that a rule asked about files, and the answer it got: what was judged by it holds while the answer does. */
export type Looked = readonly [document: string, path: string, exists: boolean];

/** Whether the path that a document names is there: from its own folder, or from the root if it begins with `/`. */
export function existsFrom(cwd: string, root: string, document: string, path: string): boolean {
  const base = path.startsWith("/") ? root : dirname(resolve(cwd, document));
  const at = (words: string): boolean => existsSync(resolve(base, words.replace(/^\/+/, "")));
  return at(path) || (path.includes("%") && at(unescaped(path)));
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
