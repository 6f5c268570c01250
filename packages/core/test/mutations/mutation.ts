import type { ClaimKind, Verdict } from "../../src/rules/drift/claim.ts";
import type { Ground } from "./ground.ts";

/** One fact changed on one side, and what a verification that sees it says. */
export interface Mutation {
  /** The line of the table of kinds that it counts in: `column: type, in the document`. */
  readonly kind: string;
  /** Where it was made, for who reads of a miss. */
  readonly what: string;
  readonly changes: Changes;
  readonly expects: Expected;
}

/** A fresh finding counts if its verdict and kind are among these and it names one of the names. */
export interface Expected {
  readonly verdicts: readonly Verdict[];
  readonly kinds: readonly ClaimKind[];
  readonly names: readonly string[];
}

/** The new texts of files by their paths; `null` takes a file away. */
export type Changes = Readonly<Record<string, string | null>>;

/** Makes mutations of one sort wherever the reading or the surveys give ground for one. */
export type Operator = (ground: Ground) => Iterable<Mutation>;

/** What the document says is not so, in either way of being wrong. */
export const wrong: readonly Verdict[] = ["missing", "contradicted"];
