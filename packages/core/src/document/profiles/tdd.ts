import { templateChapters } from "../chapters/list.ts";
import type { ChapterId } from "../chapter.ts";
import type { Outline } from "./outline.ts";

/** Chapters of the template that many good documents have nothing to put into. */
const optional: ReadonlySet<ChapterId> = new Set<ChapterId>(["supporting-documents", "appendix"]);

/** The template's fifteen chapters. */
export const tdd: Outline = {
  profile: "tdd",
  expected: templateChapters.map(({ id, title }) => ({
    title,
    names: [id],
    ...(optional.has(id) ? { optional: true as const } : {}),
  })),
};
