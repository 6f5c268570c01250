import { type Mapped, slice, trimmed } from "../../text/mapped.ts";
import type { Inline } from "../../syntax/block.ts";
import { namedInCode } from "./named-in-code.ts";

const nouns =
  String.raw`tables?|collections?|entit(?:y|ies)|models?|schemas?|views?|relations?|structures?|classe?s?|interfaces?|objects?|types?|records?|documents?|` +
  String.raw`tabellen?|sammlung|entität|modell|vue|entité|modèle|tablas?|colección|entidad|modelo|tabelas?|coleção|entidade|tabella|collezione|entità|modello|` +
  String.raw`таблица|коллекция|сущность|модель|数据库表|数据表|信息表|表|集合|实体|テーブル|コレクション|エンティティ|테이블|컬렉션|엔티티`;
const asian =
  "数据库表|数据表|信息表|表名|表|集合|实体|テーブル名|テーブル|コレクション|エンティティ|테이블|컬렉션|엔티티";

const numbered =
  /^\s*(?:\d+(?:\.\d+)+[.)、:：]?(?=\s)|(?:\d+|[A-Za-z])[.)、:：]|[（(]\d+[)）]|[一二三四五六七八九十]+、)\s*/u;
const before = new RegExp(
  String.raw`^(?:the\s+|(?:database|data|db|sql|new|existing|updated|core|main)\s+)*(?:(?:${nouns})\s*[:：\-–—]\s*|(?:table|collection|entity|model|view|tabelle|tabla|tabela|tabella|таблица|entidad|entité|entità|entität|modelo|modèle|entidade|colección|coleção|vue)\s+(?=\S))`,
  "iu",
);
/** `Order Documents Table`: of two nouns the last says what it is, and the one before is a part of its name. */
const ofName = String.raw`(?:collections?|documents?|records?|objects?|types?|relations?|views?)\s+tables?\s*$`;
const after = new RegExp(
  String.raw`\s*(?!\s*${ofName})(?:(?:^|\s)(?:database\s+|db\s+)?(?:${nouns})|(?:${asian}))(?:\s+(?:schema|definition|structure|model|table|design|fields?|columns?))?\s*$`,
  "iu",
);
/** What alone before `table` or `schema` says of what state it is, and not how it is called. */
const ofState =
  /^(?:the )?(?:optimi[sz]ed|proposed|updated|revised|current|existing|new|old|previous|original|initial|final|improved|simplified|extended|expanded|refined|recommended|suggested|planned|future|target|complete|full|detailed|modified|enhanced|draft|propos[eé]e?|propuest[oa]|propost[oa]|actual|nueva|nova|neue|aktuelle|nouvelle|nuova)$/iu;
/** `DynamoDB: ` before a name that is called a table or a collection: where it is kept. */
const storedIn = new RegExp(
  String.raw`^[A-Z][\w .]{1,30}[:：]\s{0,4}(?=[^:：]{1,64}(?:${asian}|\s(?:tables?|collections?))$)`,
  "u",
);

const besideWords =
  /^(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{0,14}(?:表|テーブル|테이블|实体|エンティティ|엔티티)\s+([A-Za-z_]\w{1,62})|([A-Za-z_]\w{1,62})\s+[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{1,14}(?:表|テーブル|테이블|实体|エンティティ|엔티티))$/u;

const identifier = /^[\p{L}_][\p{L}\p{N}_.$-]*$/u;

/**
 * The name of the structure that a heading or caption announces: `` `orders` table ``, `Table: orders`, `3.2 orders（订单表）`,
 * `Order Entity`. `null` where the words name none.
 */
export function structureName(inline: Inline): Mapped | null {
  const told = introduced(inline) ?? remarkedOn(inline) ?? namedInCode(inline);
  if (told) return told;
  const codes = inline.spans.filter((span) => span.kind === "code");
  if (codes.length === 1) {
    const code = trimmed(slice(inline, codes[0]!.from, codes[0]!.to));
    if (identifier.test(code.text)) return code;
  }
  let name: Mapped = trimmed(slice(inline, 0, /\n|$/.exec(inline.text)!.index));
  if (name.text.length > 200) return null;
  const number = numbered.exec(name.text);
  if (number) name = slice(name, number[0].length);
  name = trimmed(dropEnd(name, /[\s:：.。*]+$/));
  const bracket = /^(.*?\S)\s*[(（]\s*([^()（）]+?)\s*[)）]\s*$/u.exec(name.text);
  if (bracket) {
    const inside = bracket[2]!;
    const outside = slice(name, 0, bracket[1]!.length);
    const from = name.text.lastIndexOf(inside);
    if (/^[A-Za-z_][\w.$-]*$/.test(bracket[1]!)) return outside;
    if (
      /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/i.test(inside) &&
      (!/[a-z]/i.test(bracket[1]!) || /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(inside))
    )
      return slice(name, from, from + inside.length);
    name = outside;
  }
  // `订单表 orders`, `orders 订单表`: the name that code has, beside the words for it.
  const beside = besideWords.exec(name.text);
  if (beside) {
    const code = beside[1] ?? beside[2]!;
    const from = name.text.indexOf(code);
    return slice(name, from, from + code.length);
  }
  const stored = storedIn.exec(name.text);
  if (stored) name = trimmed(slice(name, stored[0].length));
  const lead = before.exec(name.text);
  if (lead) name = trimmed(slice(name, lead[0].length));
  else {
    const rest = trimmed(dropEnd(name, after));
    // `Optimized Table Schema`: nothing is left but of what state the structure is.
    if (rest.text !== name.text && ofState.test(rest.text)) return null;
    name = rest;
  }
  const dashed = /^(\S+)\s+[-–—:：]\s+\S/u.exec(name.text);
  if (dashed && identifier.test(dashed[1]!)) name = slice(name, 0, dashed[1]!.length);
  name = unquoted(name);
  return name.text === "" || name.text.length > 64 || /[.!?。,，;；]\s/.test(name.text) ? null : name;
}

const verb =
  /^\s+(?:has|have|holds?|stores?|keeps?|contains?|is|are|records?|maps?|joins?|links?|tracks?|represents?|describes?|belongs?|lists?)\s/;

/** `**OrderLine** holds what was bought.`: the bold name with which a sentence begins that says what it is; `null` in other words. */
export function introduced(inline: Inline): Mapped | null {
  const lead = inline.spans.find(({ kind, from }) => kind === "strong" && from === 0);
  if (!lead || inline.text.length > 300 || !verb.test(inline.text.slice(lead.to, lead.to + 20))) return null;
  const name = trimmed(slice(inline, lead.from, lead.to));
  return /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$|^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name.text) ? name : null;
}

/** `**order_lines**: primary key (order_id, position)`: the bold name with which a line begins that only remarks on it; `null` in sentences. */
export function remarkedOn(inline: Inline): Mapped | null {
  const lead = inline.spans.find(({ kind, from }) => kind === "strong" && from === 0);
  if (!lead || inline.text.length > 160 || sentenceEnd.test(inline.text.trim())) return null;
  const name = trimmed(slice(inline, lead.from, lead.to));
  const rest = inline.text.slice(lead.to);
  // `**Purpose**: orders` is a label: a word alone is a name where what follows tells of a table's keys, or goes on behind a comma.
  const isName = compound.test(name.text) || ofKeys.test(rest) || (/^[a-z]/.test(name.text) && /^,\s/.test(rest));
  return identifier.test(name.text) && remark.test(rest) && isName ? name : null;
}

const sentenceEnd = /[.!?。！？](?:\s|$)|\n/u;
const remark = /^\s?(?:[:：,]|\s[–—-])\s*\S|^\s\([^()]{1,140}\)\s*[:：]?\s*$/u;
const compound = /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$|^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;
const ofKeys = /^\W*(?:composite\s|compound\s)?(?:primary key|PK\b|unique)/i;

/** Whether a heading or caption says by its words that it announces a table: `orders table`, `Table: orders`, `订单表`. */
export const saysTable = (text: string): boolean =>
  /(?:^|[^\p{L}])(?:tables?|collections?|tabellen?|tablas?|tabelas?|tabella|таблица|colección|coleção)(?:$|[^\p{L}])|表(?!示)|テーブル|테이블|コレクション|컬렉션/iu.test(
    text,
  );

function dropEnd(name: Mapped, pattern: RegExp): Mapped {
  const found = pattern.exec(name.text);
  return found && found.index > 0 ? slice(name, 0, found.index) : name;
}

function unquoted(name: Mapped): Mapped {
  const inner = /^[`"'[*_]*(.*?)[`"'\]*]*$/su.exec(name.text)?.[1] ?? "";
  const from = name.text.indexOf(inner);
  return trimmed(slice(name, from, from + inner.length));
}
