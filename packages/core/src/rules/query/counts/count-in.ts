import type { Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { numberOf } from "../numerals.ts";
import { chosen, notAll, numbered, qualified } from "./no-count.ts";

/** A number of things that a sentence announces. */
export interface Count {
  readonly value: number;
  readonly noun: string;
  /** The words between the number and the noun. */
  readonly adjectives: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Things that are not the items of a list but what the items go through, or are measured in. */
const notItems =
  /^(?:times?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|percent|levels?|layers?|columns?|rows?|lines?|ways?|versions?|parts?|bytes|bits|characters?|digits|points?|options?|words?|places?|things?|sentences?|people|users|requests?)$/i;

/** A clause behind a comma says what is so, or when, and not what is counted: only words that lead to the list may stand there. */
const clause =
  /[,，](?!\s*(?:which\s|each\s|all\s)?(?:are\s)?(?:as follows|namely|described|listed|shown|given|below|here)\b)/i;

/** `two clients and one server`: the list holds these as well. */
const withMore = /\b(?:and|plus)\s+(?:one|an?|the|its|their)\s/i;

/** The count in the last sentence of a paragraph that ends with a colon; none where it has two numbers. */
export function countIn(inline: Inline): Count | null {
  const text = inline.text.trimEnd();
  if (!/[:：]$/.test(text) || text.length > 600) return null;
  // `Solution:` in a line of its own leads the list, whatever the lines above it count.
  const line = text.lastIndexOf("\n");
  const label = /^\W*\p{Lu}(?:[\p{L}-]+\s?){1,3}:$/u.test(text.slice(line + 1)) ? line : -1;
  const start = Math.max(text.lastIndexOf(". "), text.lastIndexOf("\n\n"), label, -1) + 1;
  const sentence = text.slice(start);
  if (notAll.test(sentence)) return null;
  const numbers = [
    ...matches(
      sentence,
      /(?<![\p{L}\p{N}.,/:#-])(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{N}.,:/%-]|[\p{L}])/giu,
    ),
  ];
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const before = sentence.slice(0, number.index);
  if (numbered.test(before) || (chosen.test(before) && !/\b(?:following|below|namely|as follows)\b/i.test(sentence)))
    return null;
  const rest = sentence.slice(number.index + number[0].length).replace(/\n/g, " ");
  const after = /^\s+((?:(?!these|those|the|our)[\p{Ll}-]+\s+){0,3}?)(\p{Ll}{3,}s)\b([^.;]{0,60})[:：]$/u.exec(rest);
  if (
    !after ||
    notItems.test(after[2]!) ||
    qualified.test(after[3]!) ||
    withMore.test(after[3]!) ||
    clause.test(after[3]!)
  )
    return null;
  const value = numberOf(number[1]!);
  if (value < 2) return null;
  const from = start + number.index;
  return {
    value,
    noun: after[2]!,
    adjectives: after[1]!.split(/\s+/).filter(Boolean),
    from,
    to: from + number[0].length,
  };
}
