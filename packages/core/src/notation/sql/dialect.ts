import type { Token } from "./token.ts";

const named = new Map<string, string>(
  Object.entries({
    postgresql: "postgresql postgres pgsql psql plpgsql",
    mysql: "mysql mariadb",
    sqlite: "sqlite sqlite3",
    sqlserver: "tsql mssql sqlserver t-sql",
    oracle: "plsql oracle",
    clickhouse: "clickhouse",
    bigquery: "bigquery googlesql",
    cassandra: "cql cassandra",
    snowflake: "snowflake",
  }).flatMap(([dialect, words]) => words.split(" ").map((word) => [word, dialect] as const)),
);

const marks = new Map<string, string>(
  Object.entries({
    postgresql:
      "SERIAL BIGSERIAL SMALLSERIAL JSONB TIMESTAMPTZ BYTEA CITEXT TSVECTOR PLPGSQL GEN_RANDOM_UUID UUID_GENERATE_V4 INET GIN",
    mysql: "AUTO_INCREMENT INNODB UTF8MB4 MEDIUMTEXT LONGTEXT TINYINT MEDIUMINT UNSIGNED",
    sqlite: "AUTOINCREMENT PRAGMA",
    sqlserver:
      "NVARCHAR UNIQUEIDENTIFIER DATETIME2 DATETIMEOFFSET NONCLUSTERED CLUSTERED GETDATE NEWID SYSUTCDATETIME GETUTCDATE",
    oracle: "VARCHAR2 NVARCHAR2 SYSDATE SYSTIMESTAMP NUMBER",
    clickhouse: "MERGETREE REPLACINGMERGETREE SUMMINGMERGETREE AGGREGATINGMERGETREE LOWCARDINALITY DATETIME64",
    bigquery: "INT64 FLOAT64 BIGNUMERIC STRUCT",
    cassandra: "KEYSPACE TIMEUUID CLUSTERING",
  }).flatMap(([dialect, words]) => words.split(" ").map((word) => [word, dialect] as const)),
);

/** The dialect that a script names or gives away by its words; `sql` where it does neither. */
export function dialectOf(tokens: readonly Token[], language: string): string {
  const known = named.get(language);
  if (known) return known;
  const votes = new Map<string, number>();
  for (const token of tokens) {
    const dialect = marks.get(token.upper);
    if (dialect) votes.set(dialect, (votes.get(dialect) ?? 0) + 1);
  }
  let best = "sql";
  for (const [dialect, count] of votes) if (count > (votes.get(best) ?? 0)) best = dialect;
  return best;
}
