import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
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
    const { meaning } = facts;
    if (meaning === undefined || !isQuote.test(meaning) || !meaning.includes(" ") || gap.test(meaning)) continue;
    if (!isStrange(meaning)) continue;
    if (state === "planned" || isIn(design, origin, "alternatives", "history")) continue;
    const beside = new Set((quotesOf(design).get(placeIn(origin)) ?? []).filter((one) => isQuote.test(one)));
    beside.delete(meaning);
    if (beside.size < enough || [...beside].some(isStrange)) continue;
    return missing({ ...claim, origin }, `No source file here answers ${claim.facts.code} with ${meaning}.`, survey, {
      advice: `Answer with these words, or write those of the code in the design.`,
      because: [`The ${beside.size} other messages that the design quotes there are in the code word for word.`],
    });
  }
  return null;
}
