import { endsWithNoun, isBehavioural, isTypeName } from "../../../document/kinds/component/words.ts";
import type { ElementId } from "../../../model/element.ts";
import { nearest } from "../../../text/nearest.ts";
import { perObject } from "../../../text/per-object.ts";
import { bare } from "../../query/names.ts";
import type { Reality } from "../reality.ts";
import { mayGoByName, type Structure, type StructureClaim } from "./structure.ts";

/** Names of classes that a design takes for components and that no code writes. */
export interface CodeNames {
  readonly missing: ReadonlyMap<ElementId, { readonly near: string | null }>;
}

/** From so many classes on that code knows, the design speaks in the names of this repository's code. */
const least = 3;
/** Where fewer of them are known, the others may well be names of something else, or of another repository. */
const share = 0.7;

/** Classes stated as components that stand in no file and in no word of code, where code knows most of the others. */
export function codeNames({ claims, lift, told }: Structure, reality: Reality): CodeNames {
  const { words, names, text } = wordsOf(reality);
  const classes = claims.filter((claim) => isClass(claim) && !told.has(claim.id));
  if (words.length === 0 || classes.length <= least) return { missing: new Map() };
  const stands = ({ id, name }: StructureClaim): boolean =>
    names.has(bare(name)) || lift.placings.get(id)?.is !== "unplaced" || text.includes(name);
  const lost = classes.filter((claim) => !stands(claim));
  const found = classes.length - lost.length;
  if (found < least || found < classes.length * share) return { missing: new Map() };
  return { missing: new Map(lost.map(({ id, name }) => [id, { near: nearest(name, words) }])) };
}

/** The words of all code, what they come to bare, and all of them as one text, for names inside of longer ones. */
const wordsOf = perObject(({ surveys }: Reality) => {
  const words = surveys.flatMap(({ words: own = [] }) => own);
  return { words, names: new Set(words.map(bare)), text: words.join("\n") };
});

/** Names that guides make up to show how something is done. */
const madeUp = /^(?:New|My|Your|Our|Some|Any|Example|Sample|Demo|Dummy|Foo|Bar|Xxx?|Custom|Another)[A-Z]/;

/** A name of code that says what the class does; a brand such as "GitHub" is built alike. */
const isClass = (claim: StructureClaim): boolean =>
  isTypeName(claim.name) &&
  !madeUp.test(claim.name) &&
  mayGoByName(claim) &&
  (endsWithNoun(claim.name) || isBehavioural(claim.name));
