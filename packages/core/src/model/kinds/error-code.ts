/** A named error. */
export interface ErrorCodeFacts {
  readonly code: string;
  readonly http?: number;
  readonly meaning?: string;
}
