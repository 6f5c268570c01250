import { canonicalName } from "../../../model/kinds/names.ts";
import type { Asked } from "./asked.ts";

/** Words that say what kind of thing a deployable is rather than which. */
const kind = /^(?:the-)?|-(?:service|services|svc|api|apis|server|app|module|endpoints?|routes?|backend|controller)$/g;

const bare = (name: string): string => canonicalName(name).replace(kind, "").replace(kind, "");

/**
 * The folder of the deployable that a title above a claim names, as folders are often called: "customers-service" is
 * `spring-petclinic-customers-service`. `null` where none or several are meant.
 */
export function scopeOf({ titles }: Asked, folders: readonly string[]): string | null {
  for (const title of titles) {
    const name = bare(title);
    if (name.length < 3) continue;
    const meant = folders.filter((folder) => {
      const last = bare(folder.slice(folder.lastIndexOf("/") + 1));
      return last === name || last.endsWith(`-${name}`);
    });
    if (meant.length === 1) return meant[0]!;
  }
  return null;
}
