import { matches } from "../../text/matches.ts";
import { singular } from "./names.ts";
import { numberOf, wordsOfNumbers } from "./numerals.ts";

/** How many of one thing another may have: `at most 500 readings per batch`, `an order holds up to 8 tickets`. */
export interface CountedLimit {
  /** What is counted, and in what: `reading`, `batch`. */
  readonly counted: string;
  readonly holder: string;
  /** Told as the most there may be; else as the usual number. */
  readonly most: boolean;
  /** What is counted, as written. */
  readonly noun: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const number = `(\\d{1,3}(?:,\\d{3})+|\\d{1,9}|${wordsOfNumbers})`;
const bound = "(?:at most|up to|no more than|not more than|a maximum of|max\\.?|maximum)\\s+";
const noun = "(\\p{Ll}{3,20})";

/** `up to 6 tickets per order`, `50 snippets per page`; without a bound it may be any number but a usual one. */
const per = new RegExp(
  `(${bound})?(?<![\\p{L}\\p{N}.,~≈-])${number}\\s+(?:\\p{Ll}{3,20}\\s)?${noun}\\s+(?:per|in (?:one|each|a single))\\s+${noun}(?![\\p{L}-])`,
  "giu",
);

/** `Orders hold at most 8 tickets`, `a team may have up to 20 members` */
const holds = new RegExp(
  `(?:^|[.;:(]\\s+|\\n|\\b(?:an?|the|each|every)\\s+)(\\p{L}{3,20})\\s+(?:(?:may|can|must)\\s+(?:not\\s+)?)?(?:holds?|ha(?:s|ve)|contains?|carr(?:y|ies)|takes?)\\s+${bound}${number}\\s+${noun}(?![\\p{L}-])`,
  "giu",
);

/** What is counted of everything, of which each list may have a number of its own, and what is no thing at all. */
const common =
  /^(?:item|record|result|entry|row|element|line|call|request|query|attempt|retry|try|time|second|minute|hour|day|week|month|year|millisecond|byte|character|word|percent|replica|instance|core|thread|worker|connection|value|thing|one|page|point|dollar|euro|cent)$/;

/** Per a time it is a rate, and per a place where it runs it is a matter of deployment. */
const isMeasure =
  /^(?:second|minute|hour|day|week|month|year|night|node|pod|host|machine|region|zone|cluster|environment|request|call|core|process|thread|instance|unit|service|container|sprint|person|developer|week)$/;

const passing =
  /\b(?:about|around|roughly|approx\w*|average|typical\w*|usually|often|expect\w*|estimat\w*|some|currently|today|example|e\.g)\b/i;

const core = new RegExp(`\\bper\\b|\\bin (?:one|each|a single)\\b|${bound}`, "i");

/** Such limits of a text, each with its place. */
export function countedLimitsIn(text: string): CountedLimit[] {
  if (!core.test(text)) return [];
  const told = [
    ...matches(text, per).map((match) => ({
      match,
      number: match[2]!,
      counted: match[3]!,
      holder: match[4]!,
      most: match[1] !== undefined,
    })),
    ...matches(text, holds).map((match) => ({
      match,
      number: match[2]!,
      counted: match[3]!,
      holder: match[1]!,
      most: true,
    })),
  ];
  return told.flatMap(({ match, number, counted, holder, most }) => {
    const [one, other] = [counted, holder].map((word) => singular(word.toLowerCase()));
    const sentence = /[^.;\n]*$/.exec(text.slice(0, match.index))![0] + match[0];
    if (common.test(one!) || isMeasure.test(other!) || one === other || passing.test(sentence)) return [];
    const from = match.index + match[0].lastIndexOf(number);
    return [
      {
        counted: one!,
        holder: other!,
        most,
        noun: counted,
        value: numberOf(number.replaceAll(",", "")),
        from,
        to: match.index + match[0].length,
      },
    ];
  });
}
