import { dataType, isGeneratedType } from "../../model/kinds/data-type.ts";
import { namedType } from "../../model/kinds/type-names.ts";
import { type Cursor, nameRange } from "./cursor.ts";
import { readReference } from "./constraint.ts";
import type { ColumnDefinition } from "./statement.ts";
import type { Token } from "./token.ts";

type Written = { -readonly [K in keyof ColumnDefinition]: ColumnDefinition[K] };

/** Words that end a type or an expression, since they begin the next clause of a column. */
const clauses: ReadonlySet<string> = new Set(
  (
    "NOT NULL DEFAULT PRIMARY UNIQUE REFERENCES CHECK CONSTRAINT GENERATED AS COLLATE COMMENT AUTO_INCREMENT AUTOINCREMENT " +
    "IDENTITY ON KEY STORED VIRTUAL PERSISTED ENCODE CODEC TTL MATERIALIZED ALIAS EPHEMERAL CHARSET FIRST AFTER INVISIBLE VISIBLE " +
    "STATIC OPTIONS ENABLE DISABLE DEFERRABLE INITIALLY SPARSE ROWGUIDCOL MASKED STORAGE COMPRESSION FOREIGN USING INDEX"
  ).split(" "),
);

/** Those that at the beginning of a line, before a type, are the name of a column: `comment text`. */
const nameable: ReadonlySet<string> = new Set(
  "COMMENT KEY ALIAS STORAGE OPTIONS VISIBLE ENABLE FIRST INDEX".split(" "),
);

/** Whether the token at the cursor begins a clause. `WITH TIME ZONE` belongs to a type, other `WITH` do not. */
function atClause(c: Cursor): boolean {
  if (c.sees("WITH")) return !c.sees("WITH", "TIME") && !c.sees("WITH", "LOCAL");
  if (c.sees("CHARACTER", "SET")) return true;
  if (
    c.sees("ON") &&
    !c.sees("ON", "UPDATE") &&
    !c.sees("ON", "DELETE") &&
    !c.sees("ON", "CONFLICT") &&
    !c.sees("ON", "NULL")
  )
    return false;
  return c.seesOneOf(clauses);
}

/** Whether the token at the cursor stands for a column by its name and what follows: a clause or a known type. */
export function beginsColumn(c: Cursor): boolean {
  const name = c.peek();
  const type = c.peek(1);
  if (!name || (name.kind !== "word" && name.kind !== "quoted") || !type || type.kind !== "word" || type.first)
    return false;
  if (name.kind === "word" && clauses.has(name.upper) && !(name.first && nameable.has(name.upper))) return false;
  return namedType(type.text.toLowerCase(), "sql") !== undefined;
}

/** Reads one definition of a column: its name, type and clauses in any order. `null` where no name begins it. */
export function readColumn(c: Cursor): ColumnDefinition | null {
  const token = c.peek();
  if (!token || (token.kind !== "word" && token.kind !== "quoted" && token.kind !== "string")) return null;
  c.next();
  const column: Written = { name: token.text, range: nameRange(token) };
  readType(c, column);
  while (!c.done) readClause(c, column);
  return column;
}

/** Reads a type, if there is one, into `column`. */
export function readType(c: Cursor, column: Pick<Written, "type" | "generated" | "nullable">): void {
  const start = c.at;
  while (!c.done && !atClause(c) && c.peek()!.kind !== "ellipsis") {
    const token = c.peek()!;
    if (token.text === "(" && token.kind === "symbol") c.bracket();
    else c.next();
  }
  const words = c.source(c.tokens.slice(start, c.at));
  if (words === "") return;
  column.type = dataType(words, "sql");
  if (isGeneratedType(words)) {
    column.generated = true;
    column.nullable = false;
  }
}

function readClause(c: Cursor, column: Written): void {
  if (c.takes("NOT", "NULL")) column.nullable = false;
  else if (c.takes("NULL")) column.nullable = true;
  else if (c.takes("PRIMARY")) {
    c.takes("KEY");
    column.primaryKey = true;
    column.nullable = false;
  } else if (c.takes("KEY")) {
    // MySQL's `KEY` alone is the primary one.
    column.primaryKey = true;
    column.nullable = false;
  } else if (c.takes("UNIQUE")) {
    c.takes("KEY");
    column.unique = true;
  } else if (c.takes("DEFAULT")) column.default = c.source(expression(c));
  else if (c.sees("REFERENCES")) {
    const reference = readReference(c);
    if (reference) column.references = reference;
  } else if (c.takes("FOREIGN", "KEY")) {
    const reference = readReference(c);
    if (reference) column.references = reference;
  } else if (c.takes("CHECK")) column.check = c.source(c.bracket());
  else if (c.takes("GENERATED")) {
    column.generated = true;
    c.takes("ALWAYS");
    if (c.takes("BY") && c.takes("DEFAULT")) c.takes("ON", "NULL");
    c.takes("AS");
    expression(c);
  } else if (c.takes("AUTO_INCREMENT") || c.takes("AUTOINCREMENT") || c.takes("IDENTITY")) {
    column.generated = true;
    c.bracket();
  } else if (c.takes("AS") || c.takes("MATERIALIZED") || c.takes("ALIAS")) {
    column.generated = true;
    expression(c);
  } else if (c.takes("COMMENT")) {
    if (c.peek()?.kind === "string" || c.peek()?.kind === "quoted") column.comment = c.next()!.text;
  } else if (c.takes("ON")) {
    c.next();
    expression(c);
  } else if (c.takes("CONSTRAINT")) c.next();
  else if (c.peek()!.text === "(") c.bracket();
  else c.next();
}

/** An expression up to the next clause; its first token is taken whatever it is. */
function expression(c: Cursor): Token[] {
  const start = c.at;
  const step = (): void => {
    if (c.peek()?.text === "(" && c.peek()?.kind === "symbol") c.bracket();
    else c.next();
  };
  if (!c.done) step();
  while (!c.done && !atClause(c)) step();
  return c.tokens.slice(start, c.at);
}
