import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseWith } from "../../query/prose.ts";

const unique =
  /\b(?:unique|uniquely|uniqueness|(?:only|at most|exactly|just) one|one row|only once|no two|the pair|each pair|combination)\b/i;
const telling = proseWith(unique);
const longest = 1_000;

/** The sentences of a design that say that something is there once. */
const sentencesOf = perObject(({ documents }: Design): readonly string[] =>
  documents.flatMap((document) =>
    [...telling(document)]
      .filter(({ inline }) => inline.text.length <= 4 * longest)
      .flatMap(({ inline }) => inline.text.split(/(?<=[.;])\s/).filter((sentence) => unique.test(sentence))),
  ),
);

/** Whether a sentence of the design says that several columns are unique together: "one row for each pair of `till` and `day`". */
export const isToldUnique = (design: Design, columns: readonly string[]): boolean =>
  columns.length > 1 && sentencesOf(design).some((sentence) => columns.every((column) => hasName(sentence, column)));

function hasName(sentence: string, name: string): boolean {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1))
    if (!/\w/.test(sentence[at - 1] ?? "") && !/\w/.test(sentence[at + name.length] ?? "")) return true;
  return false;
}
