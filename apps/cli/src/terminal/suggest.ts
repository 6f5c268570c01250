import { nearest } from "@asbuilt/core/text/nearest";

/** ` Did you mean …?`, or nothing. */
export const didYouMean = (word: string, words: readonly string[], shown = (w: string) => w): string => {
  const meant = nearest(word, words);
  return meant === null ? "" : ` Did you mean ${shown(meant)}?`;
};
