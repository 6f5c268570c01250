/**
 * A type of data by what it can hold. Languages and dialects are compared by it when they are not the same.
 * `unknown` agrees with everything.
 */
export type LogicalType =
  | "text"
  | "integer"
  | "decimal"
  | "float"
  | "number"
  | "boolean"
  | "date"
  | "time"
  | "datetime"
  | "interval"
  | "uuid"
  | "json"
  | "binary"
  | "enum"
  | "array"
  | "map"
  | "object"
  | "network"
  | "spatial"
  | "unknown";

/** A data type in normal form; `raw` keeps the words of the author for messages and is never compared. */
export interface DataType {
  readonly raw: string;
  readonly logical: LogicalType;
  /** The canonical name: `varchar`, `numeric`, `timestamptz`, or the name of an entity. */
  readonly name: string;
  /** `varchar(255)` has [255], `numeric(10,2)` has [10, 2]. */
  readonly size: readonly number[];
  /** The members of an enumeration, as written. */
  readonly members?: readonly string[];
  /** The type of an array's items. */
  readonly item?: DataType;
}
