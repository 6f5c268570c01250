/** A third-party library, framework, runtime, product or outside service that the design depends on. */
export interface DependencyFacts {
  /** The version or range as written: `3.2.x`, `>= 18`, `17 LTS`. */
  readonly version?: string;
  readonly purpose?: string;
  readonly category?: string;
}
