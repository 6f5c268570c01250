import type { AmountAt } from "./amounts-in.ts";

/** The words that belong to a number: those before it, from the number before on, and the few behind it. */
export function clauseOf(
  words: string,
  amounts: readonly AmountAt[],
  i: number,
): { readonly lead: string; readonly behind: string } {
  const start = amounts[i - 1]?.to ?? 0;
  const gap = words.slice(start, amounts[i]!.from);
  const cut = i === 0 ? 0 : gap.search(/[,;:()]|\band\b|\bor\b/);
  const rest = words.slice(amounts[i]!.to, amounts[i + 1]?.from ?? words.length);
  const end = rest.search(/[,;:()]|\b(?:and|or|but|unless|if|when|until|with an?)\b/);
  return { lead: gap.slice(Math.max(0, cut)), behind: rest.slice(0, end < 0 ? 80 : Math.min(end, 80)) };
}

/** `4 to 255 characters`, `4–255`, `between 4 and 255`. */
export const isRangeTo = (before: string, between: string): boolean =>
  /^\s*(?:to|–|-|and at most)\s*$/.test(between) || (/\bbetween\s*$/i.test(before) && /^\s*and\s*$/.test(between));

/** `60 requests in 60 seconds`: the time belongs to the count before it. */
export const isWindow = (between: string, count: AmountAt, time: AmountAt): boolean =>
  count.dimension === null &&
  time.dimension === "time" &&
  /^\s*(?:[\w-]+\s+){0,3}(?:in|per|every|within|each|\/)\s*(?:an?\s+)?(?:window of\s+)?$/.test(between);

/** What a number is called: its clause, and where that is short the beginning of the sentence too. */
export function nameOf(lead: string, shown: string, behind: string, first: string): string {
  const words = `${lead} ${shown}${/^[\s)]/.test(behind) ? behind : ` ${behind}`}`
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:(–-]+|[\s,;:(–-]+$/g, "");
  const beginning = first.replace(/\s+/g, " ").trim().split(" ").slice(0, 5).join(" ");
  const whole = words.split(" ").length < 5 && first ? `${beginning} … ${words}` : words;
  return whole.length > 90 ? `… ${whole.slice(-88).replace(/^\S*\s/, "")}` : whole;
}
