import type { ChapterId } from "../chapter.ts";

/** A chapter, and the titles in words of everyday that open it, whole and in their normal form. */
export type SpokenTitle = readonly [ChapterId, RegExp];

export const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** The word that a title begins with, in its normal form. */
export const firstWordOf = (title: string): string => /^[¿¡]? ?([^\s?]*)/.exec(title)![1]!;
