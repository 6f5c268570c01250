import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { fenceAround } from "../../query/fences.ts";
import { isThere, pathsEndingIn } from "../paths/find-path.ts";

/** The file that a block of code says to be of, `// domain/order.go` on its first line, where there is none of that name; else `null`. */
export function absentFileOf(origin: Origin, design: Design, files: readonly string[]): string | null {
  const path = said.exec(fenceAround(design, origin)?.fence.code.text ?? "")?.[1]?.replace(/^(?:\.{0,2}\/)+/, "");
  return path === undefined || isThere(path, files) || pathsEndingIn(path, files).length > 0 ? null : path;
}

const said = /^\s*(?:\/\/|#|--|\/\*|<!--)\s*(?:file:?\s)?[`"']?((?:[\w.@()[\]-]+\/)+[\w.-]+\.\w{1,6})\b/i;
