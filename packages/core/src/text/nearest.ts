/** The number of letters to insert, drop, change or swap to make `a` into `b`; where it is more than `most`, some number above it. */
export function distance(a: string, b: string, most = Infinity): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
      if (least < leastOfRow) leastOfRow = least;
    }
    // No later row has less: a swap passes over this one, but costs as much as the step that led here.
    if (leastOfRow > most) return leastOfRow;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The word meant by `word`, if one of `words` is near enough or begins with it. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (word.length > 64) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const other = candidate.toLowerCase();
    // They differ by what the one is longer at least, so most are told to be too far without a look at their letters.
    if (Math.abs(other.length - lower.length) > least) continue;
    const far = distance(lower, other, least);
    // Of two that are equally near, the one that begins alike.
    const closer = far === least && best !== null && best[0] !== lower[0] && candidate[0] === lower[0];
    if (far < least || closer) [best, least] = [candidate, far];
  }
  return best ?? (word.length >= 3 ? (words.find((candidate) => candidate.startsWith(lower)) ?? null) : null);
}

/** Whether two names count up one series: `E002` and `E003`, `phase1` and `phase2` are two things however alike they are spelled. */
export function areNumberedApart(a: string, b: string): boolean {
  const [one, other] = [numbersIn(a), numbersIn(b)];
  return one !== "" && other !== "" && one !== other;
}

const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).map(Number).join(" ");

/**
 * Whether two names of several words may be a slip of one another: word by word, or as a whole. `NOT_PAYED` is `NOT_PAID`, but
 * `InvalidTree` is no `InvalidRegex`: names of one family share words.
 */
export function areAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 3 || a.length > 64 || b.length > 64) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const most = Math.max(a.length, b.length) / 8;
  const alike =
    one.length === other.length
      ? one.every((word, i) => areWordsAlike(word, other[i]!))
      : distance(one.join(""), other.join(""), most) <= most;
  return alike && !areNumberedApart(a, b);
}

/** More letters of one word are not mistaken, however long it is: `succeeded` and `superseded` are two words. */
const mostSlips = 2;

function areWordsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(mostSlips, Math.max(1, Math.max(a.length, b.length) * 0.4));
  return Math.abs(a.length - b.length) <= most && distance(a, b, most) <= most;
}

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
