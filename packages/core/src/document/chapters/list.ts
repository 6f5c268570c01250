import type { Chapter } from "../chapter.ts";

/** The chapters in the order of the template, then the further subjects. */
export const chapters: readonly Chapter[] = [];
