import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { fenceAround } from "./fences.ts";

/** The file that the block of code around a place says on its first line to be of: `// domain/order.go`; `null` where it says none. */
export function fileOfFence(origin: Origin, design: Design): string | null {
  if (origin.place !== "code") return null;
  const [line = ""] = (fenceAround(design, origin)?.fence.code.text ?? "").trimStart().split("\n", 1);
  return (inFolders.exec(line) ?? bare.exec(line))?.[1]?.replace(/^(?:\.{0,2}\/)+/, "") ?? null;
}

const comment = String.raw`^\s*(?:\/\/|#|--|\/\*|<!--)\s*(?:file:?\s)?[\x60"']?`;
const inFolders = new RegExp(String.raw`${comment}((?:[\w.@()[\]-]+\/)+[\w.-]+\.[a-z]\w{0,6})\b`, "i");

/** A name without a folder is one of a file where it is all that the line says; `Node.js` is none. */
const bare = new RegExp(
  String.raw`${comment}([\w.-]+\.(?:ya?ml|toml|json|py|go|rs|java|kt|cs|rb|php|tsx?|sql|prisma|tf|conf|ini|proto|graphql|sh))[\x60"']?\s*(?:\*\/|-->)?\s*$`,
);
