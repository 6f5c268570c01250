import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import type { Reality } from "../reality.ts";
import { mayBeOfLibrary } from "./of-library.ts";

/**
 * Whether a name that no file writes is one of a class and ends as several classes of this repository do: beside `CartController` and
 * `DeskController`, `BillController` can only be one of theirs. Other names in code marks are as often of somebody else: keys that a
 * tool reads, fields of a protocol, containers.
 */
export function isClassOfHere(name: string, reality: Reality): boolean {
  if (!ofClass.test(name)) return false;
  const end = lastWord(name);
  return (
    end.length >= shortest && (byEnding(reality).get(end)?.length ?? 0) >= family && !mayBeOfLibrary(name, reality)
  );
}

/**
 * The one class of this repository whose name has all words of `name` and others between them, or the reverse: `FixedAmountStrategy`
 * is most likely `FixedAmountOffStrategy`. None where the design names that class too, since then they are two.
 */
export function longerOrShorter(name: string, named: ReadonlySet<string>, reality: Reality): string | null {
  const words = wordsOf(name);
  const like = (byEnding(reality).get(lastWord(name)) ?? []).filter((other) => {
    const others = wordsOf(other);
    const [short, long] = words.length < others.length ? [words, others] : [others, words];
    return short.length >= telling && short.length < long.length && isWithin(short, long);
  });
  return like.length === 1 && !named.has(like[0]!) ? like[0]! : null;
}

/** Of fewer words a name tells too little: much is an `ExceptionFilter`. */
const telling = 3;

/** Whether all of some words are among others, in their order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === some[at]) at++;
  return at === some.length;
}

const ofClass = /^(?:[A-Z][a-z\d]+){2,}$/;
const wordsOf = (name: string): readonly string[] => canonicalName(name).split("-");
const lastWord = (name: string): string => wordsOf(name).at(-1)!;

/** So many names that end alike are made by one hand. */
const family = 2;
const shortest = 4;

/** The names of classes by their last word. */
const byEnding = perObject(({ surveys }: Reality): ReadonlyMap<string, readonly string[]> => {
  const names = surveys.flatMap(({ source, words = [] }) => (source === "code-words" ? words : []));
  return groupBy(
    [...new Set(names)].filter((name) => ofClass.test(name)),
    lastWord,
  );
});
