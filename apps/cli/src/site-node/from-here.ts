import { relative, resolve, sep } from "node:path";

/** A path as it is shown: relative to where the host was started, with `/`. */
export function fromHere(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll(sep, "/");
}

/** What a survey found something in, as it is shown: a file of the repository from here, and an address as it is. */
export const placeFromHere = (cwd: string, root: string, name: string): string =>
  /^[a-z][a-z+.-]+:\/\//i.test(name) ? name : fromHere(cwd, resolve(root, name));
