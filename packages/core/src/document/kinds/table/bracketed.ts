import type { Inline } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { slice, sourceRange, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateColumn, stateTable } from "./state.ts";

/** What is kept, and where: the words by which a sentence says that a name behind them is of a table. */
const keeps =
  /\b(?:tables?|persist\w*|warehouse|tabellen?|persistenz|tablas?|persistencia|tabelas?|persistência|tabell[ae]|persistenza)\b|таблиц|表|テーブル|永続|테이블/iu;

/** Three names or more, one of them of two words: a bracket of columns. */
const columns = /^\s?[(（]((?:[a-z][a-z0-9_]*(?:\s?[,，、]\s?)){2,30}[a-z][a-z0-9_]*)[)）]/u;

/** `` `users` table (id, email, …) ``: what stands before the bracket says itself that a table has these columns. */
const called =
  /^\s(?:table|collection)\s?[(（]((?:[a-z][a-z0-9_]*(?:\s?[,，、]\s?)){2,30}[a-z][a-z0-9_]*)(?:\s?[,，、]\s?(?:\.{3}|…|etc\.?))?[)）]/u;

/** Nothing but keys of others: the brackets of a table that joins them. */
const keys = /^\s?[(（]((?:[a-z][a-z0-9_]*_id(?:\s?[,，、]\s?|\s+and\s+)){1,4}[a-z][a-z0-9_]*_id)[)）]/u;

/** `` the new table `order_lines` (order_id, sku, amount) ``: a table with its columns in brackets behind it. */
export function bracketedColumns(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (within(context, "alternatives", "testing-strategy", "history", "glossary")) return;
  for (const code of inline.spans) {
    if (code.kind !== "code" || !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(inline.text.slice(code.from, code.to)))
      continue;
    const behind = inline.text.slice(code.to, code.to + 600);
    const told = called.exec(behind);
    const joins = within(context, "database-design") ? keys.exec(behind) : null;
    const list = told ?? joins ?? columns.exec(behind);
    if (!list || !/_|\bid\b/.test(list[1]!)) continue;
    if (!told && !inline.text.slice(code.from, code.to).includes("_")) continue;
    if (!told && !joins && !keeps.test(inline.text.slice(Math.max(0, code.from - 200), code.from))) continue;
    const name = slice(inline, code.from, code.to);
    stateTable(out, name.text, {}, { range: wholeRange(name), place });
    const at = code.to + list[0].indexOf(list[1]!);
    for (const { index, 0: column } of matches(list[1]!.replace(/\sand\s/g, "  ,  "), /[a-z][a-z0-9_]*/g)) {
      const from = at + index;
      stateColumn(out, name.text, column, {}, { range: sourceRange(inline, from, from + column.length), place });
    }
  }
}
