import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { documentText } from "../../query/document-text.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, type Reality } from "../reality.ts";

/** Whether a name may be one of somebody else: "the gateway's `orderOf`", or behind the name of a package in its sentence, "vuex calls `storeOf`". */
export function mayBeOfAnother({ origin }: ElementClaim<"symbol">, design: Design, reality: Reality): boolean {
  const before = documentText(design, origin.document).slice(
    Math.max(0, origin.range.from - longest),
    origin.range.from,
  );
  if (/['’]s\s`?$/.test(before)) return true;
  const sentence = before.split(/\n\s*\n|[.!?。]\s|\n\s*[-*|]\s/).at(-1) ?? "";
  const names = packages(reality);
  return (sentence.match(/[@\w][\w./-]+/g) ?? []).some((word) => names.has(word.toLowerCase()));
}

/** How far back a sentence is read. */
const longest = 300;

const packages = perObject(
  (reality: Reality): ReadonlySet<string> =>
    new Set(builtOf(reality, "dependency").map(({ element }) => element.name.toLowerCase())),
);
