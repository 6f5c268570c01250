import type { DataType } from "../value.ts";

/** A column of a table; its `parent` is the table's id. */
export interface ColumnFacts {
  readonly type?: DataType;
  readonly nullable?: boolean;
  readonly default?: string;
  /** What code that maps the table writes where no value is given; the database need not know it. */
  readonly filled?: string;
  readonly primaryKey?: boolean;
  readonly unique?: boolean;
  /** A design says of it that it has an index, or is among the columns of one. */
  readonly indexed?: true;
  /** `users.id`, or `users` where no column is named, as written. */
  readonly references?: string;
  readonly onDelete?: string;
  readonly onUpdate?: string;
  readonly check?: string;
  /** How many characters it holds at most, where its type does not tell. */
  readonly longest?: number;
  readonly generated?: boolean;
  readonly description?: string;
}
