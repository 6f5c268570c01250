import type { Place } from "../../../model/element.ts";
import { targetId } from "../../../model/kinds/identity.ts";
import type { TargetFacts } from "../../../model/kinds/target.ts";
import type { Range } from "../../../text/range.ts";
import type { Collector } from "../../reading.ts";
import { metricOf } from "./metric.ts";
import type { Quantity } from "./quantity.ts";

/** What is said of a number besides itself. */
export interface Promised {
  readonly name: string;
  readonly range: Range;
  /** The words that name the metric: a label, a column title. */
  readonly words: string;
  readonly subject?: string;
  readonly statistic?: string;
}

export function stateTarget(quantity: Quantity, promised: Promised, place: Place, out: Collector): void {
  const metric = metricOf(promised.words, quantity);
  const told = quantity.statistic ?? promised.statistic;
  // A percentile is one of times or sizes: "p99 < 5 ms, 1000 rps" says nothing of the p99 of a throughput.
  const statistic = quantity.dimension === "rate" || quantity.dimension === "share" ? undefined : told;
  const { subject } = promised;
  const facts: TargetFacts = {
    ...(metric ? { metric } : {}),
    ...(statistic ? { statistic } : {}),
    ...(quantity.bound ? { bound: quantity.bound } : {}),
    value: quantity.value,
    ...(quantity.unit ? { unit: quantity.unit } : {}),
    ...(subject ? { subject } : {}),
  };
  const id = targetId(subject ?? promised.name.slice(0, 60), metric ?? "", statistic ?? "");
  out.state({ kind: "target", id, name: promised.name, range: promised.range, place, facts });
}
