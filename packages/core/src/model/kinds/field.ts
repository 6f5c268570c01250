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
  /** A method tells it, or a base of a library brings it along. */
  readonly computed?: true;
  /** Other names of it, where it is built: those of its column, and of what is sent. */
  readonly aliases?: readonly string[];
}
