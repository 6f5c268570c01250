import { folderOf } from "../../files/paths.ts";
import type { FileModels, Options } from "./facts.ts";

/**
 * What models of a folder are defined with, where they do not say it themselves: what the nearest file of settings says.
 * `null` where two that are as near say different things.
 */
export function defaultsNear(files: ReadonlyMap<string, FileModels>): (path: string) => Options | null {
  const said = [...files].flatMap(([path, { defaults }]) => (defaults ? [{ path, defaults }] : []));
  return (path) => {
    let nearest: Options | null = {};
    let most = -1;
    for (const each of said) {
      const near = inCommon(folderOf(path), folderOf(each.path));
      if (near > most) [nearest, most] = [each.defaults, near];
      else if (near === most && nearest && !same(nearest, each.defaults)) nearest = null;
    }
    return nearest;
  };
}

/** How many folders from the root two folders share. */
function inCommon(one: string, other: string): number {
  const [a, b] = [one.split("/"), other.split("/")];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

const same = (one: Options, other: Options): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => one[key as keyof Options] === other[key as keyof Options],
  );
