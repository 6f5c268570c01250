import type { TargetFacts } from "../../../model/kinds/target.ts";

/** Whether a value keeps a bound. What is promised without one is a floor for shares and rates and a ceiling for all else. */
export function keeps(value: number, bound: TargetFacts["bound"], promised: number, isFloor: boolean): boolean {
  switch (bound) {
    case "<":
      return value < promised;
    case "<=":
      return value <= promised;
    case ">":
      return value > promised;
    case ">=":
      return value >= promised;
    default:
      return isFloor ? value >= promised : value <= promised;
  }
}

/** Metrics of which more is better. */
export const isFloor = (metric: string | undefined): boolean =>
  metric === "throughput" || metric === "coverage" || metric === "success rate" || metric === "score";

/** The rank of a statistic among those of one run: each is no greater than those after it. */
export function rankOf(statistic: string | undefined): number | null {
  if (statistic === "min") return 0;
  if (statistic === "median") return 50;
  if (statistic === "max") return 100;
  const percentile = /^p(\d+(?:\.\d+)?)$/.exec(statistic ?? "")?.[1];
  return percentile ? Number(percentile) : null;
}
