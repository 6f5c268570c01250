import { matches } from "../../text/matches.ts";
import { limitWays } from "./limit-ways.ts";

/** What a clause says of how long, how often or how many times: the amount in its words, and where it stands. */
export interface LimitClause {
  readonly sort: string;
  /** What it is said of. */
  readonly label: string;
  /** Who does it, where the clause has it. */
  readonly actor?: string;
  readonly amount: string;
  readonly from: number;
  /** The words right behind, which may bound it to a case. */
  readonly after: string;
}

/** What is done beside or behind it bounds no amount: `3 times, waiting 2 seconds between them`, `and then gives up`. */
const goesOn =
  /,?\s+(?:and\s+)?then\b.*$|,?\s+before (?:it|they) (?:is|are)\b.*$|,?\s+(?:waiting|with (?:an? )?(?:\S+ )?back-?off)\b.*$/i;

/** What ends when nobody uses it may end by itself too, and later. */
const unused = /^\s*(?:of (?:inactivity|idl\w+|silence)|without|idle|inactive|unused)\b/i;
const isEnd = /^(?:lifetime|timeout|sign-in time)$/;

const cores = /\b(?:for|every|after|than|within|lasts?|time-?out|times|attempts|retries|tries|once|twice)\b/i;

/** The clauses of a text that say such a thing in a whole sentence. */
export function limitClausesIn(text: string): LimitClause[] {
  if (!cores.test(text)) return [];
  return limitWays.flatMap((one) =>
    (one.core.test(text) ? matches(text, one.pattern) : []).flatMap((match) => {
      const amount = match[one.amount]!;
      const from = match.index + match[0].lastIndexOf(amount);
      const actor = one.actor === undefined ? "" : nounsOf(match[one.actor]!);
      const sort = typeof one.sort === "string" ? one.sort : one.sort(match);
      const after = /^[^.;:()\n]{0,40}/.exec(text.slice(from + amount.length))![0].replace(goesOn, "");
      return {
        sort: isEnd.test(sort) && unused.test(after) ? "idle time" : sort,
        label: nounsOf(match[one.label]!),
        ...(actor ? { actor } : {}),
        amount,
        from,
        after,
      };
    }),
  );
}

/** `A failed call to the Seat Allocator` is said of what stands behind the last article, and `Bills that fail` of bills. */
const nounsOf = (words: string): string =>
  words
    .trim()
    .replace(/\s+(?:that|which)\s+\p{L}+$/u, "")
    .split(
      /\s+(?:the|an?|each|every|its|their|our|all|any|this|that)\s+|^(?:the|an?|each|every|its|their|our|all|any|this|that|it|they|we)(?:\s+|$)/i,
    )
    .at(-1)!
    .trim();
