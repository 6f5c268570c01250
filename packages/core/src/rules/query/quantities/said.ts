import type { Amount } from "../../../compare/quantities/amount.ts";
import type { Told } from "../../../compare/quantities/words.ts";
import type { Range } from "../../../text/range.ts";

/** What a place says of a number: of which sort and of what it is, and what beside it names code. */
export interface Said {
  readonly name: string;
  readonly amount: Amount;
  /** The number as written: `24 hours`. */
  readonly shown: string;
  readonly told: Told;
  /** Where it is an end of what is allowed, `10–14` or `≥ 1 h`: the least and the most. */
  readonly bounds?: readonly [least: number, most: number];
  /** The other numbers of its sentence: each has a meaning of its own. */
  readonly others: readonly Amount[];
  /** Names of code that stand in its sentence or row: `SetMaxIdleConns`, `authLimiter`. */
  readonly named: readonly string[];
  /** Whether that name stands right before the number and is said to be it: then it is that one or none. */
  readonly isBeside?: true;
  /** The key in full of a setting that stands right before the number: `server.port`. */
  readonly key?: string;
  /** Files that its sentence or row names. */
  readonly files: readonly string[];
  /** It is of those files and of nothing else. */
  readonly isWithin?: true;
  readonly place: "prose" | "row";
  /** What stands behind a number without a unit: what it counts. */
  readonly counted?: string;
  /** No word says of which sort it is, only what has it: it counts where the code has such a number of that. */
  readonly isBare?: true;
  readonly range: Range;
}
