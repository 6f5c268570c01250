/** A stated risk, drawback or mode of failure. */
export interface RiskFacts {
  readonly impact?: string;
  readonly probability?: string;
  readonly mitigation?: string;
  readonly owner?: string;
}
