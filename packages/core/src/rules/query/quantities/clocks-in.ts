import { clockOf } from "../../../compare/quantities/clock.ts";
import { matches } from "../../../text/matches.ts";
import type { AmountAt } from "./amounts-in.ts";

/** `at 09:30`, `at 9 am`, `at 21:00`: a time of the day stands behind what says that it is one. */
const clock =
  /(?<=\b(?:at|um|à|um circa)\s)(\d{1,2})(?::(\d{2})|(?=\s?[ap]\.?m\b))(?:\s?([ap])\.?m\b)?(?![\w:]|[.,]\d)/gi;

/** What says that something happens every day, so that a time is one of each day. */
const daily =
  /\b(?:every|each|daily|nightly|weekly|once an?|per|cron|schedul\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;
/** A zone that schedules are seldom in: the time may be the same in another. */
const elsewhere = /\b(?:CES?T|MES?Z|[ECMP][SD]T|BST|IST|JST|local(?: time)?)\b/;

/** The times of the day at which a sentence says that something is done, again and again. */
export function clocksIn(words: string): AmountAt[] {
  if (!daily.test(words) || elsewhere.test(words)) return [];
  return matches(words, clock).flatMap(({ index, 0: whole, 1: hour, 2: minute, 3: half }) => {
    const told = Number(hour);
    const full = half === undefined ? told : (told % 12) + (half.toLowerCase() === "p" ? 12 : 0);
    const amount = clockOf(full, Number(minute ?? 0));
    return amount ? [{ from: index, to: index + whole.length, ...amount }] : [];
  });
}
