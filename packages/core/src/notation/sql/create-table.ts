import { range } from "../../text/range.ts";
import { beginsConstraint, readConstraint } from "./constraint.ts";
import { beginsColumn, readColumn } from "./column.ts";
import { Cursor, type Script, splitItems } from "./cursor.ts";
import type { ColumnDefinition, Statement, TableConstraint } from "./statement.ts";
import type { Token } from "./token.ts";

interface Definitions {
  readonly columns: ColumnDefinition[];
  readonly constraints: TableConstraint[];
}

/** Reads `CREATE TABLE` from behind the word `TABLE`. */
export function readCreateTable(c: Cursor, comment: string | undefined, temporary = false): Statement | null {
  const unlessThere = c.sees("IF");
  c.ifExists();
  const name = c.name();
  if (!name) {
    c.cannotRead("CREATE TABLE", "it gives no name");
    return null;
  }
  const partition = c.takes("PARTITION", "OF");
  while (!c.done && c.peek()!.text !== "(" && !c.sees("AS") && !c.sees("LIKE")) c.next();
  const like = c.takes("LIKE") ? c.name() : null;
  const definitions = like || c.sees("AS") ? { columns: [], constraints: [] } : readDefinitions(c.bracket(), c.script);
  const said = options(c, definitions) ?? comment;
  return {
    kind: "createTable",
    form: "table",
    name,
    ...definitions,
    ...(said === undefined ? {} : { comment: said }),
    dialect: c.script.dialect,
    ...(like ? { like } : {}),
    ...(partition ? { partition } : {}),
    ...(unlessThere ? { unlessThere } : {}),
    ...(temporary || /^[#@]/.test(name.text) ? { temporary: true } : {}),
  };
}

/** What stands behind the columns: a comment, or ClickHouse's primary key; the rest is storage. */
function options(c: Cursor, definitions: Definitions): string | undefined {
  let comment: string | undefined;
  while (!c.done) {
    if (c.sees("PRIMARY", "KEY")) {
      const constraint = readConstraint(c);
      if (constraint && !definitions.constraints.some((each) => each.kind === "primaryKey"))
        definitions.constraints.push(constraint);
    } else if (c.takes("COMMENT")) {
      if (c.peek()?.text === "=") c.next();
      if (c.peek()?.kind === "string") comment = c.next()!.text;
    } else c.next();
  }
  return comment;
}

/** Reads what stands between the brackets of a table: columns and rules, parted by commas or, where those are missing, by lines. */
export function readDefinitions(tokens: readonly Token[], script: Script): Definitions {
  const found: Definitions = { columns: [], constraints: [] };
  const whole = new Cursor(tokens, script);
  const breaks = (i: number): boolean => {
    if (i === 0 || !tokens[i]!.first) return false;
    if (tokens[i - 1]!.kind === "ellipsis" || tokens[i]!.kind === "ellipsis") return true;
    whole.at = i;
    if (whole.sees("FOREIGN", "KEY") || (whole.sees("PRIMARY", "KEY") && whole.peek(2)?.text === "("))
      return !/^CONSTRAINT$/.test(tokens[i - 2]?.upper ?? "");
    return beginsColumn(whole);
  };
  let last: { column: ColumnDefinition; to: number } | null = null;
  const place = (next: number): void => {
    if (last) found.columns.push(withComment(last.column, last.to, next, script));
    last = null;
  };
  for (const item of splitItems(tokens, breaks)) {
    const from = item[0]!.from;
    place(from);
    if (item[0]!.kind === "ellipsis") continue;
    const c = new Cursor(item, script);
    if (beginsConstraint(c)) {
      const constraint = readConstraint(c);
      if (constraint) found.constraints.push(constraint);
      continue;
    }
    const column = readColumn(c);
    if (column) last = { column, to: item.at(-1)!.to };
    else if (item.some((token) => token.kind === "word"))
      script.problems.push({
        range: range(from, item.at(-1)!.to),
        what: "definition in CREATE TABLE",
        why: "it begins with no name of a column and no constraint",
      });
  }
  place(script.text.length);
  return found;
}

/** A column with the comment that stands behind it on its line. */
function withComment(column: ColumnDefinition, to: number, next: number, script: Script): ColumnDefinition {
  if (column.comment !== undefined) return column;
  const end = script.text.indexOf("\n", to);
  const limit = Math.min(next, end < 0 ? script.text.length : end + 1);
  const comment = commentAt(script, to, limit);
  return comment === undefined || comment === "" ? column : { ...column, comment };
}

/** The comment that begins in `[from, to)`; comments are in order, so it is found by halving. */
function commentAt(script: Script, from: number, to: number): string | undefined {
  let low = 0;
  let high = script.comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (script.comments[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const comment = script.comments[low];
  return comment && comment.from < to && !comment.alone ? comment.text : undefined;
}
