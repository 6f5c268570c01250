import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reality } from "../reality.ts";

/**
 * Whether a name that no file writes is made as those of this repository are: it begins as several of them do, or, as a class does, it
 * ends as several classes do. A text names much in code that is of others too: keys that a tool reads, packages it is compared with.
 */
export function isMadeAsHere(name: string, reality: Reality): boolean {
  const { first, last } = familiesIn(reality);
  const words = wordsOf(name);
  const [begin, end] = [words[0]!, words.at(-1)!];
  return (
    (begin.length >= shortest && (first.get(`${mannerOf(name)} ${begin}`) ?? 0) >= family) ||
    (mannerOf(name) === "pascal" && end.length >= shortest && (last.get(end) ?? 0) >= family)
  );
}

/** So many names that begin or end alike are made by one hand. */
const family = 2;
const shortest = 4;

/** How many names begin and, of classes, end with each word. */
const familiesIn = perObject(({ surveys }: Reality) => {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const name of new Set(surveys.flatMap(({ source, words = [] }) => (source === "code-words" ? words : [])))) {
    const words = wordsOf(name);
    if (words.length < 2) continue;
    count(first, `${mannerOf(name)} ${words[0]!}`);
    if (mannerOf(name) === "pascal") count(last, words.at(-1)!);
  }
  return { first, last };
});

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** The manner of writing a name: names of one hand for one sort of thing share it. */
const mannerOf = (name: string): string =>
  name.includes("-")
    ? "kebab"
    : name.includes("_")
      ? name === name.toUpperCase()
        ? "constant"
        : "snake"
      : /^[A-Z]/.test(name)
        ? "pascal"
        : "camel";

const wordsOf = (name: string): readonly string[] => canonicalName(name).split("-");
