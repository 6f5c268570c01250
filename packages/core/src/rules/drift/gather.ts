import type { ElementId } from "../../model/element.ts";
import type { Answer } from "./claim.ts";
import { firstInWords } from "../../text/in-words.ts";

/** From this number on, what one thing lacks, or has beyond its design, is told in one sentence. */
const many = 3;

/** More names than these are counted, not listed. */
const listed = 12;

interface Told {
  readonly message: string;
  readonly partOf?: ElementId;
}

/**
 * Of many words on the members of one thing the first tells them all, and the others are part of it. `nameOf` gives the member that a
 * word is about, and nothing for words that stand by themselves; `sentence` is told the names, and how many there are.
 */
export function gather<T extends Told>(
  words: readonly T[],
  nameOf: (word: T) => string | undefined,
  idOf: (word: T) => ElementId,
  sentence: (names: string, count: number) => string,
  least = many,
): readonly T[] {
  const names = words.flatMap((word) => nameOf(word) ?? []);
  if (names.length < least) return words;
  const first = words.find((word) => nameOf(word) !== undefined)!;
  return words.map((word) => {
    if (word === first) return { ...word, message: sentence(firstInWords(names, listed), names.length) };
    return nameOf(word) === undefined ? word : { ...word, partOf: idOf(first) };
  });
}

/** Whether a claim of what stands is missing, and nothing is near that may have been meant: what is to come or to go is told by itself. */
export const isLacking = ({ outcome, claim: { state }, fixes = [] }: Answer): boolean =>
  outcome === "missing" && fixes.length === 0 && (state === null || state === "built");
