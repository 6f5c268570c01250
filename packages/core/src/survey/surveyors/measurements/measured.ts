import type { TargetFacts } from "../../../model/kinds/target.ts";
import { Lines } from "../../../text/lines.ts";

/** A number that a run of something gave, in the base unit of its dimension: ms, %, rps, bytes. */
export interface Measured {
  /** An operation or page, as the result names it; empty for the system as a whole. */
  readonly subject: string;
  readonly metric: string;
  /** `p95`, `average`, `median`, `max`, `min`. */
  readonly statistic?: string;
  readonly value: number;
  readonly unit: string;
  readonly line: number;
  /** Said where it is no result, but what a run must keep to pass. */
  readonly bound?: NonNullable<TargetFacts["bound"]>;
}

type Plain = Readonly<Record<string, unknown>>;

/** What a value holds if it is an object of JSON; nothing else has properties. */
export const plain = (value: unknown): Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};

/** A number, also one that a tool wrote as words: `"12.5%"`, `"38.4/sec"`. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*(?:%|\/sec)?\s*$/.test(value))
    return Number.parseFloat(value);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** How tools write a statistic, in the words of the model; `undefined` for what is none. */
export function statisticOf(word: string): string | undefined {
  const percentile = /^p\(?(\d{1,2}(?:[._]\d{1,3})?)\)?$/.exec(word)?.[1];
  if (percentile) return `p${Number(percentile.replace("_", "."))}`;
  return statistics[word.toLowerCase()];
}

const statistics: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  avg: "average",
  average: "average",
  mean: "average",
  med: "median",
  median: "median",
  max: "max",
  min: "min",
});

/**
 * Finds the lines of keys in a text of JSON. It only ever looks onwards from the key it found last, so that all look-ups together
 * pass over the text once; keys are to be asked for in the order of the text. 0 for what is not found.
 */
export function lineFinder(text: string): (...keys: readonly string[]) => number {
  const lines = new Lines(text);
  let at = 0;
  return (...keys) => {
    let found = at;
    for (const key of keys) {
      found = text.indexOf(JSON.stringify(key), found);
      if (found < 0) return 0;
    }
    at = found;
    return lines.lineAt(found);
  };
}
