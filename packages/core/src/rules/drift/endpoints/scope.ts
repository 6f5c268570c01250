import { canonicalName } from "../../../model/kinds/names.ts";
import type { StatedPlace } from "./asked.ts";

/** Words that say what kind of thing a deployable is rather than which. */
const kind = /^(?:the-)?|-(?:service|services|svc|api|apis|server|app|module|endpoints?|routes?|backend|controller)$/g;

const bare = (name: string): string => canonicalName(name).replace(kind, "").replace(kind, "");

/**
 * The folder of the deployable that a title above a claim names, as folders are often called: "customers-service" is
 * `spring-petclinic-customers-service`. `null` where none or several are meant.
 */
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

const joined = (name: string): string => name.replaceAll("-", "");

function folderNamed(words: string, folders: readonly string[]): string | null {
  const name = bare(words.replace(/^\d+(?:\.\d+)*[.)]?\s+/, ""));
  if (name.length < 3) return null;
  const meant = folders.filter((folder) => {
    const last = bare(folder.slice(folder.lastIndexOf("/") + 1));
    return last === name || last.endsWith(`-${name}`) || joined(last) === joined(name);
  });
  return meant.length === 1 ? meant[0]! : null;
}
