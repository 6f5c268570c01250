import { at } from "../query/at.ts";
import { codesOf, declarationsOf } from "../query/errors.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Of so few codes, or with a smaller share in use, a list is simply not spoken of elsewhere. */
const leastCodes = 6;
const usedShare = 0.8;

/** Looking for more codes than these in a long text takes too long. */
const mostCodes = 500;

/** A declared error code that nothing else names, where nearly all others are used. */
export const errorUnused: DesignRule = {
  on: "design",
  id: "error-unused",
  group: "errors",
  requires: "Every declared error code is answered by some operation of the design.",
  severity: "hint",
  *check(design): Iterable<Finding> {
    const texts = design.documents.map(({ markdown }) => markdown.text);
    const declared = codesOf(design).filter((error) => declarationsOf(design, error).length > 0);
    if (declared.length < leastCodes || declared.length > mostCodes) return;
    const used = declared.filter(({ name }) => occurrences(texts, name) > 1);
    if (used.length === declared.length || used.length < declared.length * usedShare) return;
    for (const error of declared.filter((each) => !used.includes(each)))
      yield {
        ...at(error),
        message: `${error.name} is declared and used nowhere, while ${used.length} of ${declared.length} codes are used.`,
      };
  },
};

/** How often a name stands in the texts as a word of its own, counted to two. */
function occurrences(texts: readonly string[], name: string): number {
  let count = 0;
  for (const text of texts)
    for (let i = text.indexOf(name); i >= 0 && count < 2; i = text.indexOf(name, i + name.length))
      if (!/\w/.test(text[i - 1] ?? "") && !/\w/.test(text[i + name.length] ?? "")) count++;
  return count;
}
