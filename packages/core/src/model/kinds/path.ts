/** A file or folder of the repository that the text names; the element's name is the path as written, without the line. */
export interface PathFacts {
  /** The line that is cited with it: `src/main.ts:42`. */
  readonly line?: number;
  readonly glob?: boolean;
}
