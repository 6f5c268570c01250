import type { ImportEdges, LiftedArrow } from "./lift-imports.ts";

/** A graph of imports made ready for questions about places. */
export interface Importers {
  readonly files: readonly string[];
  /** Of each file, the files it imports and the lines where. */
  readonly out: ReadonlyMap<number, readonly (readonly [to: number, line: number])[]>;
  /** The places of files in `files`, sorted by path, so that a folder's files are one stretch. */
  readonly sorted: readonly number[];
}

/** Makes a graph ready; linear but for the sorting. */
export function importersOf({ files, edges }: ImportEdges): Importers {
  const out = new Map<number, [number, number][]>();
  for (const [from, to, line] of edges) {
    const known = out.get(from);
    if (known) known.push([to, line]);
    else out.set(from, [[to, line]]);
  }
  return { files, out, sorted: files.map((_, i) => i).sort((a, b) => (files[a]! < files[b]! ? -1 : 1)) };
}

/** The files at a place or below it, without those at or below `except`, if that lies deeper. */
export function filesAt({ files, sorted }: Importers, place: string, except?: string): readonly number[] {
  const found: number[] = [];
  for (let i = firstFrom(files, sorted, place); i < sorted.length; i++) {
    const path = files[sorted[i]!]!;
    if (!path.startsWith(place)) break;
    if (isAt(path, place) && !(except !== undefined && isAt(except, place) && isAt(path, except)))
      found.push(sorted[i]!);
  }
  return found;
}

/** The imports by which the files of one place use those of another; where one lies in the other, its own files alone are its. */
export function importsBetween(graph: Importers, from: string, to: string): LiftedArrow["lines"] {
  const { files, out } = graph;
  const lines: LiftedArrow["lines"][number][] = [];
  for (const i of filesAt(graph, from, to))
    for (const [j, line] of out.get(i) ?? []) {
      const target = files[j]!;
      if (isAt(target, to) && !(isAt(from, to) && isAt(target, from))) lines.push({ path: files[i]!, line, target });
    }
  return lines;
}

/** The imports by which the files of one place, without those of another in it, use any file outside of it. */
export function importsFrom(graph: Importers, from: string, except: string): LiftedArrow["lines"] {
  const { files, out } = graph;
  return filesAt(graph, from, except).flatMap((i) =>
    (out.get(i) ?? []).flatMap(([j, line]) =>
      isAt(files[j]!, from) ? [] : [{ path: files[i]!, line, target: files[j]! }],
    ),
  );
}

/** A file over which the files of one place reach those of another, with nothing but files that `passes` allows on the way. */
export function wayBetween(
  graph: Importers,
  from: string,
  to: string,
  passes: (path: string) => boolean,
): string | null {
  const { files, out } = graph;
  let edge = filesAt(graph, from, to).map((i): readonly [number, string] => [i, ""]);
  const seen = new Set(edge.map(([i]) => i));
  for (let step = 0; step < 4 && edge.length > 0; step++) {
    const next: (readonly [number, string])[] = [];
    for (const [i, by] of edge)
      for (const [j] of out.get(i) ?? []) {
        const path = files[j]!;
        if (by !== "" && isAt(path, to) && !isAt(path, from)) return by;
        if (seen.has(j) || !passes(path)) continue;
        seen.add(j);
        next.push([j, by === "" ? path : by]);
      }
    edge = next;
  }
  return null;
}

/** Whether one file outside of both places imports from both, as one that puts a program together does. */
export function isPutTogether({ files, out }: Importers, one: string, other: string): boolean {
  for (const [i, edges] of out) {
    if (isAt(files[i]!, one) || isAt(files[i]!, other)) continue;
    const targets = edges.map(([j]) => files[j]!);
    if (targets.some((path) => isAt(path, one)) && targets.some((path) => isAt(path, other))) return true;
  }
  return false;
}

/** Whether a path is a place or lies below it. */
export const isAt = (path: string, place: string): boolean =>
  place === "" || path === place || (path.startsWith(place) && path[place.length] === "/");

/** Where the first path that is not before `place` stands. */
function firstFrom(files: readonly string[], sorted: readonly number[], place: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (files[sorted[middle]!]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
