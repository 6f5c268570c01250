import type { Inline, Span } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { slice, sourceRange, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateColumn, stateTable } from "./state.ts";

/** The word for a table, right before its name. */
const called =
  /(?:^|[\s(])(?:tables?|tabelle|tabla|tabela|tabella|таблиц[аеуы])\s$|(?:数据表|表|テーブル|테이블)\s?$/iu;

/** Behind the name, that its columns follow, and words for those that have no name in code: `with an id and`. */
const has =
  /^\s?(?:with|mit|con|com|avec|с|holding|that holds|包含|含)\s?(?:the (?:columns|fields)\s|den (?:Spalten|Feldern)\s|(?:as|las|los|les) (?:columnas|campos|colunas|colonnes)\s)?(?:[\p{L} ,]{0,40}(?:\s|(?<=\p{Script=Han})))?$/iu;

const joint = /^(?:\s?[,，、]\s?|\s(?:and|und|y|e|et|и|sowie)\s|,\s(?:and|und|y|e|et)\s|\s?和\s?)$/u;
const column = /^[a-z][A-Za-z0-9_]{0,62}$/;

/** `` the table `order_skips` with `orderId` and `skippedAt` ``: a sentence that gives a table its columns, two or more of them in code. */
export function tablesWithColumns(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 4_000) return;
  if (within(context, "alternatives", "testing-strategy", "history", "glossary")) return;
  const codes = inline.spans.filter(({ kind }) => kind === "code");
  for (const [i, code] of codes.entries()) {
    const words = inline.text.slice(code.from, code.to);
    if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(words) || !called.test(inline.text.slice(0, code.from))) continue;
    const columns = columnsBehind(inline, codes, i);
    if (columns.length < 2) continue;
    const name = slice(inline, code.from, code.to);
    stateTable(out, name.text, {}, { range: wholeRange(name), place });
    for (const { from, to } of columns)
      stateColumn(out, name.text, inline.text.slice(from, to), {}, { range: sourceRange(inline, from, to), place });
  }
}

/** The names in code that follow the one at `at` with nothing but what joins them between. */
function columnsBehind({ text }: Inline, codes: readonly Span[], at: number): readonly Span[] {
  const first = codes[at + 1];
  if (!first || !has.test(text.slice(codes[at]!.to, first.from))) return [];
  const columns: Span[] = [];
  for (const code of codes.slice(at + 1)) {
    const before = columns.at(-1);
    if (before && !joint.test(text.slice(before.to, code.from))) break;
    if (!column.test(text.slice(code.from, code.to))) return [];
    columns.push(code);
  }
  return columns;
}
