import type { Problem } from "../../text/diagnostic.ts";
import { range } from "../../text/range.ts";
import { readAlterTable } from "./alter-table.ts";
import { beginsColumn } from "./column.ts";
import { beginsConstraint } from "./constraint.ts";
import { readCreateTable, readDefinitions } from "./create-table.ts";
import { Cursor, type Script } from "./cursor.ts";
import { dialectOf } from "./dialect.ts";
import {
  readAlterType,
  readCommentOn,
  readCreateIndex,
  readCreateType,
  readCreateView,
  readDrop,
  readRenameTable,
} from "./other-statements.ts";
import type { Statement } from "./statement.ts";
import { type Token, tokenize } from "./token.ts";

/** A script read statement by statement, with what could not be read. */
export interface ReadScript {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** More than this is no script of a document or migration; only its beginning is read. */
const longest = 2_000_000;

/**
 * Reads the statements of a script that define data, of any dialect; others are passed over. Total: whatever cannot be
 * read is named as a problem, and reading goes on with the next column or statement.
 */
export function readSql(text: string, language = "sql"): ReadScript {
  const problems: Problem[] = [];
  const whole = text.length > longest ? text.slice(0, longest) : text;
  if (whole !== text)
    problems.push({ range: range(longest, text.length), what: "SQL", why: "the script is too long to be read whole" });
  const { tokens, comments } = /^(?:mysql|mariadb)$/.test(language) ? tokenize(whole, true) : tokenize(whole);
  const script: Script = { text: whole, comments, dialect: dialectOf(tokens, language), problems };
  const statements: Statement[] = [];
  const parts = splitStatements(tokens);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    // What a routine would do when it is called is no part of the script.
    const end = beginsRoutine(part) ? endOfRoutine(parts, i) : null;
    if (end !== null) {
      i = end;
      continue;
    }
    const statement = readStatement(new Cursor(part, script), commentAbove(script, part[0]!));
    if (statement) statements.push(statement);
  }
  return { statements, problems };
}

const definers: ReadonlySet<string> = new Set(
  "CREATE ALTER DROP COMMENT RENAME TRUNCATE INSERT UPDATE DELETE GRANT REVOKE GO BEGIN COMMIT".split(" "),
);
const defined =
  /^(?:TABLE|INDEX|TYPE|VIEW|UNIQUE|SCHEMA|EXTENSION|SEQUENCE|FUNCTION|PROCEDURE|TRIGGER|OR|MATERIALIZED|TEMP|TEMPORARY|DATABASE|KEYSPACE|DOMAIN|POLICY|ROLE|USER|CLUSTERED|NONCLUSTERED|EXTERNAL|UNLOGGED|GLOBAL|LOCAL|COLUMN|ON|INTO|FROM|FULLTEXT|BITMAP|FOREIGN)$/;

/** Parts a script at semicolons, and where a line plainly begins another statement though nothing closed the one before. */
function splitStatements(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "symbol" && token.text === ";") {
      parts.push([]);
      depth = 0;
      continue;
    }
    if (token.first && definers.has(token.upper) && parts.at(-1)!.length > 0) {
      const next = tokens[i + 1];
      const sure = token.upper === "GO" ? next === undefined || next.first : defined.test(next?.upper ?? "");
      const goesOn = parts.at(-1)![0]!.upper === "ALTER" && /^(?:COLUMN|INDEX|TYPE)$/.test(next?.upper ?? "");
      if (sure && !goesOn && (depth === 0 || token.upper === "CREATE")) {
        parts.push([]);
        depth = 0;
      }
    }
    if (token.kind === "symbol" && token.text === "(") depth++;
    else if (token.kind === "symbol" && token.text === ")") depth = Math.max(0, depth - 1);
    parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** `CREATE DEFINER = me@here PROCEDURE`: the words before what is made are few. */
const beginsRoutine = (part: readonly Token[]): boolean =>
  part[0]!.upper === "CREATE" &&
  part.slice(1, 12).some(({ upper }) => /^(?:PROCEDURE|FUNCTION|TRIGGER|EVENT)$/.test(upper)) &&
  part.some(({ upper }) => upper === "BEGIN");

/** The part in which the body of a routine ends; `null` where it does not, so that nothing behind it is lost. */
function endOfRoutine(parts: readonly (readonly Token[])[], from: number): number | null {
  let depth = 0;
  for (let i = from; i < parts.length; i++) {
    const part = parts[i]!;
    if (i > from && (part[0]!.upper === "DELIMITER" || beginsRoutine(part))) return null;
    for (const [k, { upper }] of part.entries()) {
      if (upper === "BEGIN" || (upper === "CASE" && part[k - 1]?.upper !== "END")) depth++;
      if (upper === "END" && !/^(?:IF|LOOP|WHILE|REPEAT|FOR)$/.test(part[k + 1]?.upper ?? "") && --depth === 0)
        return i;
    }
  }
  return null;
}

function readStatement(c: Cursor, comment: string | undefined): Statement | null {
  c.takes("GO");
  if (c.takes("CREATE")) return readCreate(c, comment);
  if (c.takes("ALTER")) {
    while (c.takes("FOREIGN") || c.takes("ONLINE") || c.takes("IGNORE"));
    if (c.takes("TABLE")) return readAlterTable(c);
    return c.takes("TYPE") ? readAlterType(c) : null;
  }
  if (c.takes("DROP")) {
    c.takes("MATERIALIZED");
    if (c.takes("TABLE") || c.takes("VIEW")) return readDrop(c, "dropTable");
    if (c.takes("TYPE") || c.takes("DOMAIN")) return readDrop(c, "dropType");
    return c.takes("INDEX") ? readDrop(c, "dropIndex") : null;
  }
  if (c.takes("RENAME", "TABLE")) return readRenameTable(c);
  if (c.takes("COMMENT", "ON")) return readCommentOn(c);
  return readBareTable(c, comment) ?? readFragment(c);
}

/** `orders ( id bigint PRIMARY KEY, … )`, with or without the word `TABLE` before it: what stands between the brackets must surely be columns. */
function readBareTable(c: Cursor, comment: string | undefined): Statement | null {
  const at = c.at;
  c.takes("TABLE");
  const name = c.name();
  const columns = name && c.peek()?.text === "(" ? c.bracket() : [];
  const whole = name !== null && c.done && columns.length > 0 && beginsColumn(c.over(columns));
  c.at = at;
  if (!whole) return null;
  c.takes("TABLE");
  return readCreateTable(c, comment);
}

const modifiers: ReadonlySet<string> = new Set(
  "OR REPLACE GLOBAL LOCAL TEMPORARY TEMP UNLOGGED FOREIGN EXTERNAL COLUMN ROW TRANSIENT VIRTUAL CLUSTERED NONCLUSTERED FULLTEXT SPATIAL VECTOR SEARCH MULTIVALUE COLUMNSTORE BITMAP MATERIALIZED RECURSIVE FORCE EDITIONABLE HYBRID IMMUTABLE".split(
    " ",
  ),
);

function readCreate(c: Cursor, comment: string | undefined): Statement | null {
  let unique = false;
  let temporary = false;
  while (!c.done) {
    if (c.takes("UNIQUE")) unique = true;
    else if (c.takes("TEMPORARY") || c.takes("TEMP")) temporary = true;
    else if (c.seesOneOf(modifiers)) c.next();
    else break;
  }
  if (c.takes("TABLE")) return readCreateTable(c, comment, temporary);
  if (c.takes("INDEX")) return readCreateIndex(c, unique);
  if (c.takes("TYPE") || c.takes("DOMAIN")) return readCreateType(c);
  return c.takes("VIEW") ? readCreateView(c) : null;
}

/** Definitions of columns with no table around them: the first must surely be one, by a known type behind its name. */
function readFragment(c: Cursor): Statement | null {
  const start = c.tokens[0]!.kind === "ellipsis" ? 1 : 0;
  const tokens = c.tokens.slice(start);
  const first = c.over(tokens);
  if (!beginsColumn(first) && !(beginsConstraint(first) && first.peek()!.upper !== "LIKE")) return null;
  const definitions = readDefinitions(tokens, c.script);
  if (definitions.columns.length === 0 && definitions.constraints.length === 0) return null;
  const at = range(tokens[0]!.from, tokens.at(-1)!.to);
  return { kind: "columns", ...definitions, range: at, dialect: c.script.dialect };
}

/** The comment on the lines right above a statement. */
function commentAbove(script: Script, token: Token): string | undefined {
  let low = 0;
  let high = script.comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (script.comments[middle]!.to <= token.from) low = middle + 1;
    else high = middle;
  }
  const comment = script.comments[low - 1];
  if (
    !comment?.alone ||
    token.from - comment.to > 200 ||
    !/^[^\S\n]*\n?[^\S\n]*$/.test(script.text.slice(comment.to, token.from))
  )
    return undefined;
  return /^[=\-*\s]*$/.test(comment.text) ? undefined : comment.text;
}
