/** One change of a design that agrees with itself. */
export interface Planted {
  /** In a few words, for whoever reads a failure. */
  readonly what: string;
  /** Stands once in the design. */
  readonly find: string;
  readonly replace: string;
  /** The rule that must say something which it did not say before. */
  readonly rule: string;
}
