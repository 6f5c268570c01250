import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
import { matches } from "../../../text/matches.ts";
import { isIn } from "../../query/chapters.ts";
import { missing } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { placeIn, plain, quotesOf, textsOf } from "./messages.ts";

/** So many messages beside one that are all in the code show that the design quotes it word for word. */
const enough = 3;
/** Words in quotes and nothing else. */
const isQuote = /^["“`'][^"“”`]{3,200}["”`']\.?$/;
/** Words in double quotes among others: `"No such boat", "No such pier"`, `"Gone": the pier was pulled down`. */
const quoted = /"[^"]{3,200}"|“[^“”]{3,200}”/g;

/** The quotes that are told of an error, in their marks. */
const quotesIn = (meaning: string): readonly string[] =>
  isQuote.test(meaning) ? [meaning] : matches(meaning, quoted).map(([quote]) => quote);

/** What stands for a value that is filled in when the program runs, or is such a value: the code has other words there. */
const gap = /[{}<>[\]$%…\d]|\.\.\./;

/** A message that stands in quotes in the design and in no text of the code, where all those beside it do. */
export function messageNowhere(
  claim: ElementClaim<"error-code">,
  design: Design,
  reality: Reality,
  survey: Survey,
): Answer | null {
  const written = textsOf(reality);
  const isStrange = (meaning: string): boolean => !written.has(plain(meaning));
  for (const { facts, origin, state } of claim.statements) {
    const strange = quotesIn(facts.meaning ?? "").find(
      (quote) => quote.includes(" ") && !gap.test(quote) && isStrange(quote),
    );
    if (strange === undefined || state === "planned" || isIn(design, origin, "alternatives", "history")) continue;
    const beside = new Set((quotesOf(design).get(placeIn(origin)) ?? []).flatMap(quotesIn));
    beside.delete(strange);
    if (beside.size < enough || [...beside].some(isStrange)) continue;
    return missing({ ...claim, origin }, `No source file here answers ${claim.facts.code} with ${strange}.`, survey, {
      advice: `Answer with these words, or write those of the code in the design.`,
      because: [`The ${beside.size} other messages that the design quotes there are in the code word for word.`],
    });
  }
  return null;
}
