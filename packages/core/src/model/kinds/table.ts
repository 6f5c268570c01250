/** A table, view or collection of the database. */
export interface TableFacts {
  readonly form?: "table" | "view" | "collection";
  readonly schema?: string;
  readonly dialect?: string;
  /** The columns of the primary key, in order. */
  readonly primaryKey?: readonly string[];
}
