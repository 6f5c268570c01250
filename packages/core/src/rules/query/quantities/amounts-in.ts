import type { Amount } from "../../../compare/quantities/amount.ts";
import { unitOf } from "../../../model/kinds/unit.ts";
import { matches } from "../../../text/matches.ts";
import { numberOf, wordsOfNumbers } from "../numerals.ts";

/** A number of a text, with its unit where it has one. */
export interface AmountAt extends Amount {
  readonly from: number;
  readonly to: number;
}

const number = new RegExp(
  String.raw`(?<![\w.,:/#$@€£"'-])(\d{1,3}(?:[,_\u0020\u00a0\u202f]\d{3})+(?!\d)|\d{1,12}(?:\.\d{1,3})?|one|once|twice|${wordsOfNumbers})(?:[\s-]?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?|years?|[KMG]i?B|[kmg]b|kilobytes?|megabytes?|bytes?|%|percent))?(?:(?<=%)|(?![\w@/:%]|[.,-]\w))`,
  "giu",
);

/** `3-50 characters`: with a unit behind it no name and no date. */
const range =
  /(?<![\w.,:/#$@-])(\d{1,7})-(\d{1,7})(?=\s?(?:characters?|chars?|letters?|digits?|words|items|entries|bytes|[KMG]i?B|seconds?|minutes?|hours?|days?)\b)/gi;

/** The numbers of a text that may tell how long, how large or how many, in order. */
export function amountsIn(text: string): AmountAt[] {
  const found = matches(text.replace(range, "$1–$2"), number).flatMap((match): (AmountAt & { factor: number })[] => {
    const [whole, digits, unit] = match;
    const isWord = /^[a-z]/i.test(digits!);
    const times = isWord ? timesOf.get(digits!.toLowerCase()) : undefined;
    if (times !== undefined)
      return tried.test(text.slice(0, match.index))
        ? [{ from: match.index, to: match.index + digits!.length, value: times, dimension: null, factor: 1 }]
        : [];
    // "One" and "two" count things that a text goes on to speak of; only with a unit they are an amount.
    if (
      isWord &&
      !unit &&
      !/^\s?(?:(?:failed|unsuccessful|vain)\s)?(?:times|attempts|retries|tries)\b/.test(
        text.slice(match.index + whole.length),
      )
    )
      return [];
    const value = numberOf(digits!.replace(/(?<=\d)[,_\s](?=\d{3})/g, ""));
    const { factor = 1, dimension = null } = (unit && unitOf(unit)) || {};
    return [{ from: match.index, to: match.index + whole.length, value: value * factor, dimension, factor }];
  });
  return found.map(({ from, to, value, dimension }, i) => {
    const next = found[i + 1];
    // `7 to 24 hours`: both ends of a range are in the unit behind the second.
    return next && dimension === null && isTo.test(text.slice(to, next.from))
      ? { from, to, value: value * next.factor, dimension: next.dimension }
      : { from, to, value, dimension };
  });
}

const isTo = /^\s?(?:[-–—]|to|bis|à|a|до)\s?$/;

/** How often something is done again. */
const timesOf: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2],
]);
const tried = /\b(?:retr(?:y|ies|ied)|tr(?:y|ies|ied) again)\s(?:only\s)?$/i;
