import { perObject } from "../../text/per-object.ts";
import { alsoCalled, findByName, type NamedFolder, placeIndex } from "./find-by-name.ts";

// The reflexion model of Murphy, Notkin and Sullivan: what stands is raised to the building blocks that a design names, so that
// the arrows of both can be compared.

/** A building block that looks for its place among the files. */
export interface Claimant {
  readonly id: string;
  /** Its name, and others by which the design knows it. */
  readonly names: readonly string[];
  /** Where the design says that it lives: a file or folder that is there, or a part of one's path. */
  readonly place?: string;
  /** The building block it is drawn inside of: its place bounds the search. */
  readonly within?: string;
  /** False where a name proves nothing: people, outside systems, products. `inside`: it does within the place of what it is drawn in. */
  readonly byName: boolean | "inside";
}

/** What stands: all files that may be claimed, and the folders that go by other names than their own. */
export interface Ground {
  readonly files: readonly string[];
  readonly named: readonly NamedFolder[];
}

export type Placing =
  | {
      readonly is: "placed";
      readonly path: string;
      readonly by: "path" | "name";
      /** Where it may be as well, since other folders go by its name too. */
      readonly others: readonly string[];
    }
  | { readonly is: "ambiguous"; readonly paths: readonly string[] }
  | { readonly is: "unplaced" };

export interface Lift {
  readonly placings: ReadonlyMap<string, Placing>;
  /** Of some building blocks, those to which a file belongs: at the deepest place above it; none where nobody claims it. */
  readonly ownersAmong: (ids: Iterable<string>) => OwnersOf;
}

/** The building blocks to which a path belongs. */
export type OwnersOf = (path: string) => readonly string[];

/** Gives each building block its place, and each file its building block. */
export function lift(claimants: readonly Claimant[], ground: Ground): Lift {
  const index = indexOf(ground);
  const placings = new Map<string, Placing>();
  const byId = new Map(claimants.map((claimant) => [claimant.id, claimant]));
  const inside = partsOf(claimants);
  /** A frame bounds the search where its parts are there: a group called "Core" is not the package `core` for its name alone. */
  const holdsParts = ({ id }: Claimant, path: string): boolean => {
    const parts = inside.get(id) ?? [];
    const found = parts.filter(({ names }) => names.some((name) => findByName(index, name, path).length > 0));
    return found.length * 2 >= parts.length;
  };
  const place = (claimant: Claimant, trail: readonly string[]): Placing => {
    const known = placings.get(claimant.id);
    if (known) return known;
    const outer = claimant.within === undefined ? undefined : byId.get(claimant.within);
    const around = outer && !trail.includes(outer.id) ? place(outer, [...trail, claimant.id]) : undefined;
    const isSure = around?.is === "placed" && (around.by === "path" || holdsParts(outer!, around.path));
    const scope = isSure ? around.path : "";
    const placing = placeIn(claimant, scope, index);
    placings.set(claimant.id, placing);
    return placing;
  };
  for (const claimant of claimants) place(claimant, []);
  return { placings, ownersAmong: (ids) => ownersAmong(placings, ids) };
}

/** The building blocks that go by their names, by what they are drawn inside of. */
function partsOf(claimants: readonly Claimant[]): ReadonlyMap<string, readonly Claimant[]> {
  const inside = new Map<string, Claimant[]>();
  for (const claimant of claimants) {
    if (claimant.within === undefined || !claimant.byName) continue;
    const parts = inside.get(claimant.within);
    if (parts) parts.push(claimant);
    else inside.set(claimant.within, [claimant]);
  }
  return inside;
}

/** Several designs are raised over one ground. */
const indexOf = perObject(({ files, named }: Ground) => placeIndex(files, named));

function placeIn({ names, place, byName }: Claimant, scope: string, index: ReturnType<typeof placeIndex>): Placing {
  if (place !== undefined) return { is: "placed", path: place, by: "path", others: [] };
  if (!byName || (byName === "inside" && scope === "")) return { is: "unplaced" };
  for (const name of names) {
    const found = findByName(index, name, scope);
    const [path] = found;
    if (path !== undefined && found.length === 1)
      return { is: "placed", path, by: "name", others: alsoCalled(index, name, scope, path) };
    if (found.length > 1) return { is: "ambiguous", paths: found };
  }
  return { is: "unplaced" };
}

function ownersAmong(placings: ReadonlyMap<string, Placing>, ids: Iterable<string>): OwnersOf {
  const byPlace = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const placing = placings.get(id);
    if (placing?.is !== "placed") continue;
    const same = byPlace.get(placing.path);
    if (same) same.push(id);
    else byPlace.set(placing.path, [id]);
  }
  return (path) => {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
      const found = byPlace.get(at);
      if (found) return found;
    }
    return byPlace.get("") ?? [];
  };
}
