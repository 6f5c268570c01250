import type { Claimed } from "../claim.ts";
import type { ToldFact } from "./values-told.ts";

/** What a sentence says of units that it names: where their health is asked for, how they are reached and scaled, what they run. */
export interface UnitsClaim extends Claimed {
  readonly kind: "node";
  readonly fact: ToldFact;
  readonly value: string;
  /** The words that tell of which units it is said. */
  readonly words: string;
  /** The words of the same sentence before those. */
  readonly before: string;
}
