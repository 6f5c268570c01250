/** A table, view or collection of the database. */
export interface TableFacts {
  readonly form?: "table" | "view" | "collection";
  readonly schema?: string;
  readonly dialect?: string;
  /** Only changes of it are stated, as by `ALTER TABLE`: what is not said of it may be there all the same. */
  readonly amended?: boolean;
  /** A mapper makes it of itself, to keep which rows of two tables belong together: nobody wrote it. */
  readonly implied?: boolean;
  /** Other names by which it is known where it is built: that of the class that maps it. */
  readonly aliases?: readonly string[];
  /** The columns of the primary key, in order. */
  readonly primaryKey?: readonly string[];
}
