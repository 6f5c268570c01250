/** A named error. */
export interface ErrorCodeFacts {
  readonly code: string;
  readonly http?: number;
  /** The number that stands for it, where it has a name beside it: `ERROR_NO_TAG` is 10003. */
  readonly number?: number;
  /** Several statuses that code joins to it. */
  readonly statuses?: readonly number[];
  /** The folders with source code that names it, of a bare status. Of what is built alone. */
  readonly folders?: readonly string[];
  /** Messages that code gives with it. Of what is built alone. */
  readonly messages?: readonly { readonly text: string; readonly path: string; readonly line: number }[];
  /** Code answers where it asks for it, and joins no status to it elsewhere, as to one of a library. Of what is built alone. */
  readonly compared?: true;
  readonly meaning?: string;
  /** The parts that answer with it, in the words of the text. */
  readonly raisedBy?: string;
}
