const words: ReadonlyMap<string, number> = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map((word, i) => [
    word,
    i + 1,
  ]),
);

/** The source of a pattern for the small numbers that are written as words, from two on: "one" is seldom a count. */
export const wordsOfNumbers = [...words.keys()].slice(1).join("|");

/** The number that digits or a word say. */
export const numberOf = (written: string): number => words.get(written.toLowerCase()) ?? Number(written);
