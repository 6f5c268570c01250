import { readSql } from "../../../notation/sql/read-sql.ts";
import { Lines } from "../../../text/lines.ts";
import { inLines } from "../../database/place.ts";
import type { ChangeFacts, MigrationFormat } from "./change-facts.ts";
import { isUndoing } from "./migration-path.ts";
import { dynamicAt, forwards, mayChange } from "./sql-text.ts";

/** Scripts of SQL: schemas, dumps, and the migrations of all tools that write them in SQL. */
export const sqlFormat: MigrationFormat = {
  wants: (path) => /\.(?:sql|ddl|pgsql|mysql)$/i.test(path) && !isUndoing(path),
  read: ({ text }) => (mayChange(text) && !isAnswer(text) ? readScript(text) : null),
};

/** What a client printed of the rows that it was answered with: their words may read as statements, and nobody runs them. */
const isAnswer = (text: string): boolean =>
  /^\s*[\w?" |]{1,2000}\n[-+]{3,}\n/.test(text) && /^\(\d+ rows?\)\s*$/m.test(text);

/** The statements of a script, ready to be replayed. */
export function readScript(text: string): ChangeFacts | null {
  const script = forwards(text);
  const lines = new Lines(script);
  const { statements, problems } = readSql(script);
  const changes = statements.filter(({ kind }) => kind !== "columns");
  const dynamic = dynamicAt(text);
  const unread = [
    ...problems.map(({ range, what, why }) => {
      const line = lines.lineAt(range.from);
      return { line, why: `${what} could not be read: ${why}.` };
    }),
    ...(dynamic === null
      ? []
      : [
          {
            line: lines.lineAt(dynamic),
            why: "makes statements from strings, which cannot be read.",
          },
        ]),
  ];
  if (changes.length === 0 && unread.length === 0) return null;
  const dialect = changes.flatMap((each) => ("dialect" in each && each.dialect !== "sql" ? [each.dialect] : []))[0];
  return {
    statements: inLines(changes, lines),
    ...(unread.length > 0 ? { unread } : {}),
    ...(dialect === undefined ? {} : { dialect }),
  };
}
