/** A named error. */
export interface ErrorCodeFacts {
  readonly code: string;
  readonly http?: number;
  /** Several statuses that code joins to it. */
  readonly statuses?: readonly number[];
  readonly meaning?: string;
}
