import { folderNamed } from "../folder-named.ts";
import type { StatedPlace } from "./asked.ts";

/** The folder of the deployable that a title above a claim names. `null` where none or several are meant. */
export function scopeOf({ titles }: Pick<StatedPlace, "titles">, folders: readonly string[]): string | null {
  for (const title of titles) {
    const folder = folderNamed(title, folders);
    if (folder !== null) return folder;
  }
  return null;
}

/** The folders of the deployables that a place says serve an endpoint: those named in its row, else that of a title above. */
export function scopesOf(place: StatedPlace, folders: readonly string[]): readonly string[] {
  const named = place.servedBy.map((name) => folderNamed(name, folders));
  if (named.length > 0) return named.every((folder) => folder !== null) ? named : [];
  const scope = scopeOf(place, folders);
  return scope === null ? [] : [scope];
}
