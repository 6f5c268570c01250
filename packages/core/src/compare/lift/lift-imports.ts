import type { Evidence } from "../../model/built.ts";
import type { OwnersOf } from "./lift.ts";

/** Which file uses which; files by their places in the list. */
export interface ImportEdges {
  readonly files: readonly string[];
  readonly edges: readonly (readonly [from: number, to: number, line: number])[];
}

/** The imports between two building blocks: each a line of the first, and the file of the other that it names. */
export interface LiftedArrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly (Evidence & { readonly target: string })[];
}

/** Raises imports between files to arrows between building blocks. What stays inside one, or touches none, is left out. */
export function liftImports(graphs: readonly ImportEdges[], ownersOf: OwnersOf): ReadonlyMap<string, LiftedArrow> {
  const arrows = new Map<string, { from: string; to: string; lines: LiftedArrow["lines"][number][] }>();
  for (const { files, edges } of graphs) {
    const owners = files.map(ownersOf);
    for (const [i, j, line] of edges)
      for (const from of owners[i]!)
        for (const to of owners[j]!) {
          if (from === to) continue;
          const key = arrowKey(from, to);
          const known = arrows.get(key) ?? { from, to, lines: [] };
          arrows.set(key, known);
          known.lines.push({ path: files[i]!, line, target: files[j]! });
        }
  }
  return arrows;
}

export const arrowKey = (from: string, to: string): string => `${from} -> ${to}`;

/** The lines that show an arrow best: of different files, those nearest to the root first, so that they are the same each time. */
export function clearest(lines: LiftedArrow["lines"], most = 3): readonly Evidence[] {
  const byFile = new Map<string, LiftedArrow["lines"][number]>();
  for (const line of lines) {
    const known = byFile.get(line.path);
    if (!known || line.line < known.line) byFile.set(line.path, line);
  }
  return [...byFile.values()]
    .sort((a, b) => depthOf(a) - depthOf(b) || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ path, line }) => ({ path, line }));
}

const depthOf = ({ path }: Evidence): number => path.split("/").length;
