import { type Mapped, slice } from "../../../text/mapped.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";

// Tables in bullets that tell of them, below a sentence that leads there: `The main tables:` above `` - `orders`: what was bought ``.

const follow =
  /(?:^|[\s(])(?:tables|collections|tabellen|sammlungen|tablas|colecciones|tabelas|coleções|tabelle|collezioni|таблицы|коллекции)(?:\s(?:principales|clave|principaux|principais|principali|are|sind|sont|son|são|sono))?\s*[:：]$|(?:数据?表|集合|テーブル|コレクション|테이블|컬렉션)(?:如下|有|一覧|は次のとおり)?\s*[:：]$/iu;

/** `The schema has these. Key models:`: what an object mapper keeps in tables, by the names that it has in code. */
const models =
  /(?:^|[.!?]\s+|\s)(?:key|main|core|prisma|orm|data|database|sequelize|mongoose|django|eloquent)\smodels\s*[:：]$/i;
const typeName = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/;

const name = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const gap = /^[\s,、，/·]*(?:(?:and|und|et|y|e|и)\s)?$/u;

/** Whether the words above say that tables follow and every item begins with names as tables have them, in code. */
export const leadsToTables = (view: ListView): boolean =>
  view.items.length > 1 && (leads(view, follow) || leads(view, models)) && tablesLedTo(view) !== null;

/** The tables that each item of such a list begins with; `null` where one begins with anything else. */
export function tablesLedTo(view: ListView): Mapped[] | null {
  const names = view.items.map((item) => codedNames(item, leads(view, models) ? typeName : name));
  return names.every((each) => each.length > 0) ? names.flat() : null;
}

const leads = ({ caption }: ListView, words: RegExp): boolean => words.test(caption?.text.trim() ?? "");

/** The names in code that begin an item, or that stand behind words that call them tables: `` System tables: `users`, `roles` ``. */
function codedNames({ inline }: ItemView, asNamed: RegExp): Mapped[] {
  const codes = inline?.spans.filter(({ kind }) => kind === "code") ?? [];
  const [first] = codes;
  if (!inline || !first) return [];
  const before = inline.text.slice(0, first.from);
  if (before.trim() !== "" && !called.test(before)) return [];
  const names: Mapped[] = [];
  let end = first.from;
  for (const { from, to } of codes) {
    const words = slice(inline, from, to);
    if (!asNamed.test(words.text) || !gap.test(inline.text.slice(end, from))) break;
    names.push(words);
    end = to;
  }
  return names;
}

const called =
  /^[^.!?:：]{0,40}(?:tables|tabellen|tablas|tabelas|tabelle|таблицы|表|テーブル|테이블)[^.!?:：]{0,60}[:：]\s*$/iu;
