/** A named error. */
export interface ErrorCodeFacts {
  readonly code: string;
  readonly http?: number;
  /** Several statuses that code joins to it. */
  readonly statuses?: readonly number[];
  /** The folders with source code that names it, of a bare status. Of what is built alone. */
  readonly folders?: readonly string[];
  readonly meaning?: string;
  /** The parts that answer with it, in the words of the text. */
  readonly raisedBy?: string;
}
