/** An index; its `parent` is the table's id. */
export interface IndexFacts {
  readonly table: string;
  /** The columns in order, as written; an expression stands whole. */
  readonly columns: readonly string[];
  readonly unique?: boolean;
  readonly where?: string;
}
