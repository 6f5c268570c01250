import { demandOf } from "./access.ts";

/** What a design demands of the callers of one endpoint, and the guards that stand before it. */
export interface Spoken {
  readonly requirement: string;
  readonly guards: string;
}

/** What the words of a design stand for elsewhere in it. */
export interface Elsewhere {
  /** The guards before all others for which the design has these words. */
  readonly guards: string;
  /** The words that the design has wherever else the guards of this endpoint stand. */
  readonly requirement: string;
}

/** So many others must show what a word or a guard means. */
const enough = 2;

/**
 * A design shows by all its endpoints what its own words for callers mean: wherever it says "Editor", one guard stands, or one of a few, and wherever
 * another guard stands, it says "Reader". An endpoint with the word of the one and the guard of the other is told wrongly.
 * `null` where the guard stands before others for which the design has these words, or has several.
 */
export function spokenElsewhere(one: Spoken, others: readonly Spoken[]): Elsewhere | null {
  const words = bare(one.requirement);
  const alike = others.filter(({ requirement }) => bare(requirement) === words);
  const guarded = others.filter(({ guards }) => guards === one.guards);
  const meant = [...new Set(alike.map(({ guards }) => guards))];
  const said = only(guarded.map(({ requirement }) => bare(requirement)));
  if (said === null || alike.length < enough * Math.max(1, meant.length) || guarded.length < enough) return null;
  if (meant.includes(one.guards) || said === words || !(tells(words) || tells(said))) return null;
  return { guards: meant.join(" or "), requirement: guarded[0]!.requirement };
}

/** Whether words say more than that callers are known: "JWT" and "token" may mean one thing. */
const tells = (words: string): boolean => demandOf(words).words.size > 0;

const bare = (words: string): string =>
  words
    .replace(/[`*_"'.]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The one value that all of a list have; `null` where they differ, or there are none. */
const only = (values: readonly string[]): string | null => {
  const [first, ...more] = new Set(values);
  return first === undefined || more.length > 0 ? null : first;
};
