import type { ChapterId } from "../chapter.ts";

/** A chapter, and the titles in words of everyday that open it, whole and in their normal form. */
export type SpokenTitle = readonly [ChapterId, RegExp];
