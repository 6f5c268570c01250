import { type Mapped, slice } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { bareName } from "../../shapes/member-table.ts";
import { saysTable, structureName } from "../../shapes/structure-name.ts";

/** A name as databases have it, perhaps with that of its schema. */
export const identifier = /^[\p{L}_][\p{L}\p{N}_.$-]*$/u;

const tablesTitle =
  /^[^\p{L}]*(?:(?:the|main|core|key|new|primary|database|db|our|existing|all|data|mongo(?:db)?|sql|firestore|firebase|dynamodb|postgres(?:ql)?|mysql|mariadb|sqlite|supabase|cosmos ?db)\s+)*(?:tables?|collections?|tabellen|sammlungen|collections|tablas?|colecciones|tabelas?|coleções|tabelle|collezioni|таблицы|коллекции|数据库?表|表|集合|テーブル(?:一覧)?|コレクション|테이블(?: 목록)?|컬렉션)(?:\s+(?:overview|list|names|summary|planned|used|needed|required))?\s*[:：]?\s*$/iu;

/** Whether words are a title for tables and the name of none: `Core tables:`. */
export const isTitleOfTables = (text: string): boolean => tablesTitle.test(text);

/** Whether the words above a list, or else the title of its section, say that its items are tables. */
export const namesTables = (view: ListView, context: Context): boolean =>
  isTitleOfTables(view.above.caption?.text ?? "") ||
  (view.above.caption === null && isTitleOfTables(context.path.at(-1) ?? ""));

/** The names that items begin with. */
export const plainNames = (view: ListView): Mapped[] => view.items.flatMap((item) => nameOf(item) ?? []);

/** `orders table`: the name that the words call a table. */
const calledTable = (words: Mapped): Mapped => {
  const called = /^([a-z][a-z0-9_]*) (?:table|collection|tabelle|tabla|tabela|tabella)$/i.exec(words.text);
  return called ? slice(words, 0, called[1]!.length) : words;
};

/** The name of a table or column that an item begins with. */
export function nameOf(item: ItemView): Mapped | null {
  const words = item.label ?? item.inline;
  if (!words) return null;
  // "`orders` table specification": the one word in code.
  const named = item.inline && saysTable(words.text) ? structureName(item.inline) : null;
  if (named && identifier.test(named.text) && words.text.includes(named.text)) return named;
  const name = bareName(calledTable(words));
  return identifier.test(name.text) ? name : null;
}
