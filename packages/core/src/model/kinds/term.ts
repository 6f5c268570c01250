/** A word that the design defines. */
export interface TermFacts {
  readonly definition?: string;
}
