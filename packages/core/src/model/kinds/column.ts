import type { DataType } from "../value.ts";

/** A column of a table; its `parent` is the table's id. */
export interface ColumnFacts {
  readonly type?: DataType;
  readonly nullable?: boolean;
  readonly default?: string;
  readonly primaryKey?: boolean;
  readonly unique?: boolean;
  /** `users.id`, or `users` where no column is named, as written. */
  readonly references?: string;
  readonly onDelete?: string;
  readonly onUpdate?: string;
  readonly check?: string;
  readonly generated?: boolean;
  readonly description?: string;
}
