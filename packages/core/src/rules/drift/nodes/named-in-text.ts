import type { Design, ReadDocument } from "../../../document/design.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { matches } from "../../../text/matches.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseOf } from "../../query/prose.ts";

/** Whether the text names a unit of deployment where no reader makes a claim of it: in a cell, in code, or as a proper name within a sentence. */
export const isNamedInText = (design: Design, name: string): boolean =>
  design.documents.some((document) => namesIn(document).has(canonicalName(name)));

/** A word with a capital that opens no sentence: "its log, which Filebeat ships". */
const properName = /(?<=[a-z,;:] )[A-Z][a-z]{3,30}(?![\w-])/g;
const longest = 60;

const namesIn = perObject((document: ReadDocument): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { inline } of proseOf(document)) {
    const { text, spans } = inline;
    if (text.length <= longest) names.add(canonicalName(text));
    for (const { kind, from, to } of spans)
      if (kind === "code" && to - from <= longest) names.add(canonicalName(text.slice(from, to)));
    for (const [word] of matches(text, properName)) names.add(canonicalName(word));
  }
  return names;
});
