import { type Claimant, lift, type Lift } from "../../../compare/lift/lift.ts";
import type { Design } from "../../../document/design.ts";
import { isProduct } from "../../../document/kinds/dependency/products.ts";
import { isPlainCode, isTypeName } from "../../../document/kinds/component/words.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { ElementId } from "../../../model/element.ts";
import { isCode, isOwnCode } from "../../../survey/files/kinds-of-file.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { findPath, type PathFound } from "../paths/find-path.ts";
import { builtOf, filesOf, type Reality } from "../reality.ts";
import { insideNamed } from "./inside-named.ts";
import { type NamedPlace, namedPlace } from "./named-place.ts";

export type StructureClaim = ElementClaim<"component" | "module">;

/** Where a text says that a building block lives, and what is there. */
export interface Told {
  readonly place: NamedPlace;
  readonly found: PathFound;
}

/** The building blocks of a design raised over the files of a repository. */
export interface Structure {
  readonly claims: readonly StructureClaim[];
  readonly told: ReadonlyMap<ElementId, Told>;
  readonly lift: Lift;
}

/** Computed once for a design and a reality: two verifiers ask. */
export const structureOf = (design: Design, reality: Reality): Structure => of(design)(reality);

const of = perObject((design: Design) => perObject((reality: Reality) => compute(design, reality)));

function compute(design: Design, reality: Reality): Structure {
  const claims: readonly StructureClaim[] = [...claimsOf(design, "component"), ...claimsOf(design, "module")];
  const files = filesOf(reality);
  const told = new Map<ElementId, Told>();
  for (const claim of claims) {
    const place = namedPlace(design, claim);
    if (place) told.set(claim.id, { place, found: findPlace(place, files, reality) });
  }
  const frames = new Set(claims.flatMap((claim) => frameOf(claim) ?? []));
  for (const { id } of claims) frames.delete(id);
  const claimants = [...claims.map((claim) => claimantOf(claim, told.get(claim.id))), ...framesAlone(claims, frames)];
  const byName = lift(claimants, ground(reality));
  const within = insideNamed(claims, byName, design);
  const first = within.size === 0 ? byName : lift(placedAt(claimants, within), ground(reality));
  const neighbours = new Map([...within, ...besidePlaced(claims, first, files), ...mainOfGo(claims, first, files)]);
  if (neighbours.size === 0) return { claims, told, lift: first };
  return { claims, told, lift: lift(placedAt(claimants, neighbours), ground(reality)) };
}

const placedAt = (claimants: readonly Claimant[], places: ReadonlyMap<string, string>): readonly Claimant[] =>
  claimants.map((each) => (places.has(each.id) ? { ...each, place: places.get(each.id)! } : each));

/**
 * Names that may be those of people, `users`, and are those of folders beside the places of at least two other building blocks: then
 * they mean these.
 */
function besidePlaced(
  claims: readonly StructureClaim[],
  { placings }: Lift,
  files: readonly string[],
): ReadonlyMap<ElementId, string> {
  const people = claims.filter(
    ({ id, name, facts }) =>
      placings.get(id)?.is === "unplaced" && "type" in facts && facts.type === "actor" && /^[a-z][\w-]*$/.test(name),
  );
  if (people.length === 0) return new Map();
  const parents = [...placings.values()].flatMap((each) => (each.is === "placed" ? [parentOf(each.path)] : []));
  return new Map(
    people.flatMap(({ id, name }) => {
      const folders = [...new Set(parents)].filter((parent) => parents.filter((one) => one === parent).length >= 2);
      const place = folders
        .map((parent) => (parent === "" ? name : `${parent}/${name}`))
        .find((path) => files.some((file) => file.startsWith(`${path}/`)));
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
}

/** The package `main` of Go, where no file bears its name: the one file beside `go.mod`. */
function mainOfGo(
  claims: readonly StructureClaim[],
  { placings }: Lift,
  files: readonly string[],
): ReadonlyMap<ElementId, string> {
  const main = claims.find(({ id, name }) => name === "main" && placings.get(id)?.is === "unplaced");
  if (!main || !files.includes("go.mod")) return new Map();
  const own = files.filter((path) => /^[^/]+\.go$/.test(path) && path !== "doc.go" && isOwnCode(path));
  return own.length === 1 ? new Map([[main.id, own[0]!]]) : new Map();
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** What may be claimed by name: code of the repository's own people, and modules by what their build files call them. */
const ground = perObject((reality: Reality) => ({
  files: filesOf(reality).filter((path) => isCode(path) && isOwnCode(path)),
  named: builtOf(reality, "module").map(({ element }) => ({ name: element.name, folder: element.facts.path ?? "" })),
}));

function findPlace({ written, document }: NamedPlace, files: readonly string[], reality: Reality): PathFound {
  const found = findPath(written.replace(/\/\*{1,2}$/, "/"), document, files, reality.kindOf);
  if (found.is !== "missing" || !/^[a-z]\w*(?:\.\w+)+$/.test(written)) return found;
  const asFolder = findPath(written.replaceAll(".", "/"), document, files, reality.kindOf);
  return asFolder.is === "there" ? asFolder : found;
}

const frameOf = ({ facts }: StructureClaim): ElementId | null => {
  const within = "within" in facts ? facts.within : undefined;
  return within === undefined ? null : idOf("component", within);
};

/** Frames of drawings that are no building blocks themselves still bound where those inside them are looked for. */
const framesAlone = (claims: readonly StructureClaim[], frames: ReadonlySet<ElementId>): Claimant[] =>
  [...frames].map((id) => ({
    id,
    names: claims.flatMap(({ facts }) =>
      "within" in facts && facts.within !== undefined && idOf("component", facts.within) === id ? [facts.within] : [],
    ),
    byName: true,
  }));

function claimantOf(claim: StructureClaim, told: Told | undefined): Claimant {
  const frame = frameOf(claim);
  return {
    id: claim.id,
    names: [claim.name],
    ...(told?.found.is === "there" ? { place: told.found.path } : {}),
    ...(told?.found.is === "in-other-case" ? { place: told.found.path } : {}),
    ...(frame === null || frame === claim.id ? {} : { within: frame }),
    byName:
      mayGoByName(claim) ||
      (frame !== null && isPlainCode.test(claim.name) && !isProduct(claim.name) ? "inside" : false),
  };
}

/** `internal/store` */
const isPathName = /^[\w.@-]+(?:\/[\w.@-]+)+\/?$/;

/**
 * People, outside systems and products have no place of their own name; a folder called so only deals with them. What is called by a
 * path is one of the folders, whatever it does.
 */
export function mayGoByName({ name, facts }: StructureClaim): boolean {
  const type = "type" in facts ? facts.type : undefined;
  if (type === "actor" || type === "external") return false;
  if ((type === "store" || type === "cache" || type === "queue") && !isTypeName(name) && !isPathName.test(name))
    return false;
  return !isProduct(name);
}
