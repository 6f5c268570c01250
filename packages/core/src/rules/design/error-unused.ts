import { within } from "../../document/context.ts";
import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { isIn } from "../query/chapters.ts";
import { at } from "../query/at.ts";
import { specifiedIn } from "../query/endpoints.ts";
import { codesOf, declarationsOf, type ErrorCode } from "../query/errors.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Of so few codes, or with a smaller share in use, a list is simply not spoken of elsewhere. */
const leastCodes = 6;
const usedShare = 0.8;

/** Of fewer codes the one that is left over stands out where all others are used. */
const leastForLone = 4;

/** Looking for more codes than these in a long text takes too long. */
const mostCodes = 500;

/** A declared error code that nothing else names, where nearly all others are used. */
export const errorUnused: DesignRule = {
  on: "design",
  id: "error-unused",
  group: "errors",
  requires: "Every declared error code is answered by some operation of the design.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const texts = design.documents.map(({ markdown }) => markdown.text);
    const declared = codesOf(design).filter((error) =>
      declarationsOf(design, error).some((one) => isEntry(design, one)),
    );
    if (declared.length < leastForLone || declared.length > mostCodes) return;
    const used = declared.filter(({ name }) => occurrences(texts, name) > 1);
    const isLone = used.length === declared.length - 1;
    if (!isLone && (declared.length < leastCodes || used.length < declared.length * usedShare)) return;
    for (const error of declared.filter((each) => !used.includes(each)))
      yield {
        ...at(error),
        // What any operation may answer with is told once for all, and is used nowhere by itself.
        ...(error.facts.http !== undefined && ofOne.has(error.facts.http) && (isLone || tellsFailures(design, used))
          ? {}
          : { severity: "hint" as const }),
        message: `${error.name} is declared and used nowhere, while ${used.length} of ${declared.length} codes are used.`,
      };
  },
};

/** An entry of a list of errors, rather than the answer of an operation. */
const isEntry = (design: Design, { origin, facts }: Statement<"error-code">): boolean =>
  facts.meaning !== undefined || isIn(design, origin, "error-handling");

/** Statuses of failures that only some operations know. */
const ofOne: ReadonlySet<number> = new Set([402, 404, 409, 410, 412, 422, 423]);

/** Whether nearly all codes that are used are named where the operations are told, so that each is one of some operation. */
function tellsFailures(design: Design, used: readonly ErrorCode[]): boolean {
  const operations = new Set(
    specifiedIn(design).map(({ statement: { origin } }) => `${origin.document}#${origin.section}`),
  );
  const texts = design.documents.flatMap(({ name, sections }) =>
    sections.filter(
      ({ index, context }) => operations.has(`${name}#${index}`) || within(context, "api-specifications"),
    ),
  );
  const words = texts.map(({ body }) => body.text);
  const told = used.filter(({ name }) => words.some((text) => text.includes(name)));
  return told.length >= used.length * usedShare;
}

/** How often a name stands in the texts as a word of its own, counted to two. */
function occurrences(texts: readonly string[], name: string): number {
  let count = 0;
  for (const text of texts)
    for (let i = text.indexOf(name); i >= 0 && count < 2; i = text.indexOf(name, i + name.length))
      if (!/\w/.test(text[i - 1] ?? "") && !/\w/.test(text[i + name.length] ?? "")) count++;
  return count;
}
