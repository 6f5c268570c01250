import type { QueryResult, QueryResultRow } from "pg";

/** The pool and a client inside a transaction, as the repositories see both. */
export interface Executor {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>;
}
