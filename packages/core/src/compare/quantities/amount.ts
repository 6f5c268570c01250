// Amounts in base units: times in milliseconds, sizes in bytes, all else as it is counted.

export type Dimension = "time" | "size" | "share" | "count";

export interface Amount {
  readonly value: number;
  /** `null` for a bare number, whose unit whoever reads it knows. */
  readonly dimension: Dimension | null;
}

const units: readonly (readonly [pattern: RegExp, factor: number, dimension: Dimension])[] = [
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
export function unitOf(word: string): { readonly factor: number; readonly dimension: Dimension } | null {
  const lower = word.toLowerCase();
  const found = lower.length < 14 ? units.find(([pattern]) => pattern.test(lower)) : undefined;
  return found ? { factor: found[1], dimension: found[2] } : null;
}

/** `15m`, `60 s`, `10MB`, `1_000`, `30L`, `0.5`: an amount and nothing else; `null` for any other text. */
export function amountOf(text: string): Amount | null {
  const match = /^(\d{1,15}(?:[_,]\d{3}){0,4}(?:\.\d{1,6})?)(?:[Ll]|\s?([A-Za-z%]{1,13}))?$/.exec(text.trim());
  if (!match) return null;
  const value = Number(match[1]!.replace(/[_,]/g, ""));
  if (!match[2]) return { value, dimension: null };
  const unit = unitOf(match[2]);
  return unit && { value: value * unit.factor, dimension: unit.dimension };
}

const times = [1, 1_000, 60_000, 3_600_000, 86_400_000];
const sizes = [1, 1_024, 1_024 ** 2, 1_024 ** 3];

/** Whether an amount with a unit, or a count, may be what a number in code says: `factor` is what its name has for a unit. */
export function isSameAmount(said: Amount, real: Amount, factor: number | null): boolean {
  if (said.dimension === null || said.dimension === "count")
    return (real.dimension === null || real.dimension === "count") && said.value === real.value;
  if (real.dimension === "share" || said.dimension === "share")
    return said.value === real.value || said.value === real.value * 100;
  if (real.dimension !== null) return said.dimension === real.dimension && alike(said, real.value);
  return (factor === null ? (said.dimension === "time" ? times : sizes) : [factor]).some((each) =>
    alike(said, real.value * each),
  );
}

/** A thousand bytes and 1,024 are both called a kilobyte. */
function alike({ value, dimension }: Amount, real: number): boolean {
  if (value === real) return true;
  return dimension === "size" && [1, 2, 3].some((power) => Math.abs(real / value - (1_000 / 1_024) ** power) < 1e-9);
}
