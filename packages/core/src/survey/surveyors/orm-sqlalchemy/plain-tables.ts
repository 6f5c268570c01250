import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import { pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import type { ColumnDefinition } from "../../../notation/sql/statement.ts";
import type { Lines } from "../../../text/lines.ts";
import type { MappedClass, MappedColumn } from "../../orm/mapped.ts";
import { type CodeText, valueOf } from "../../values/token-values.ts";
import { textOf, type Value } from "../../values/value.ts";
import { columnOf } from "../sql-migrations/code/sqlalchemy-column.ts";

/** The tables that stand without a class, as those that only join others do: `Table("order_tags", Base.metadata, Column(...))`. */
export function plainTables(text: string, lines: Lines): readonly MappedClass[] {
  // What a migration sketches of a table, to change its rows, is no more of it than that.
  if (!/\bTable\(/.test(text) || /^def upgrade\b/m.test(text)) return [];
  const of: CodeText = { code: tokenize(text, pythonLike), lines };
  const { code } = of;
  const tables: MappedClass[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "Table") || !isMark(code, i + 1, "(")) continue;
    const close = closeOf(code, i + 1);
    const table = tableOf(valueOf(of, i, close + 1));
    if (table) tables.push(table);
    i = close;
  }
  return tables;
}

/** What a database is asked for is not made here: `Table("orders", metadata, autoload_with=engine)`. */
function tableOf(value: Value): MappedClass | null {
  if (value.kind !== "call") return null;
  const name = textOf(value.args[0]);
  const columns = value.args.slice(1).flatMap(columnOf);
  if (name === undefined || columns.length === 0) return null;
  const isWhole = value.args.slice(2).every((arg) => arg.kind === "call" && arg.name !== "");
  return {
    name,
    line: value.line,
    role: "table",
    table: name,
    columns: columns.map(mapped(value.line)),
    ...(isWhole ? {} : { open: "has columns that are put together elsewhere" }),
  };
}

const mapped =
  (line: number) =>
  ({ name, type, nullable, primaryKey, unique, default: standard, references }: ColumnDefinition): MappedColumn => ({
    name,
    line,
    ...(type ? { type } : {}),
    ...(nullable === undefined ? {} : { nullable }),
    ...(primaryKey ? { primaryKey } : {}),
    ...(unique ? { unique } : {}),
    ...(standard === undefined ? {} : { default: standard }),
    ...(references ? { refersTo: references.table.text } : {}),
    ...(references?.onDelete === undefined ? {} : { onDelete: references.onDelete }),
  });
