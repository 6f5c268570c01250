import { at } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { targetsOf } from "../query/targets.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of times with a percentile that makes it the custom of the design. */
const statedShare = 0.6;

/** Two times with a percentile show that the design thinks in them. */
const leastStated = 2;

/** A time promised without saying of how many of all calls, where the design says so of most others. */
export const targetWithoutStatistic: DesignRule = {
  on: "design",
  id: "target-without-statistic",
  group: "performance",
  requires: "Where a design says whether its times hold for the average or for p95, it says so of each.",
  severity: "hint",
  *check(design): Iterable<Finding> {
    const times = targetsOf(design).filter(
      ({ facts: { metric, bound = "<" }, origin }) =>
        metric === "latency" && origin.place === "row" && !/>/.test(bound),
    );
    const stated = times.filter(({ facts }) => facts.statistic !== undefined);
    if (!isCustom(stated.length, times.length, statedShare, leastStated)) return;
    for (const target of times.filter(({ facts }) => facts.statistic === undefined))
      yield {
        ...at(target),
        message:
          `Nothing says whether ${target.facts.bound ?? ""} ${target.facts.value} ${target.facts.unit ?? ""} holds for the average, for p95 or for every call, while ${stated.length} of ${times.length} times say so.`.replace(
            / {2,}/g,
            " ",
          ),
      };
  },
};
