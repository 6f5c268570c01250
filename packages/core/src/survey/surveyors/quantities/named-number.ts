import type { Dimension } from "../../../compare/quantities/amount.ts";
import type { NameOfNumber } from "./name-before.ts";

/** A number in a line of code or configuration, with the words that name it. */
export interface NamedNumber extends NameOfNumber {
  readonly value: number;
  readonly dimension: Dimension | null;
  /** It is written as a product, as no secret is: `7 * 24 * 60`. */
  readonly isProduct?: boolean;
}
