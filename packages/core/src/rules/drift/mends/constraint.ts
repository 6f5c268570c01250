import type { Difference } from "../claim.ts";

/** What has to be said of a column that is not, or is otherwise. */
export type Constraint = Flag | Default;

/** Said or not. */
export interface Flag {
  readonly of: "nullable" | "unique" | "primary";
  readonly holds: boolean;
}

/** What is said now, and what holds; `null` for none. */
export interface Default {
  readonly of: "default";
  readonly from: string | null;
  readonly to: string | null;
}

/** The constraint that a difference is of, as it stands. */
export function constraintOf({ fact, expected, actual }: Difference): Constraint | null {
  if (fact === "nullable") return { of: "nullable", holds: actual === "nullable" };
  if (fact === "unique") return { of: "unique", holds: actual === "unique" };
  if (fact === "primaryKey") return { of: "primary", holds: actual !== "none" };
  if (fact !== "default" || /[\n|]/.test(actual)) return null;
  return {
    of: "default",
    from: expected === "no default" ? null : expected,
    to: actual === "nothing" ? null : actual,
  };
}

/** Words in the letter case of others: `NOT NULL` beside `UNIQUE`, `Yes` beside `No`. */
export function inCaseOf(sample: string, words: string): string {
  if (sample !== sample.toLowerCase() && sample === sample.toUpperCase()) return words.toUpperCase();
  return /^\p{Lu}/u.test(sample) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** The one place where a pattern stands in a text; `null` where it stands nowhere or in several. */
export function onlyMatch(text: string, pattern: RegExp): RegExpMatchArray | null {
  const [first, second] = text.matchAll(new RegExp(pattern.source, "giu"));
  return first && !second ? first : null;
}
