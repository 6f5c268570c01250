import type { Site } from "./site.ts";

/** How many tasks of a list are still open, and how many are ticked. */
export interface Tasks {
  readonly open: number;
  readonly done: number;
}

/** The boxes of a list of tasks of a site; `null` of what is no text, is not there or has none. */
export const tasksIn =
  (site: Site): ((path: string) => Tasks | null) =>
  (path) => {
    const read = site.read(path);
    if (!("text" in read)) return null;
    const boxes = read.text.match(/^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+\[[ xX]\]/gm) ?? [];
    const open = boxes.filter((box) => box.endsWith("[ ]")).length;
    return boxes.length === 0 ? null : { open, done: boxes.length - open };
  };
