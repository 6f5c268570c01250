/** The names by which folders and files say for which database they are. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    postgresql: "postgresql postgres pgsql psql pg postgre",
    mysql: "mysql mariadb",
    sqlite: "sqlite sqlite3",
    sqlserver: "sqlserver mssql tsql",
    oracle: "oracle plsql",
    hsqldb: "hsqldb hsql",
    h2: "h2",
    derby: "derby",
    db2: "db2",
    clickhouse: "clickhouse",
    cassandra: "cassandra cql",
    cockroachdb: "cockroachdb cockroach crdb",
    snowflake: "snowflake",
    bigquery: "bigquery",
    duckdb: "duckdb",
  }).flatMap(([dialect, words]) => words.split(" ").map((word) => [word, dialect] as const)),
);

/** The dialect that a word names, in one spelling for each. */
export const dialectNamed = (word: string): string | undefined => names.get(word.toLowerCase());

/** The dialect that a path names: `db/mysql/schema.sql`, `schema-h2.sql`, `db.sqlite.sql`. */
export function dialectOfPath(path: string): string | undefined {
  const parts = path.split("/");
  const file = parts.pop() ?? "";
  for (const word of file.split(/[._-]/).toReversed()) {
    const dialect = dialectNamed(word);
    if (dialect) return dialect;
  }
  for (const folder of parts.toReversed()) {
    const dialect = dialectNamed(folder);
    if (dialect) return dialect;
  }
  return undefined;
}

/** A path with the name of its dialect taken out: two scripts that differ in nothing else are variants of one database. */
export const withoutDialect = (path: string): string =>
  path
    .split("/")
    .map((part) =>
      part
        .split(/([._-])/)
        .map((word) => (dialectNamed(word) ? "*" : word))
        .join(""),
    )
    .join("/");
