/** A unit of deployment: a container, workload, machine, environment or managed service. */
export interface NodeFacts {
  readonly type?: string;
  readonly image?: string;
  /** The ports it listens on or publishes. */
  readonly ports?: readonly number[];
  /** The ports inside the container, where the published ones are stated apart from them. */
  readonly containerPorts?: readonly number[];
  readonly replicas?: number;
  /** The names of the components that run on it, as written. */
  readonly runs?: readonly string[];
}
