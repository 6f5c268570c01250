/** A unit of deployment: a container, workload, machine, environment or managed service. */
export interface NodeFacts {
  readonly type?: string;
  /** The namespace of the cluster that it is in. */
  readonly namespace?: string;
  /** Other names by which it is reached: that of its container, of the service before it. */
  readonly aliases?: readonly string[];
  /** The image it runs, as written: `prom/prometheus:v2.4.2`. */
  readonly image?: string;
  /** The folder of the repository that its image is built from; `""` is the root. */
  readonly build?: string;
  /** The Dockerfile that its image is built with, where it is named. */
  readonly dockerfile?: string;
  /** The image that its own image builds upon. */
  readonly base?: string;
  /** The images that the stages before its last one build upon. */
  readonly stages?: readonly string[];
  /** The ports it listens on or publishes. */
  readonly ports?: readonly number[];
  /** Said where `ports` are known to be those outside the container. */
  readonly portSide?: "published";
  /** The ports inside the container, where the published ones are stated apart from them. */
  readonly containerPorts?: readonly number[];
  readonly replicas?: number;
  /** The most memory it may take, in the form of `memorySize`. */
  readonly memory?: string;
  /** The memory that is kept for it. */
  readonly memoryRequest?: string;
  /** The most of a processor that it may take, and what is kept for it, in the form of `cpuAmount`. */
  readonly cpu?: string;
  readonly cpuRequest?: string;
  /** The fewest and the most replicas, where something scales it. */
  readonly scale?: readonly [number, number];
  /** How what stands before it is reached: `ClusterIP`, `NodePort`, `LoadBalancer`. */
  readonly exposure?: readonly string[];
  /** The paths at which its health is asked for. */
  readonly probes?: readonly string[];
  /** The names of the environment variables that are set for it, never their values; `*` for those that a file elsewhere sets. */
  readonly environment?: readonly string[];
  /** The values of variables, of those whose values are plain and can be no secrets: see `plainValue`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What must be up before it starts, as written. */
  readonly dependsOn?: readonly string[];
  /** The names of the components that run on it, as written. */
  readonly runs?: readonly string[];
}
