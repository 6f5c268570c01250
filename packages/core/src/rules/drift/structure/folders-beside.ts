import type { LiftedArrow } from "../../../compare/lift/lift-imports.ts";
import { isCode } from "../../../survey/files/kinds-of-file.ts";
import { folderOf } from "../../../survey/files/paths.ts";
import type { Graph } from "./import-graphs.ts";
import type { End } from "./judge-arrow.ts";

/** So many ends of a drawing must lie in one folder, and most of them, before it is a drawing of what lies there. */
const least = 5;

/** An import of a folder that lies beside those drawn, and is none of them. */
export interface Beside {
  readonly from: End;
  readonly folder: string;
  readonly lines: LiftedArrow["lines"];
}

/** What the folders that are drawn import of others that lie beside them, and that no drawing or text gives a place. */
export function importsBeside(
  drawn: ReadonlyMap<string, End>,
  graphs: readonly Graph[],
  isKnown: (path: string) => boolean,
): readonly Beside[] {
  const ends = [...drawn.values()];
  const parent = parentOf(ends);
  if (parent === null) return [];
  const found = new Map<string, { from: End; folder: string; lines: LiftedArrow["lines"][number][] }>();
  for (const { edges } of graphs)
    for (const [i, j, line] of edges.edges) {
      const [path, target] = [edges.files[i]!, edges.files[j]!];
      const from = ends.find(({ place }) => folderOf(place) === parent && path.startsWith(`${place}/`));
      const folder = from && childOf(parent, target);
      // Styles and data are no part of what code is made of.
      if (!from || folder === null || !isCode(target) || isKnown(target) || folder === from.place) continue;
      const key = `${from.id} ${folder}`;
      const one = found.get(key) ?? { from, folder: folder!, lines: [] };
      found.set(key, one);
      one.lines.push({ path, line, target });
    }
  return [...found.values()];
}

/** The folder in which most of what is drawn lies. */
function parentOf(ends: readonly End[]): string | null {
  const parents = ends.map(({ place }) => folderOf(place));
  const [first] = parents.filter((one) => {
    const there = parents.filter((other) => other === one).length;
    return there >= least && there * 3 >= parents.length * 2;
  });
  return first ?? null;
}

/** The folder right below another in which a file lies. */
function childOf(parent: string, path: string): string | null {
  const begin = parent === "" ? "" : `${parent}/`;
  const end = path.indexOf("/", begin.length);
  return path.startsWith(begin) && end > 0 ? path.slice(0, end) : null;
}
