/** Words as a sentence has them; of more than `most` the first few and how many more there are. */
export const firstInWords = (words: readonly string[], most: number): string =>
  words.length > most ? `${words.slice(0, most - 1).join(", ")} and ${words.length - most + 1} more` : inWords(words);

/** Words one after the other as a sentence has them: `a`, `a and b`, `a, b and c`. */
export const inWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
