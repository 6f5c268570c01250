import { countLines } from "../text/lines.ts";
import type { Site } from "./site.ts";

/** How many lines a file of a site has; `null` of what is no text or is not there. */
export const linesIn =
  (site: Site): ((path: string) => number | null) =>
  (path) => {
    const read = site.read(path);
    return "text" in read ? countLines(read.text) : null;
  };
