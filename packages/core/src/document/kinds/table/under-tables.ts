import type { Inline, Span } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { remembered } from "../../../text/remembered.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { sentencesOf } from "../../shapes/sentences.ts";
import { stateTable } from "./state.ts";

// Sections below a heading that says tables, as "Core tables" does: what their headings and sentences name in code are tables.

const tables =
  /(?:^|[\s-])(?:tables|collections|tabellen|tablas|colecciones|tabelas|coleções|tabelle|collezioni|таблицы|коллекции)$|table (?:descriptions|definitions)$|(?:数据|库|核心|主要|业务|系统)表$|(?<![\p{L}])(?:数据库?|各)?表(?:说明|定义|结构(?:说明|设计)?|设计|清单)$|テーブル(?:一覧|定義|群)$|테이블(?: ?(?:목록|정의))?$/iu;

const saysTables = remembered((title) => tables.test(title.replace(/(?<![`*_\s:：])[`*_\s:：]+$/u, "").trim()));

/** Whether the heading of the section says so, or one above it: -1 is its own. */
const headingSays = ({ path }: Context, at: number): boolean => saysTables(path.at(at) ?? "");

/** Whether the section's own heading, or the one above it, says that tables follow. */
export const ofTables = (context: Context): boolean =>
  !within(context, "alternatives", "testing-strategy", "history") &&
  (headingSays(context, -1) || (context.path.length > 1 && headingSays(context, -2)));

/** Whether only the heading above does: then the section's own heading names one of them. */
export const belowTables = (context: Context): boolean => ofTables(context) && !headingSays(context, -1);

const name = /^[A-Za-z_]\w{0,62}(?:\.[A-Za-z_]\w{0,62}){0,2}$/;
const joint = /^\s*(?:,|、|\/|&|(?:,\s*)?(?:and|und|et|y|e|и|和|与|と))\s*$/u;

/** The names in code that a heading consists of: `` `orders` and `order_lines` ``; empty for any other heading. */
export function namesOfTitle(heading: Inline): Mapped[] {
  const codes = heading.spans.filter(({ kind }) => kind === "code");
  const [first] = codes;
  if (!first || !/^[\s\d.)]*$/.test(heading.text.slice(0, first.from))) return [];
  const names = listFrom(heading, codes);
  return names.length === codes.length && heading.text.slice(codes.at(-1)!.to).trim() === "" ? names : [];
}

/** The names in code that follow one another from the first on. */
function listFrom(inline: Inline, codes: readonly Span[]): Mapped[] {
  const names: Mapped[] = [];
  for (const [i, { from, to }] of codes.entries()) {
    if (i > 0 && !joint.test(inline.text.slice(codes[i - 1]!.to, from))) break;
    const words = slice(inline, from, to);
    if (!name.test(words.text)) break;
    names.push(words);
  }
  return names;
}

const does =
  /^\s+(?:(?:tables?|rows)\s+)?(?:stores?|holds?|keeps?|records?|contains?|tracks?|maps?|joins?|links?|indexes|lists?|logs?|support|is keyed|are keyed|speichert|enthält|stocke|contient|guarda|almacena|contiene|armazena|contém|хранит)(?![\p{L}-])/iu;

/** The tables that sentences of such a section begin with and tell what they keep: "`orders` stores what was bought". */
export function tablesAsSubjects(inline: Inline, context: Context, out: Collector): void {
  if (!ofTables(context) || inline.text.length > 2_000) return;
  for (const sentence of sentencesOf(inline)) {
    const codes = sentence.spans.filter(({ kind }) => kind === "code");
    if (!codes[0] || !/^\s*(?:the\s)?$/i.test(sentence.text.slice(0, codes[0].from))) continue;
    const names = listFrom(sentence, codes);
    const last = codes[names.length - 1];
    if (!last || !does.test(sentence.text.slice(last.to, last.to + 40))) continue;
    for (const each of names) stateTable(out, each.text, {}, { range: wholeRange(each), place: "prose" });
  }
}
