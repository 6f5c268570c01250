import type { Place } from "../../routes/lookup.ts";
import type { PythonFile, ServedView } from "./facts.ts";

/** A view by its file and its name there. */
export const nameOfView = ({ path, key }: Place): string => `${path}#${key}`;

/** The views that answer at several paths with all their methods, though each path may be meant for some of them. */
export function servedTwice(
  files: ReadonlyMap<string, PythonFile>,
  placeOf: (path: string, served: ServedView) => Place | undefined,
): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const [path, { serves = [] }] of files)
    for (const served of serves) {
      const place = served.set || served.methods ? undefined : placeOf(path, served);
      const name = place && nameOfView(place);
      if (name) (once.has(name) ? twice : once).add(name);
    }
  return twice;
}
