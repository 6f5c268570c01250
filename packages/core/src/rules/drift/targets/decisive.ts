import type { TargetFacts } from "../../../model/kinds/target.ts";
import type { Found } from "../reality.ts";
import { isFloor, keeps, rankOf } from "./hold.ts";

interface Asked {
  readonly metric: string | undefined;
  readonly statistic: string | undefined;
  readonly bound: TargetFacts["bound"];
  readonly value: number;
}

export interface Decided {
  readonly kept: boolean;
  /** The number that decides. */
  readonly result: Found<"target">;
}

/**
 * What one run says of a promise. The same statistic decides. Of others only what follows by necessity: where the slowest answer keeps a
 * ceiling every percentile does, and where a lower percentile breaks it a higher one does; `null` where nothing follows.
 */
export function decisive(promise: Asked, run: readonly Found<"target">[]): Decided | null {
  const { metric, statistic, bound, value } = promise;
  const holds = ({ element }: Found<"target">): boolean => keeps(element.facts.value!, bound, value, isFloor(metric));
  const same = run.find(({ element }) => element.facts.statistic === statistic);
  if (same) return { kept: holds(same), result: same };
  const isCeiling = bound === undefined ? !isFloor(metric) : bound.startsWith("<");
  if (!isCeiling) return null;
  // A promise of no statistic is one of every answer, and broken for certain only where the fastest breaks it.
  const asked = statistic === undefined ? 0 : rankOf(statistic);
  const top = statistic === undefined ? 100 : asked;
  if (asked === null || top === null) return null;
  const ranked = run.flatMap((result) => {
    const rank = rankOf(result.element.facts.statistic);
    return rank === null ? [] : [{ rank, result }];
  });
  const above = ranked.find(({ rank, result }) => rank >= top && holds(result));
  if (above) return { kept: true, result: above.result };
  const below = ranked.find(({ rank, result }) => rank <= asked && !holds(result));
  return below ? { kept: false, result: below.result } : null;
}
