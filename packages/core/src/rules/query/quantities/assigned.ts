import { amountOf } from "../../../compare/quantities/amount.ts";
import { isDistinct } from "../../../compare/quantities/distinct.ts";
import { toldBy } from "../../../compare/quantities/words.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { isOfAnother } from "./no-amount.ts";
import type { Said } from "./said.ts";

const given =
  /(?<![\w.-])([A-Za-z_]\w{3,60})\s?[=:]\s?["']?(\d{1,9}(?:\.\d{1,4})?(?:ms|s|m|h|d|[KMG]i?B)?)["']?(?=[\s,)}\]]|$)/g;
/** Variables of the environment are settings. */
const isVariable = /^[A-Z][A-Z\d_]*$/;

/** The numbers that names of several words are given in code beside the words: `CircuitBreaker(fail_max=5)`. */
export const assignedIn = (inline: Inline): Said[] =>
  inline.text.length > longest || isOfAnother(inline.text)
    ? []
    : inline.spans
        .filter(({ kind }) => kind === "code")
        .flatMap((span) =>
          matches(inline.text.slice(span.from, span.to), given).flatMap((match): Said[] => {
            const [whole, name, shown] = match;
            const amount = amountOf(shown!);
            if (!amount || amount.value === 0 || isVariable.test(name!) || !isDistinct(name!)) return [];
            const from = span.from + match.index + whole.indexOf(shown!, name!.length);
            return [
              {
                name: `${name} = ${shown}`,
                amount,
                shown: shown!,
                told: toldBy(name!),
                others: [],
                named: [name!],
                isBeside: true,
                isBare: true,
                files: [],
                place: "prose",
                range: sourceRange(inline, from, from + shown!.length),
              },
            ];
          }),
        );

const longest = 3_000;
