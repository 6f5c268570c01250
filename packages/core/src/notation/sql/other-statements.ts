import { range } from "../../text/range.ts";
import { columnNames } from "./constraint.ts";
import { readDefinitions } from "./create-table.ts";
import { type Cursor, nameRange, splitItems } from "./cursor.ts";
import type { Name, Statement } from "./statement.ts";

/** Reads `CREATE INDEX` from behind the word `INDEX`. */
export function readCreateIndex(c: Cursor, unique: boolean): Statement | null {
  c.takes("CONCURRENTLY");
  c.ifExists();
  const name = c.sees("ON") ? null : c.name();
  if (!c.skipTo("ON")) return null;
  c.takes("ONLY");
  const table = c.name();
  if (!table) return null;
  while (!c.done && c.peek()!.text !== "(") c.next();
  const columns = columnNames(c, c.bracket());
  const where = c.skipTo("WHERE") ? c.source(c.tokens.slice(c.at)) : "";
  return {
    kind: "createIndex",
    ...(name ? { name: name.text } : {}),
    range: name?.range ?? table.range,
    table,
    columns,
    unique,
    ...(where === "" ? {} : { where }),
  };
}

/** Reads `CREATE TYPE` or `CREATE DOMAIN` from behind that word: an enumeration, a composite, or a name alone. */
export function readCreateType(c: Cursor): Statement | null {
  c.ifExists();
  const name = c.name();
  if (!name) return null;
  c.takes("AS");
  if (c.takes("ENUM")) {
    const members = c
      .bracket()
      .flatMap((token) => (token.kind === "string" ? [{ name: token.text, range: nameRange(token) }] : []));
    return { kind: "createType", name, members, columns: [] };
  }
  const columns = c.peek()?.text === "(" ? readDefinitions(c.bracket(), c.script).columns : [];
  return { kind: "createType", name, members: [], columns };
}

/** Reads `ALTER TYPE name ADD VALUE 'x'`, `RENAME VALUE 'x' TO 'y'` and `RENAME TO other` from behind the word `TYPE`. */
export function readAlterType(c: Cursor): Statement | null {
  const name = c.name();
  if (!name) return null;
  if (c.takes("RENAME", "TO")) {
    const to = c.name();
    return to ? { kind: "renameType", from: name, to } : null;
  }
  if (c.takes("RENAME", "VALUE")) {
    const from = c.next();
    const to = c.takes("TO") ? c.next() : undefined;
    return from?.kind === "string" && to?.kind === "string"
      ? { kind: "renameInType", name, from: from.text, to: to.text }
      : null;
  }
  if (!c.takes("ADD", "VALUE")) return null;
  c.ifExists();
  const member = c.next();
  return member?.kind === "string"
    ? { kind: "addToType", name, member: { name: member.text, range: nameRange(member) } }
    : null;
}

/** Reads `CREATE VIEW` from behind the word `VIEW`: its columns, where it names them or its query does so plainly. */
export function readCreateView(c: Cursor): Statement | null {
  c.ifExists();
  const name = c.name();
  if (!name) return null;
  const listed = c.peek()?.text === "(" ? c.bracket() : [];
  const columns = splitItems(listed).flatMap(([token]) =>
    token && (token.kind === "word" || token.kind === "quoted") ? [{ name: token.text, range: nameRange(token) }] : [],
  );
  return {
    kind: "createTable",
    form: "view",
    name,
    columns: columns.length > 0 ? columns : selected(c),
    constraints: [],
    dialect: c.script.dialect,
  };
}

/** The columns of a query that names every one of them: `SELECT a, t.b, count(*) AS c FROM`. */
function selected(c: Cursor): { name: string; range: Name["range"] }[] {
  if (!c.skipTo("AS") || !c.takes("SELECT")) return [];
  c.takes("DISTINCT");
  const start = c.at;
  let depth = 0;
  for (; !c.done; c.next()) {
    const { text, upper } = c.peek()!;
    if (text === "(") depth++;
    else if (text === ")") depth--;
    else if (upper === "FROM" && depth === 0) break;
  }
  const columns: { name: string; range: Name["range"] }[] = [];
  for (const item of splitItems(c.tokens.slice(start, c.at))) {
    const last = item.at(-1)!;
    const before = item.at(-2);
    const plain = item.length === 1 || before?.text === "." || before?.upper === "AS" || before?.text === ")";
    if (!plain || (last.kind !== "word" && last.kind !== "quoted")) return [];
    columns.push({ name: last.text, range: nameRange(last) });
  }
  return columns;
}

/** Reads `DROP TABLE a, b` and its like from behind the word that says what is dropped. */
export function readDrop(c: Cursor, kind: "dropTable" | "dropIndex" | "dropType"): Statement | null {
  c.takes("CONCURRENTLY");
  c.ifExists();
  const names: Name[] = [];
  do {
    const name = c.name();
    if (name) names.push(name);
  } while (c.peek()?.text === "," && c.next());
  if (names.length === 0) return null;
  // MySQL and SQL Server name an index by its table.
  const table = kind === "dropIndex" && c.takes("ON") ? c.name() : null;
  return table ? { kind: "dropIndex", names, table } : { kind, names };
}

/** Reads MySQL's `RENAME TABLE a TO b`, from behind the word `TABLE`. */
export function readRenameTable(c: Cursor): Statement | null {
  const from = c.name();
  if (!from || !c.takes("TO")) return null;
  const to = c.name();
  return to ? { kind: "renameTable", from, to } : null;
}

/** Reads `COMMENT ON TABLE t IS '...'` and `COMMENT ON COLUMN t.c IS '...'` from behind `ON`. */
export function readCommentOn(c: Cursor): Statement | null {
  const column = c.takes("COLUMN");
  if (!column && !c.takes("TABLE") && !c.takes("VIEW")) return null;
  const name = c.name();
  if (!name || !c.takes("IS") || c.peek()?.kind !== "string") return null;
  const text = c.peek()!.text;
  if (!column) return { kind: "comment", table: name, text };
  if (name.schema === undefined) return null;
  const parts = name.schema.split(".");
  const table: Name = {
    text: parts.at(-1)!,
    range: range(name.range.from, name.range.to),
    ...(parts.length > 1 ? { schema: parts.slice(0, -1).join(".") } : {}),
  };
  return { kind: "comment", table, column: name.text, text };
}
