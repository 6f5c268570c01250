import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { askMysql } from "./mysql-questions.ts";
import type { Ask } from "./postgres-questions.ts";

/** What a server answered to each question, by the question on one line. */
export interface Answers {
  readonly version: string;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

const plain = (sql: string): string => sql.replace(/\s+/g, " ").trim();

/** Gives the recorded answers; a question that was never asked is an error, since its answer is not known. */
export const answersOf =
  ({ rows }: Answers): Ask =>
  (sql) => {
    const answer = rows[plain(sql)];
    return answer ? Promise.resolve(answer) : Promise.reject(new Error(`not recorded: ${plain(sql)}`));
  };

interface Connection {
  query(sql: string): Promise<readonly [readonly Record<string, unknown>[], unknown]>;
  end(): Promise<void>;
}

const scratch = "asbuilt_recording";

/** Carries out a script in a database made for it, asks the server about it, and writes its answers to a file. */
export async function recording(address: string, script: string, file: string): Promise<void> {
  const { createConnection } = createRequire(import.meta.url)("mysql2/promise") as {
    readonly createConnection: (options: object) => Promise<Connection>;
  };
  const connection = await createConnection({ uri: address, multipleStatements: true });
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${scratch}; CREATE DATABASE ${scratch}; USE ${scratch}`);
    // The delimiter is a word of the client, not of the server.
    await connection.query(script.replace(/^DELIMITER ;;$([\s\S]*?);;\s*^DELIMITER ;$/gm, "$1;"));
    const [[first]] = await connection.query("SELECT VERSION() AS version");
    const rows: Record<string, readonly Record<string, unknown>[]> = {};
    await askMysql(async (sql) => {
      const [answer] = await connection.query(sql);
      rows[plain(sql)] = JSON.parse(JSON.stringify(answer)) as Record<string, unknown>[];
      return answer;
    }, address);
    const answers: Answers = { version: String(first?.["version"]), rows };
    writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
    await connection.query(`DROP DATABASE ${scratch}`);
  } finally {
    await connection.end();
  }
}
