import { shownClock } from "../../../compare/quantities/clock.ts";
import { unitOf } from "../../../model/kinds/unit.ts";
import type { Candidate } from "./candidates.ts";
import type { Said } from "../../query/quantities/said.ts";

/** The value of a number in base units, as far as its unit is known. */
export const valueOf = ({ quantity: { value, dimension }, factor }: Pick<Candidate, "quantity" | "factor">): number =>
  dimension === null ? value * (factor ?? 1) : value;

/** The number of code in the unit of the claim, where it comes out even; else in the greatest unit in which it does. */
export function realAmount(
  { shown, amount }: Pick<Said, "shown" | "amount">,
  candidate: Pick<Candidate, "quantity" | "factor">,
): string {
  const { quantity, factor } = candidate;
  if (quantity.dimension === "clock") return shownClock(quantity.value);
  if (amount.dimension === null || (quantity.dimension === null && factor === null)) return String(quantity.value);
  const value = valueOf(candidate);
  const unit = /[A-Za-z%]+$/.exec(shown)?.[0] ?? "";
  const own = unitOf(unit)?.factor;
  if (own !== undefined && value % own === 0) return written(value / own, unit);
  const [factorOf, name] = (amount.dimension === "size" ? sizes : times).find(([each]) => value % each === 0) ?? [
    1,
    "ms",
  ];
  return written(value / factorOf, name);
}

const written = (count: number, unit: string): string =>
  `${count} ${count === 1 ? unit.replace(/(?<=\w{3})s$/, "") : /^(?:second|minute|hour|day|week|month|year)$/.test(unit) ? `${unit}s` : unit}`;

const times: readonly (readonly [number, string])[] = [
  [86_400_000, "days"],
  [3_600_000, "hours"],
  [60_000, "minutes"],
  [1_000, "seconds"],
];
const sizes: readonly (readonly [number, string])[] = [
  [1_024 ** 3, "GB"],
  [1_024 ** 2, "MB"],
  [1_024, "KB"],
  [1, "bytes"],
];
