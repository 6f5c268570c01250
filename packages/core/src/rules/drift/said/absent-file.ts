import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { fileOfFence } from "../../query/file-of-fence.ts";
import { isThere, pathsEndingIn } from "../paths/find-path.ts";

/**
 * The file that a block of code says to be of, where there is none of that name; else `null`. What the block shows may be of an example, or
 * went with the file: that the file is not there tells it all.
 */
export function absentFileOf(origin: Origin, design: Design, files: readonly string[]): string | null {
  const path = fileOfFence(origin, design);
  return path === null || isThere(path, files) || pathsEndingIn(path, files).length > 0 ? null : path;
}
