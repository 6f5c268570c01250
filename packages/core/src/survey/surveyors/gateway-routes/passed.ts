/** A path, or a pattern of paths, that a gateway passes on. */
export interface Passed {
  /** In capitals; `ANY` for all. */
  readonly method: string;
  readonly path: string;
  readonly line: number;
}
