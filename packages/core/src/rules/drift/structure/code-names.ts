import { bare } from "../../query/names.ts";
import { nearest } from "../../../text/nearest.ts";
import type { ElementId } from "../../../model/element.ts";
import { isTypeName, type Structure, type StructureClaim } from "./structure.ts";

/** Names of classes that a design takes for components and that no file bears. */
export interface CodeNames {
  readonly missing: ReadonlyMap<ElementId, { readonly near: string | null }>;
}

/** From so many classes on that are found as files, the design goes down to files in the repository's own words. */
const least = 4;
/** A class may also stand in a file of another name: only where hardly any does is one without a file missing. */
const share = 0.85;

/** Classes stated as components that no file bears, where the design gives its classes by the names of their files. */
export function codeNames({ claims, lift, told }: Structure, files: readonly string[]): CodeNames {
  const classes = claims.filter((claim) => isTypeName(claim.name) && !told.has(claim.id));
  const found = classes.filter(({ id }) => {
    const placing = lift.placings.get(id);
    return placing?.is === "placed" || placing?.is === "ambiguous";
  });
  if (found.length < least || found.length < classes.length * share) return { missing: new Map() };
  const stems = new Set(files.map((path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "")));
  const known = new Set([...stems].map(bare));
  const lost = (claim: StructureClaim): boolean => !found.includes(claim) && !known.has(bare(claim.name));
  return {
    missing: new Map(classes.filter(lost).map(({ id, name }) => [id, { near: nearest(name, [...stems]) }])),
  };
}
