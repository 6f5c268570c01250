import { type Quantity, quantitiesIn } from "../../document/kinds/target/quantity.ts";
import { numberOf, wordsOfNumbers } from "./numerals.ts";
import { inBaseUnit } from "./targets.ts";

/** An amount at the beginning of a text, in its base unit. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly to: number;
}

const inUnit = ({ value, unit, dimension, to }: Quantity): Amount | null =>
  dimension === "time" || dimension === "size" || dimension === "rate" ? { ...inBaseUnit(value, unit), to } : null;

/** `3`, `5 times`: a bare number is one of attempts only. */
function timesIn(text: string, sort: string): Amount | null {
  const word = sort === "number of attempts" ? /^(once|twice)(?=\s*$|\s*[.;,(])/i.exec(text)?.[1] : undefined;
  if (word) return { value: word.toLowerCase() === "once" ? 1 : 2, unit: "times", to: word.length };
  const match =
    sort === "number of attempts"
      ? /^(\d{1,3})(?:\s+(?:times|attempts|retries|tries))?(?=\s*$|\s*[.;,(])/i.exec(text)
      : null;
  return match && { value: Number(match[1]), unit: "times", to: match[0].length };
}

/** Targets know no days: nobody promises an answer within some. */
function daysIn(text: string): Amount | null {
  const match = /^(\d{1,4})[\s-]?(days?|weeks?|months?|years?|d)\b/i.exec(text);
  if (!match) return null;
  const unit = match[2]!.toLowerCase();
  const days = unit.startsWith("w") ? 7 : unit.startsWith("m") ? 30 : unit.startsWith("y") ? 365 : 1;
  return { value: Number(match[1]) * days * 86_400_000, unit: "ms", to: match[0].length };
}

const inWords = new RegExp(`^(one|${wordsOfNumbers})(?=\\s)`, "i");

/** The one amount that a text begins with, in digits or words; of a text with two none is the amount. */
export function amountIn(text: string, sort: string): Amount | null {
  const word = inWords.exec(text)?.[1];
  if (word) {
    const digits = String(numberOf(word));
    const amount = amountIn(digits + text.slice(word.length), sort);
    return amount && { ...amount, to: amount.to + word.length - digits.length };
  }
  const quantities = quantitiesIn(text);
  const [quantity] = quantities;
  if (quantities.length > 1 || (quantity?.from ?? 0) > 0) return null;
  return timesIn(text, sort) ?? daysIn(text) ?? (quantity ? inUnit(quantity) : null);
}
