/** A third-party library, framework, runtime, product or outside service that the design depends on. */
export interface DependencyFacts {
  /** The version or range as written: `3.2.x`, `>= 18`, `17 LTS`. */
  readonly version?: string;
  readonly purpose?: string;
  readonly category?: string;
  /** The components that a table says use it, as written. */
  readonly usedBy?: string;
  /** The version that a lock file fixed. */
  readonly resolved?: string;
  readonly ecosystem?: "npm" | "pypi" | "go" | "maven" | "cargo" | "nuget" | "composer" | "rubygems";
  readonly scope?: "runtime" | "dev" | "optional" | "peer" | "build";
  /** Only its version is fixed here, for whoever depends on it. */
  readonly managed?: boolean;
}
