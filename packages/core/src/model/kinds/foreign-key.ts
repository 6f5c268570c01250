/** A foreign key; its `parent` is the id of the table that holds it. */
export interface ForeignKeyFacts {
  readonly table: string;
  readonly columns: readonly string[];
  readonly toTable: string;
  /** Empty where the text names only the table. */
  readonly toColumns: readonly string[];
  readonly onDelete?: string;
  readonly onUpdate?: string;
}
