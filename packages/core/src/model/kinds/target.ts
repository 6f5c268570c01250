/** A number promised: latency, throughput, availability, coverage, capacity. */
export interface TargetFacts {
  readonly metric?: string;
  /** `p95`, `average`, `max` ... */
  readonly statistic?: string;
  readonly bound?: "<" | "<=" | ">" | ">=" | "=" | "~";
  readonly value?: number;
  readonly unit?: string;
  /** What it is promised of, as written: an endpoint, a component, an operation. */
  readonly subject?: string;
}
