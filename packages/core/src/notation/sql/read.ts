import type { Notated, Notation } from "../notation.ts";
import { isDescription, readDescription } from "./describe.ts";
import { readSql } from "./read-sql.ts";
import { replay } from "./replay.ts";

/** SQL of every dialect, and what database shells print of their tables. */
export const sql: Notation = {
  id: "sql",
  languages: [
    "sql",
    "ddl",
    "postgresql",
    "postgres",
    "pgsql",
    "psql",
    "plpgsql",
    "mysql",
    "mariadb",
    "sqlite",
    "sqlite3",
    "tsql",
    "t-sql",
    "mssql",
    "sqlserver",
    "plsql",
    "oracle",
    "clickhouse",
    "bigquery",
    "googlesql",
    "cql",
    "cassandra",
    "snowflake",
    "redshift",
    "hive",
    "hql",
    "cockroachdb",
    "duckdb",
  ],
  recognise: (text) => isScript(text) || isDescription(text),
  read: readNotated,
};

/** What a script begins with after comments: a statement that prose would not begin with. */
const defines =
  /^(?:create\s+(?:(?:or\s+replace|temp(?:orary)?|unique|materialized|unlogged|external|global)\s+){0,3}(?:table|index|view|type|schema|extension|function|trigger|sequence|database|keyspace|domain)|alter\s+table|drop\s+(?:table|index|view|type)|comment\s+on\s+(?:table|column))\s+[\w."`[]|^insert\s+into\s+[\w."`[\]]+\s*(?:\(|values\b|select\b)/i;
const handles =
  /^(?:SELECT\s[^;]{1,2000}\sFROM\s|WITH\s+\w+\s+AS\s*\(|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|TRUNCATE\s+TABLE\s|VACUUM\s|PRAGMA\s)/;

/** A table by its name alone, with its columns in brackets below, some of which have rules that only SQL writes so. */
const bare = /^(?:TABLE\s+)?[\w."`]{1,80}\s*\(\s*\n\s*[\w"`]{1,80}\s+[A-Za-z]/;
const rules = /\b(?:PRIMARY KEY|FOREIGN KEY|NOT NULL|REFERENCES|VARCHAR\s?\(|AUTO_INCREMENT)/;

function isScript(text: string): boolean {
  const comments = /^(?:\s+|--[^\n]*\n|\/\*[^*]{0,2000}\*\/)*/.exec(text)![0].length;
  const script = text.slice(comments, comments + 2400);
  return defines.test(script) || handles.test(script) || (bare.test(script) && rules.test(script));
}

function readNotated(text: string, language: string): Notated {
  if (isDescription(text)) return { records: readDescription(text) };
  const { statements, problems } = readSql(text, language);
  const records = replay(statements);
  return {
    ...(records.length > 0 ? { records } : {}),
    ...(problems.length > 0 ? { problems } : {}),
  };
}
