import { canonicalName } from "../../model/kinds/names.ts";
import { areNumberedApart, distance, nearest } from "../../text/nearest.ts";

/**
 * The name most likely meant by one that is not there: spelled alike, else the only one that has most of the words of whichever of the
 * two has more, or half of them and none that the other lacks. `null` where none or several could be meant.
 */
export function nearName(name: string, among: readonly string[]): string | null {
  const names = among.filter((other) => !areNumberedApart(name, other) && !tellOtherThings(name, other));
  const spelled = nearest(name, names);
  if (spelled !== null && !isByChance(name, spelled)) return spelled;
  const words = telling(name);
  const sharing = names.filter((other) => {
    const others = telling(other);
    const shared = words.filter((word) => others.includes(word)).length;
    const more = Math.max(words.length, others.length);
    return (
      shared > 0 && (shared * 2 > more || (shared * 2 === more && shared === Math.min(words.length, others.length)))
    );
  });
  return sharing.length === 1 ? sharing[0]! : null;
}

/**
 * Whether two names are spelled alike by chance: `belt_speed` and `belt_line` have a word each that is nothing like the other's, and
 * `amount` is no slip of `count`.
 */
function isByChance(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length === others.length && words.some((word, i) => isUnlike(word, others[i]!));
}

/** `created_by` and `created_at` are alike but for what they tell of it. */
const tellOtherThings = (one: string, other: string): boolean =>
  telling(one).join() === telling(other).join() && isByChance(one, other);

/** A slip is seldom in the first letter, and more than one letter. */
function isUnlike(a: string, b: string): boolean {
  if (moments.has(a) && moments.has(b)) return false;
  const far = distance(a, b);
  return far * 2 > Math.max(a.length, b.length) || (far > 1 && a[0] !== b[0]);
}

/** `startDate` and `startTime` name one moment. */
const moments: ReadonlySet<string> = new Set(["date", "time", "at", "on"]);

const wordsOf = (name: string): string[] => canonicalName(name).split("-");

/** The words of a name without those that stand in the names of anything. */
const telling = (name: string): string[] =>
  wordsOf(name).filter((word) => !/^(?:id|of|the|is|at|on|by|no|nr|name|type)$/.test(word));
