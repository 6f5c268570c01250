import { surveyOfLive, surveyOfStatements } from "@asbuilt/core/survey/database/introspected";
import type { Survey } from "@asbuilt/core/survey/survey";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { type Address, addressOf, decoded, plainReason } from "./address.ts";
import { answerWithin, connectWithin, largestFile } from "./limits.ts";
import { askMysql } from "./mysql-questions.ts";
import { askPostgres } from "./postgres-questions.ts";

/** A database that could not be looked at, by its address without secrets. */
export interface UnseenDatabase {
  readonly name: string;
  readonly why: string;
}

/**
 * Looks at a running database, and changes nothing of it: what it asks is only of the catalogue, in sessions that may not write.
 * Never throws, and never says a password. A path of SQLite counts from `cwd`.
 */
export async function surveyDatabase(text: string, cwd: string): Promise<Survey | UnseenDatabase> {
  const address = addressOf(text);
  if ("why" in address) return { name: "the database", why: address.why };
  try {
    return await surveys[address.kind](address as never, cwd);
  } catch (error) {
    return { name: address.shown, why: `it cannot be read: ${plainReason(error, address)}` };
  }
}

type Server = Extract<Address, { readonly kind: "postgres" | "mysql" }>;
type File = Extract<Address, { readonly kind: "sqlite" }>;

const surveys = { postgres: surveyPostgres, mysql: surveyMysql, sqlite: surveySqlite } as const;

/** Drivers are loaded only when such a database is asked for. */
const load = (name: string): unknown => createRequire(import.meta.url)(name);

interface PostgresClient {
  connect(): Promise<unknown>;
  query(sql: string): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
  end(): Promise<void>;
  on(event: "error", listener: () => void): unknown;
}

async function surveyPostgres({ url, shown }: Server): Promise<Survey> {
  const { Client } = load("pg") as { readonly Client: new (options: object) => PostgresClient };
  const client = new Client({
    connectionString: url.href,
    connectionTimeoutMillis: connectWithin,
    query_timeout: answerWithin,
    statement_timeout: answerWithin,
    application_name: "asbuilt",
  });
  // A connection that is lost between questions is told by the next one.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return surveyOfLive(await askPostgres(async (sql) => (await client.query(sql)).rows, shown));
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface MysqlConnection {
  query(question: {
    readonly sql: string;
    readonly timeout: number;
  }): Promise<readonly [readonly Record<string, unknown>[], unknown]>;
  end(): Promise<void>;
}

async function surveyMysql({ url, shown }: Server): Promise<Survey> {
  const { createConnection } = load("mysql2/promise") as {
    readonly createConnection: (options: object) => Promise<MysqlConnection>;
  };
  const connection = await createConnection({
    host: url.hostname,
    ...(url.port === "" ? {} : { port: Number(url.port) }),
    user: decoded(url.username),
    password: decoded(url.password),
    database: decoded(url.pathname.replace(/^\//, "")),
    connectTimeout: connectWithin,
  });
  const ask = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await connection.query({ sql, timeout: answerWithin }))[0];
  try {
    await ask("SET SESSION TRANSACTION READ ONLY");
    return surveyOfLive(await askMysql(ask, shown));
  } finally {
    await connection.end().catch(() => undefined);
  }
}

interface Sqlite {
  readonly Database: new (
    bytes: Uint8Array,
  ) => {
    exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
    close(): void;
  };
}

/** The file is read into memory, so that nothing can be written to it. */
async function surveySqlite({ path, shown }: File, cwd: string): Promise<Survey> {
  const file = resolve(cwd, path);
  const { size } = statSync(file);
  if (size > largestFile)
    throw new Error(
      `the file has ${Math.round(size / 1024 / 1024)} MiB; the most that is read is ${largestFile / 1024 / 1024} MiB`,
    );
  const start = load("sql.js") as () => Promise<Sqlite>;
  const database = new (await start()).Database(readFileSync(file));
  try {
    const [found] = database.exec(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    );
    return surveyOfStatements(
      shown,
      "sqlite",
      (found?.values ?? []).map(([sql]) => String(sql)),
    );
  } finally {
    database.close();
  }
}
