import { type Measure, unitOf, usualFactors } from "../../model/kinds/unit.ts";

// Amounts in base units: times in milliseconds, times of the day in minutes, sizes in bytes, all else as it is counted.

export type Dimension = Measure | "count" | "clock";

export interface Amount {
  readonly value: number;
  /** `null` for a bare number, whose unit whoever reads it knows. */
  readonly dimension: Dimension | null;
}

/** `15m`, `60 s`, `10MB`, `500M`, `1_000`, `30L`, `0.5`: an amount and nothing else; `null` for any other text. */
export function amountOf(text: string): Amount | null {
  const match = /^(\d{1,15}(?:[_,]\d{3}){0,4}(?:\.\d{1,6})?)(?:[Ll]|\s?([A-Za-z%]{1,13}))?$/.exec(text.trim());
  if (!match) return null;
  const value = Number(match[1]!.replace(/[_,]/g, ""));
  if (!match[2]) return { value, dimension: null };
  // Written small, `m` is a minute.
  const unit = unitOf(/^[KMG]$/.test(match[2]) ? `${match[2]}B` : match[2]);
  return unit && { value: value * unit.factor, dimension: unit.dimension };
}

const twelveMonths = 360 * 86_400_000;

/** Whether an amount with a unit, or a count, may be what a number in code says: `factor` is what its name has for a unit. */
export function isSameAmount(said: Amount, real: Amount, factor: number | null): boolean {
  if (said.dimension === "clock" || real.dimension === "clock")
    return said.dimension === real.dimension && said.value === real.value;
  if (said.dimension === null || said.dimension === "count")
    return (real.dimension === null || real.dimension === "count") && said.value === real.value;
  if (real.dimension === "share" || said.dimension === "share")
    return said.value === real.value || said.value === real.value * 100;
  if (real.dimension !== null) return said.dimension === real.dimension && alike(said, real.value);
  return (factor === null ? usualFactors[said.dimension] : [factor]).some((each) => alike(said, real.value * each));
}

/** A thousand bytes and 1,024 are both called a kilobyte, and twelve months of 30 days are a year of 365. */
function alike({ value, dimension }: Amount, real: number): boolean {
  if (value === real) return true;
  if (dimension === "time") return value % twelveMonths === 0 && real * 360 === value * 365;
  return dimension === "size" && [1, 2, 3].some((power) => Math.abs(real / value - (1_000 / 1_024) ** power) < 1e-9);
}
