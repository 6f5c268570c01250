import type { DataType } from "../value.ts";

/** A field, property or attribute of an entity; its `parent` is the entity's id. */
export interface FieldFacts {
  readonly type?: DataType;
  readonly nullable?: boolean;
  /** Whether it may be empty is told as what has to be given, which what keeps it need not demand. */
  readonly asked?: true;
  readonly default?: string;
  readonly key?: "primary" | "foreign" | "unique";
  /** The name of the entity (and field) it refers to, as written: `User`, `users.id`. */
  readonly references?: string;
  /** What becomes of it when what it refers to goes: `cascade`, `set null`. */
  readonly onDelete?: string;
  /** How many characters it holds at most, where its type does not tell. */
  readonly longest?: number;
  readonly description?: string;
  /** A method tells it, a base of a library brings it along, or it is the other side of a relation: no list of fields has to name it. */
  readonly computed?: true;
  /** Other names of it, where it is built: those of its column, and of what is sent. */
  readonly aliases?: readonly string[];
}
