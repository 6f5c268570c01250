// Units in which people and code give amounts, with what each is in its base unit: milliseconds, bytes, percent.

export type Measure = "time" | "size" | "share";

export interface Unit {
  readonly factor: number;
  readonly dimension: Measure;
}

const units: readonly (readonly [pattern: RegExp, factor: number, dimension: Measure])[] = [
  [/^(?:ms|msecs?|millis|milliseconds?)$/, 1, "time"],
  [/^(?:s|secs?|seconds?)$/, 1_000, "time"],
  [/^(?:m|mins?|minutes?)$/, 60_000, "time"],
  [/^(?:h|hrs?|hours?)$/, 3_600_000, "time"],
  [/^(?:d|days?)$/, 86_400_000, "time"],
  [/^(?:w|weeks?)$/, 7 * 86_400_000, "time"],
  [/^months?$/, 30 * 86_400_000, "time"],
  [/^(?:y|years?)$/, 365 * 86_400_000, "time"],
  [/^bytes?$/, 1, "size"],
  [/^(?:kb|kib|ki|kilobytes?)$/, 1_024, "size"],
  [/^(?:mb|mib|mi|megabytes?)$/, 1_024 ** 2, "size"],
  [/^(?:gb|gib|gi|gigabytes?)$/, 1_024 ** 3, "size"],
  [/^(?:%|percent)$/, 1, "share"],
];

/** What a unit multiplies by and measures; `null` for a word that is no unit. */
export function unitOf(word: string): Unit | null {
  const lower = word.toLowerCase();
  const found = lower.length < 14 ? units.find(([pattern]) => pattern.test(lower)) : undefined;
  return found ? { factor: found[1], dimension: found[2] } : null;
}

/** The units in which a number that says none may be: what it may have to be multiplied by. */
export const usualFactors: Readonly<Record<Measure, readonly number[]>> = {
  time: [1, 1_000, 60_000, 3_600_000, 86_400_000],
  size: [1, 1_024, 1_024 ** 2, 1_024 ** 3],
  share: [1, 100],
};
