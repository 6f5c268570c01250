import type { Design } from "../../../document/design.ts";
import { sentencesOf } from "../../../document/shapes/sentences.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseWith } from "../../query/prose.ts";
import type { BuiltRoute } from "./route.ts";

// "What djoser and drf-spectacular bring along is not": what answers with the code of a library is left to that.

const prose = proseWith(/\b(?:not|left out)\b/i);
const leavesOut =
  /\b(?:is|are)\s+(?:left\s+out\b|not(?:\s+(?:listed|here|below|described|counted|repeated|shown|told|covered|included|documented|part\s+of)\b|\s*[.,;)]|\s*$))/i;

/** The words of a design that stand in sentences on what it leaves out, before that is said, as names are compared. */
const wordsLeftOut = perObject((design: Design): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const document of design.documents)
    for (const { inline } of prose(document))
      for (const { text } of sentencesOf(inline)) {
        const said = leavesOut.exec(text);
        if (!said) continue;
        for (const [word] of text.slice(0, said.index).matchAll(/[A-Za-z][\w.-]{2,60}/g)) words.add(bare(word));
      }
  return words;
});

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether a design leaves out what answers an endpoint: a class of a library, or the library, by the end of its name at least. */
export const isLeftToLibrary =
  (design: Design) =>
  ({ facts: { broughtBy = [] } }: BuiltRoute["found"]["element"]): boolean => {
    const left = wordsLeftOut(design);
    return broughtBy.some((name) => {
      const own = bare(name);
      return left.has(own) || [...left].some((word) => word.length > 5 && own.endsWith(word));
    });
  };
