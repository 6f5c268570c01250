import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { fenceAround } from "../../query/fences.ts";
import { isThere, pathsEndingIn } from "../paths/find-path.ts";

/**
 * The file that a block of code says on its first line to be of, `// domain/order.go`, where there is none of that name; else `null`. What the
 * block shows may be of an example, or went with the file: that the file is not there tells it all.
 */
export function absentFileOf(origin: Origin, design: Design, files: readonly string[]): string | null {
  if (origin.place !== "code") return null;
  const [line = ""] = (fenceAround(design, origin)?.fence.code.text ?? "").trimStart().split("\n", 1);
  const path = (inFolders.exec(line) ?? bare.exec(line))?.[1]?.replace(/^(?:\.{0,2}\/)+/, "");
  return path === undefined || isThere(path, files) || pathsEndingIn(path, files).length > 0 ? null : path;
}

const comment = String.raw`^\s*(?:\/\/|#|--|\/\*|<!--)\s*(?:file:?\s)?[\x60"']?`;
const inFolders = new RegExp(String.raw`${comment}((?:[\w.@()[\]-]+\/)+[\w.-]+\.[a-z]\w{0,6})\b`, "i");

/** A name without a folder is one of a file where it is all that the line says; `Node.js` is none. */
const bare = new RegExp(
  String.raw`${comment}([\w.-]+\.(?:ya?ml|toml|json|py|go|rs|java|kt|cs|rb|php|tsx?|sql|prisma|tf|conf|ini|proto|graphql|sh))[\x60"']?\s*(?:\*\/|-->)?\s*$`,
);
