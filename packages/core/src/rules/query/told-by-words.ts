import { tellingSorts, type Told } from "../../compare/quantities/words.ts";

/** Something told in words. */
interface InWords {
  readonly said: { readonly told: Told };
}

/**
 * Finds what may be told of a name among much that is told: what has all its things or, where it has none, one of its sorts.
 * By their words, for a long design has thousands of numbers in its sentences, and hundreds of settings.
 */
export function byWords<T extends InWords>(all: readonly T[]): (name: Told) => readonly T[] {
  const places = new Map<string, number[]>();
  for (const [i, { said }] of all.entries())
    for (const word of [...said.told.things, ...said.told.sorts]) {
      const known = places.get(word);
      if (known) known.push(i);
      else places.set(word, [i]);
    }
  const placesOf = (word: string): readonly number[] => places.get(word) ?? [];
  return (name) => {
    const [thing] = [...name.things].sort((a, b) => placesOf(a).length - placesOf(b).length);
    if (thing !== undefined) return placesOf(thing).map((i) => all[i]!);
    return [...new Set(tellingSorts(name).flatMap(placesOf))].sort((a, b) => a - b).map((i) => all[i]!);
  };
}
