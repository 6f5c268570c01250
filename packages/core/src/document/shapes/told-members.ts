import type { Inline, Span } from "../../syntax/block.ts";
import { type Mapped, slice } from "../../text/mapped.ts";
import { sliceInline } from "./lines-of.ts";
import type { ItemView, ListView } from "./list-view.ts";
import { memberOf, readMemberItem } from "./member-item.ts";
import { membersNamed, membersOfLine } from "./member-line.ts";
import { type Member, memberNames } from "./member-table.ts";

// Bullets that tell of members in words: of each its name as code writes it and what it is for, with no types; and bullets
// whose labels say what of a structure they list: its key, its columns, remarks.

const key =
  /^(?:primary key|pk|id|key|primärschlüssel|clé primaire|clave primaria|llave primaria|chave primária|chiave primaria|первичный ключ|主键|主鍵|主キー|기본 ?키)$/iu;
const all =
  /^(?:(?:main|key|important|relevant|other|further|additional|all|wichtige|principales|principais|主要?な?|关键|核心|重要|基本|必要|所有|全部|其它|其他|その他の?|주요)\s?(?:の)?)?(?:columns?|fields?|attributes?|propert(?:y|ies)|(?:haupt)?(?:spalten|felder|attribute)|colonnes|champs|attributs|columnas|campos|atributos|colunas|colonne|campi|attributi|столбцы|поля|атрибуты|字段|列|属性|カラム|フィールド|項目|컬럼|필드|속성)(?: (?:relevantes|pertinentes|importantes|rilevanti|principales|principaux|principais|principali|clave|clés?|chave)|列表|清单|一覧)?$/iu;

/** Whether a title or a label says that members stand there: `Key columns`, `主要字段`. */
export const titlesMembers = (words: string): boolean => all.test(words.trim());

/** What else such a bullet may tell of a structure. */
const aside =
  /^(?:notes?|notas?|remarks?|remarques?|hinweise?|anmerkung(?:en)?|observaci(?:ón|ones)|observaç(?:ão|ões)|osservazion[ei]|примечани[ея]|constraints?|index(?:es)?|indices|unique|relations?|relationships?|foreign keys?|purpose|description|usage|beschreibung|zweck|descripción|descrição|índices|relaciones|restricciones|补充|备注|说明|描述|索引|约束|外键|关系|用途|補足|備考|説明|インデックス|制約|外部キー|リレーション|用途|비고|설명|인덱스|제약|관계)$/iu;

/** Whether a bullet tells by its label of what else a structure has: its indexes, what is unique in it, remarks. */
export const tellsAside = ({ label }: ItemView): boolean => aside.test(label?.text.trim() ?? "");

/** The members that bullets with labels list: `**Primary key**: id`, `**Columns**:` with the columns below; empty for any others. */
export function labelledMembers(view: ListView): Member[] {
  const members: Member[] = [];
  let sure = false;
  // "Columns:" with the columns below it says all that is to be known, whatever else the bullets beside it tell.
  const spelled = view.items.some((item) => all.test(item.label?.text.trim() ?? "") && item.nested.length > 0);
  for (const item of view.items) {
    const label = item.label?.text.trim() ?? "";
    if (key.test(label) && item.rest?.text.trim()) {
      const keys = inRest(item).map((each) => ({ ...each, primaryKey: true }));
      sure ||= keys.length > 0;
      members.push(...keys, ...(item.nested[0]?.items.flatMap((each) => toldIn(each)) ?? []));
    } else if (all.test(label)) {
      sure = true;
      const [nested] = item.nested;
      members.push(...(nested ? nested.items.flatMap((each) => spelledIn(each)) : inRest(item)));
    } else if (!spelled && !aside.test(label)) return [];
  }
  return sure ? members : [];
}

/** Whether words above a list leave it to the heading to say of what it lists members: there are none, or they are `Fields:`. */
export function leavesOwner(caption: Inline | null): boolean {
  return caption === null || saysMembers(caption) || leads.test(bareWords(caption));
}

/** Whether words above a list say that it tells of what else a structure has: `Constraints:`. */
export const leadsAside = (caption: Inline | null): boolean => caption !== null && aside.test(bareWords(caption));

/** Whether words above a list are, or end in, `Key columns:`. */
export function saysMembers(caption: Inline | null): boolean {
  const words = caption ? bareWords(caption) : "";
  return all.test(words.slice(words.search(/[^.!?。！？]*$/u)).trim());
}

const bareWords = ({ text }: Inline): string => text.replace(/^[\s*`]+|[\s*:：]+$/gu, "");

/** Ends of sentences behind which members follow: `Rows are keyed by day and include`. */
const leads =
  /\b(?:includes?|contains?|stores?|holds?|has|have|with|enthält|umfasst|contient|contiene|incluye|contém|inclui)$/i;

const name = /^[a-z_$][A-Za-z0-9_$]{0,62}\??$/;

/** What stands beside a label: names in code, or nothing but names. */
function inRest({ inline, rest }: ItemView): Member[] {
  if (!inline || !rest) return [];
  const codes = inCode(sliceInline(inline, inline.text.length - rest.text.length));
  if (codes.length > 0) return codes;
  const typed = membersOfLine(rest);
  if (typed.length > 0) return typed;
  const named = membersNamed(rest);
  if (named.length > 0) return named;
  const names = rest.text.length > 400 ? [] : memberNames(rest);
  return names.every(({ text }) => name.test(text)) ? names.flatMap((each) => memberOf(each, "") ?? []) : [];
}

/** The members beside a label that says that they follow: `` Attributes: `number`, `total` ``. */
export const membersBeside = (item: ItemView): Member[] =>
  all.test(item.label?.text.trim() ?? "") && item.nested.length === 0 ? inRest(item) : [];

/** The members behind a word by which a sentence says that something has them: `` Has `number`, `total` and buyers. ``, `Fields: id, total`. */
export function membersBehind({ inline, rest }: ItemView): Member[] {
  const verb = inline && rest ? has.exec(rest.text) : null;
  if (!inline || !rest || !verb) return [];
  const from = inline.text.length - rest.text.length + verb.index + verb[0].length;
  const members = inCode(sliceInline(inline, from), true);
  if (members.length > 1) return members;
  return /[:：]\s?$/u.test(verb[0]) ? membersNamed(slice(inline, from)) : [];
}

/** The members in code that stand first beside a label: several, whatever is said behind them, or one that nothing is said of but what it is for. */
export function membersFirst({ inline, rest }: ItemView): Member[] {
  if (!inline || !rest) return [];
  const line = sliceInline(inline, inline.text.length - rest.text.length);
  const members = inCode(line, true);
  return members.length > 1 ? members : inCode(line);
}

const has =
  /(?:^|[\s,;.])(?:has|have|contains?|includes?|holds?|stores?|with|fields?:|attributes?:|hat|enthält|contient|tiene|contiene|incluye|contém|inclui|tem)\s(?:an?\s|the\s)?(?=`|[a-z_$])|(?:包含|含有|包括|具有|字段[:：]|属性[:：])\s?/iu;

const between = /^\s*(?:[(（][^()（）]{0,120}[)）])?\s*(?:[,、，/／·・]|and|und|y|e|и|と)\s*$/u;
/** What parts a name from the words that tell what it is for. */
const parting = /^\s*(?:[.。]?\s*$|[(（:：=—–…]|\.{3}|-{1,2}\s)/;

/** The members in code with which a line begins, one or several; what follows them tells of the last, or in a sentence of anything. */
function inCode(line: Inline, inSentence = false): Member[] {
  const members: Member[] = [];
  let end = 0;
  for (const { from, to } of line.spans.filter(({ kind }: Span) => kind === "code")) {
    const gap = line.text.slice(end, from);
    if (!(members.length === 0 ? /^[\s*]*$/ : between).test(gap)) break;
    const words: Mapped = slice(line, from, to);
    // `*_error` stands for several that are not told.
    if (words.text.includes("*") && members.length > 0) {
      end = to;
      continue;
    }
    const member = name.test(words.text) ? memberOf(words, "") : null;
    if (!member) break;
    members.push(member);
    end = to;
  }
  return members.length > 0 && (inSentence || parting.test(line.text.slice(end))) ? members : [];
}

/** The members that one bullet lists side by side, in code or as columns are written: `` `id`, `total` ``, `id, user_id`; empty where it lists none or one. */
export function severalIn({ inline }: ItemView): Member[] {
  if (!inline) return [];
  const coded = inCode(inline);
  return coded.length > 1 ? coded : membersNamed(inline);
}

/** The members that one bullet tells of; empty where it tells of something else. */
export function toldIn(item: ItemView): Member[] {
  if (!item.inline) return [];
  const several = severalIn(item);
  if (several.length > 1) return several;
  const spoken = behindWords(item.inline);
  if (spoken) return [spoken];
  const member = readMemberItem(item);
  const told = item.label !== null || bareOrRuled(item.inline.text.trim(), member?.name.text ?? "");
  return member && told && name.test(member.name.text) ? [member] : inCode(item.inline);
}

/** The members that one bullet below "Columns:" tells of: with its type it need not be set off. */
function spelledIn(item: ItemView): Member[] {
  const told = toldIn(item);
  const member = told.length > 0 ? null : readMemberItem(item);
  return member?.type && name.test(member.name.text) ? [member] : told;
}

/** `license_no (unique)`: a name and nothing else, but perhaps a rule in brackets. */
const bareOrRuled = (text: string, own: string): boolean =>
  text.startsWith(own) &&
  /^\s*(?:[(（](?:pk|fk|unique|primary key|foreign key|nullable|optional|required|indexed)[)）])?$/iu.test(
    text.slice(own.length),
  );

/** `订单编号（order_no，varchar）`, `订单编号：order_no，varchar`: words of a script without capitals, and the name in a bracket or behind a colon. */
function behindWords(inline: Inline): Member | null {
  const found =
    /^[\s*`]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,16}[\s*`]*(?:[(（]|[:：])\s*[`*]*([a-z_][A-Za-z0-9_]{1,62})[`*]*\s*(?:$|[)）,，、;；|]\s*([^\n]{0,200}))/u.exec(
      inline.text,
    );
  if (!found) return null;
  const from = inline.text.indexOf(found[1]!);
  return memberOf(slice(inline, from, from + found[1]!.length), (found[2] ?? "").replace(/[)）][^\n]*$/u, ""));
}

/**
 * The members that a list tells of in words, where nearly every bullet does and one is a key, or the words above say that
 * they are members; empty for any other list. It takes a structure named above to know whose members they are.
 */
export function toldMembers(view: ListView): Member[] {
  if (view.items.length < 2) return [];
  const told = view.items.map((item) => (item.nested.length > 0 ? [] : toldIn(item)));
  const members = told.flat();
  if (told.filter((each) => each.length > 0).length * 6 < view.items.length * 5) return [];
  return members.some(isKey) || saysMembers(view.caption) ? members : [];
}

const isKey = ({ name: { text }, primaryKey, foreignKey }: Member): boolean =>
  primaryKey === true || foreignKey === true || /^(?:id|uuid|_id)$|_(?:id|no|uuid)$|[a-z]I[dD]$/.test(text);
