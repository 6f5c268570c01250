import type { DataType } from "../value.ts";

/** A field, property or attribute of an entity; its `parent` is the entity's id. */
export interface FieldFacts {
  readonly type?: DataType;
  readonly nullable?: boolean;
  readonly default?: string;
  readonly key?: "primary" | "foreign" | "unique";
  /** The name of the entity (and field) it refers to, as written: `User`, `users.id`. */
  readonly references?: string;
  readonly description?: string;
}
