import { type DataType } from "../../model/value.ts";
import { dataType, nullableByType } from "../../model/kinds/data-type.ts";
import type { Row } from "../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../text/mapped.ts";
import { answerOf, type Constraints, isConditional, readConstraints } from "./constraint-words.ts";
import { inOwner, keyedWith, withJointKeys } from "./joint-key.ts";
import type { TableView } from "./table-view.ts";
import { longestIn, valuesIn } from "./value-words.ts";
import { matches } from "../../text/matches.ts";

/** A field, property or column as one row, bullet or line states it. */
export interface Member extends Constraints {
  /** The bare name, without marks and remarks. */
  readonly name: Mapped;
  readonly type?: DataType;
  readonly description?: string;
}

/** A member with the name of the structure it belongs to, where a cell of its row says it. */
export interface MemberRow {
  readonly member: Member;
  readonly owner: Mapped | null;
}

/** Which column of a table of members holds what; -1 where none does. */
export interface MemberColumns {
  readonly name: number;
  readonly type: number;
  readonly owner: number;
  readonly description: number;
}

/**
 * The columns of a table that lists the members of structures; `null` for a table that lists something else. It has a
 * column of names and one of types or constraints.
 */
export function memberColumns(view: TableView): MemberColumns | null {
  const { roles, titles } = view;
  // Each row of it is an index, and not the column that the index is on.
  if (titles.some((title) => ofIndexes.test(title))) return null;
  const at = (...wanted: readonly string[]): number =>
    wanted.map((role) => roles.findIndex((has) => has === role)).find((index) => index >= 0) ?? -1;
  let name = mapsFields(view) ? at("field") : at("column", "field");
  if (name < 0) name = titles.findIndex((title) => memberTitle.test(title));
  let type = at("type");
  if (type < 0) type = titles.findIndex((title) => typeTitle.test(title));
  if (name < 0 && type >= 0) name = at("name", "variable");
  const constrained =
    at("constraint", "key", "nullable", "references") >= 0 || titles.some((title) => flagOf(title) !== null);
  if (name < 0 || name === type || (type < 0 && !constrained)) return null;
  // `Role | Field | Required when`: who fills what in is told of those who do.
  if (type < 0 && name > 0 && actorTitle.test(titles[0] ?? "")) return null;
  const held = at("table", "entity");
  const owner = held < 0 && ownerTitle.test(titles[0] ?? "") ? 0 : held;
  return {
    name,
    type,
    owner: owner === name ? -1 : owner,
    description: at("description", "notes", "purpose", "definition"),
  };
}

const ofIndexes = /^index (?:type|kind|method)$/;

/** `Field | Type | Column`: a table of the fields of an entity that tells beside them where each is kept. */
export function mapsFields({ roles }: TableView): boolean {
  const [field, column] = [roles.indexOf("field"), roles.indexOf("column")];
  return field >= 0 && field < column;
}

/** The columns of a table that begins with names of members and only describes them: `Field | Description`. */
export function untypedColumns(view: TableView): MemberColumns | null {
  const described = view.roles.findIndex((role) => role === "description" || role === "notes" || role === "definition");
  return memberTitle.test(view.titles[0] ?? "") && described > 0 && view.titles.length <= 4
    ? { name: 0, type: -1, owner: -1, description: described }
    : null;
}

const memberTitle =
  /^(?:columns?|fields?|attributes?|propert(?:y|ies)|(?:column|field|attribute|property)[ _]?name|spalten?|spaltenname|feld|feldname|colonne|champ|columna|campo|coluna|колонка|столбец|поле|字段名?|字段名称|列名?|属性名?|欄位|カラム名?|フィールド名?|項目名?|컬럼명?|필드명?)$/u;
/** What a first column beside one of fields is called that names structures of code. */
const ownerTitle =
  /^(?:schemas?|schema name|dtos?|dto name|serializers?|class|structures?|records?|request (?:model|dto|schema))$/;
const actorTitle =
  /^(?:(?:user )?roles?|actors?|who|responsible|rollen?|akteure?|rôles?|acteurs?|roles|actor(?:es)?|pap[eé](?:l|is)|perfil|ruol[oi]|рол[ьи]|кто|角色|操作者|ロール|役割|역할)$/u;
const typeTitle =
  /^(?:(?:data|field|column|sql|db)?[ _]?types?|datentyp|typ|type de données|tipo(?: de datos?| de dados?| di dato)?|тип(?: данных)?|(?:数据)?类型|資料型態|データ型|型|(?:데이터 ?)?타입|자료형)$/u;

type Flag = "primary" | "foreign" | "unique" | "generated" | "nullable" | "required";

const flags: readonly (readonly [Flag, RegExp])[] = [
  ["primary", /primary|\bpk\b|主键|主鍵|主キー|主码|primaria|primaire|primär|первичн|기본 ?키/u],
  ["foreign", /foreign|\bfk\b|外键|外鍵|外部キー|外码|foránea|étrangère|fremd|внешн|외래 ?키/u],
  ["unique", /^unique\??$|唯一|ユニーク|一意|único|уникальн|유니크/u],
  ["generated", /auto.?incr|自增|generated/u],
  ["nullable", /null|可空|可为空|允许空|允许为空|可否为空|为空|пуст/u],
  [
    "required",
    /required|mandatory|必填|必须|必須|필수|pflicht|obligatoire|obligatori[oa]|requerido|obrigatório|обязательн|非空/u,
  ],
];

/** What a column of yes and no answers, by its title; `PK/FK` asks two things and so is no such column. */
export const flagOf = (title: string): Flag | null => {
  if (/not[ _]?null|非空/u.test(title)) return "required";
  const found = flags.filter(([, pattern]) => pattern.test(title));
  return found.length === 1 ? found[0]![0] : null;
};

/** The members that the rows of a table state, with the names of their structures where a column gives them. */
export function readMemberRows(view: TableView, columns: MemberColumns): MemberRow[] {
  const rows: MemberRow[] = [];
  const partners = new Set<string>();
  let owner: Mapped | null = null;
  for (const row of view.table.rows) {
    const cell = columns.owner < 0 ? undefined : row.cells[columns.owner];
    if (cell && cell.text.trim() !== "") owner = bareName(cell);
    const named = row.cells[columns.name];
    if (!named) continue;
    const names = memberNames(named);
    const types = typesOf((columns.type < 0 ? "" : (row.cells[columns.type]?.text ?? "")).trim(), names.length);
    for (const [i, name] of names.entries())
      rows.push({ member: readMember(view, columns, row, name, types[i]!), owner });
    if (names.length > 0) for (const partner of keyedWith(row.cells)) partners.add(inOwner(owner, partner));
  }
  return partners.size === 0 ? rows : withJointKeys(rows, partners);
}

/** The type of each of several names in one cell: `VARCHAR(255), TEXT` beside `title, description` gives one to each, and one type is that of all. */
function typesOf(text: string, names: number): readonly string[] {
  const parts = names > 1 ? text.split(/,(?![^(<[{]{0,200}[)>\]}])/).map((part) => part.trim()) : [text];
  if (parts.length === names) return parts;
  // Of other lists nobody can tell which is whose.
  return Array.from({ length: names }, () => (parts.length === 1 ? text : ""));
}

function readMember(view: TableView, columns: MemberColumns, row: Row, name: Mapped, type: string): Member {
  const text = (index: number): string => (index < 0 ? "" : (row.cells[index]?.text ?? "").trim());
  const description = text(columns.description);
  let constraints: Constraints = { ...remarks(text(columns.name)), ...remarks(description) };
  if (type !== "") constraints = { ...constraints, ...typeConstraints(type) };
  for (const [index, title] of view.titles.entries()) {
    if (index === columns.name || index === columns.type || index === columns.description) continue;
    constraints = { ...constraints, ...fromCell(title, view.roles[index] ?? null, text(index)) };
  }
  const typed = isNone(type) ? undefined : dataType(type);
  const word = typed?.logical === "enum" ? defaultMember.exec(description)?.[1] : undefined;
  return {
    name,
    ...(word ? { default: word } : {}),
    ...constraints,
    ...(typed ? { type: withValues(typed, description) } : {}),
    ...(isNone(description) ? {} : { description }),
  };
}

/** Of an enumeration one word behind "default" is a member of it, quoted or not. */
const defaultMember = /^default(?:s to|s)?\s*[:=]?\s*`?([\w-]{1,40})`?$/i;

/** A type with the values that a remark beside it lists. */
export function withValues(type: DataType, remark: string): DataType {
  const values = type.members || type.item ? undefined : valuesIn(remark);
  return values ? { ...type, members: values } : type;
}

const isNone = (text: string): boolean => /^(?:[-–—/]*|n\/a|none|无|無|なし)$/iu.test(text);

function fromCell(title: string, role: string | null, text: string): Constraints {
  if (text === "" && role !== null) return {};
  const flag = flagOf(title);
  if (role === "default") return isNone(text) ? {} : { default: text };
  if (role === "constraint" || role === "key" || role === "references") {
    const answer = flag === null ? undefined : answerOf(text);
    if (answer !== undefined) return answered(flag!, answer);
    const read = readConstraints(text);
    const points = (role === "references" || flag === "foreign") && read.references === undefined && !isNone(text);
    return points ? { ...read, ...bareReference(text) } : read;
  }
  if (flag === "nullable" || flag === "required" || role === "nullable" || role === "required") {
    if (isConditional(text) && answerOf(text) === true) return {};
    // `NOT NULL` under the title "Nullable" says what it says, and does not answer yes.
    const { nullable } = inWords.test(text) ? readConstraints(text) : {};
    if (nullable !== undefined) return readConstraints(text);
  }
  if (flag !== null || role === "nullable" || role === "required") {
    const answer = answerOf(text);
    const asked = role === "nullable" || role === "required" ? (flag ?? role) : flag!;
    // `Not null: yes` is said of what is kept.
    if (answer !== undefined && asked === "required" && /null/.test(title)) return { nullable: !answer };
    return answer === undefined
      ? asked === "foreign"
        ? bareReference(text)
        : readConstraints(text)
      : answered(asked, answer);
  }
  return {};
}

/** Whether a cell names being empty itself, rather than answering whether something may be. */
const inWords = /\bnull(?:able)?\b|\bNN\b|\bmandatory\b|\brequired\b|\boptional\b|非空|可空|必填|必須|任意/i;

/** `orders`, `orders.id`, "orders, on delete cascade": what is done with the rows is read by itself. */
function bareReference(text: string): Constraints {
  const rule = text.search(/[\s,;(]on[ _]?(?:delete|update)\b/i);
  const target = (
    rule < 0
      ? text
      : text
          .slice(0, rule)
          .trim()
          .replace(/[,;(]$/, "")
  ).trim();
  const name = /^[`"]?([\p{L}_][\p{L}\p{N}_]*)(?:[.(]\s*([\p{L}_][\p{L}\p{N}_]*)\)?)?[`"]?$/u.exec(target);
  return name ? { foreignKey: true, references: name[2] ? `${name[1]!}.${name[2]}` : name[1]! } : {};
}

function answered(flag: Flag, answer: boolean): Constraints {
  if (flag === "nullable") return { nullable: answer };
  if (flag === "required") return { nullable: !answer, asked: true };
  if (!answer) return {};
  if (flag === "primary") return { primaryKey: true };
  if (flag === "foreign") return { foreignKey: true };
  return flag === "unique" ? { unique: true } : { generated: true };
}

/** What the cell of a type says beyond the type: `UUID PK`, `string?`, `bigserial`. */
export function typeConstraints(type: string): Constraints {
  const { nullable, ...read } = readConstraints(type);
  const said = nullableByType(type) ?? nullable;
  return said === undefined ? read : { ...read, nullable: said };
}

/** What a remark says in words of its own that can mean nothing else: `not null, hash of it`, `made from the title, unique`. */
function bareConstraints(text: string): Constraints {
  const parts = text.split(/[,;.](?!\d)/, 12).map((part) => part.trim().replace(/`/g, ""));
  const words = new Set(parts.map((part) => part.toLowerCase()));
  const standard = parts
    .map((part) => literalDefault.exec(part)?.[1] ?? constantDefault.exec(part)?.[1] ?? byDefault.exec(part)?.[1])
    .find((value) => value !== undefined);
  return {
    ...(words.has("unique") ? { unique: true } : {}),
    ...(words.has("not null") ? { nullable: false } : words.has("nullable") ? { nullable: true } : {}),
    ...(standard === undefined ? {} : { default: standard }),
  };
}

/** Remarks in free words count only where they are plainly about keys: `Primary key`, `FK to users.id`; or are nothing but a constraint. */
export function remarks(text: string): Constraints {
  const bare = { ...bareConstraints(text), ...valueRules(text) };
  if (!aboutKeys.test(text.trim())) return bare;
  const { primaryKey, foreignKey, references, onDelete, onUpdate } = readConstraints(text);
  return {
    ...bare,
    ...(primaryKey ? { primaryKey } : {}),
    ...(foreignKey ? { foreignKey } : {}),
    ...(references ? { references } : {}),
    ...(onDelete ? { onDelete } : {}),
    ...(onUpdate ? { onUpdate } : {}),
  };
}

/** What a remark says that can be of nothing but the values and rows themselves. */
function valueRules(text: string): Constraints {
  const most = longestIn(text);
  const { onDelete, onUpdate } = /\bon[ _]?(?:delete|update)/i.test(text) ? readConstraints(text) : {};
  return {
    ...(most === undefined ? {} : { longest: most }),
    ...(onDelete ? { onDelete } : {}),
    ...(onUpdate ? { onUpdate } : {}),
  };
}

/** A default that a remark gives as a value, not in words: "default 0", "defaults to `now()`". */
const literalDefault =
  /^default(?:s to|s)?\s*[:=]?\s*`?(-?\d+(?:\.\d+)?|true|false|now\(\)|current_timestamp(?:\(\d*\))?|'[^']{0,60}'|"[^"]{0,60}")$/i;

/** "default EVENLY": one of the values of an enumeration, or a word of SQL, as both are written in capitals. */
const constantDefault = /^[Dd]efault(?:s to|s)?\s*[:=]?\s*(?!(?:NULL|NONE|NA|YES|NO)$)([A-Z][A-Z\d]+(?:_[A-Z\d]+)*)$/;

/** "false by default", "0 by default" */
const byDefault = /^(-?\d+(?:\.\d+)?|true|false|'[^']{0,60}'|"[^"]{0,60}") by default$/i;

const aboutKeys =
  /^[\s\p{P}]*(?:auto\S*\s)?(?:(?:primary|pk\b)(?!(?:\skey)?\sof\b)|foreign|fk\b|主键|主キー|外键|外部キー|clave|clé|chave|chiave|первичн|внешн)|[([](?:pk|fk)\b|[.;]\s+(?:pk|primary key)(?=\s*(?:[.,;(]|$))|\breferences\s|(?:fk|foreign key)\s*(?:->|→|to\b)/iu;

/** The names in a cell: mostly one, sometimes `created_at, updated_at` or `lat / lng`. */
export function memberNames(cell: Mapped): Mapped[] {
  const line = slice(cell, 0, /\n|$/.exec(cell.text)!.index);
  // `street, town, ...`: what the dots stand for is not told.
  const cut = /(?<=\S)[,、]\s?`?(?:\.{3}|…|etc\.?|usw\.?|等)`?$/u.exec(line.text.trimEnd());
  const first = cut ? slice(line, 0, cut.index) : line;
  const list = /^[`\p{L}_][\p{L}\p{N}_.`]*(?:\s*[,/、]\s*[`\p{L}_][\p{L}\p{N}_.`]*)+$/u.test(first.text.trim());
  if (!list) {
    const name = bareName(first);
    return name.text === "" || /^(?:\.{3}|…|[-–—]+)$/.test(name.text) || name.text.length > 80 ? [] : [name];
  }
  const names: Mapped[] = [];
  for (const found of matches(first.text, /[^\s,/、]+/g)) {
    names.push(bareName(slice(first, found.index, found.index + found[0].length)));
  }
  return names.filter((name) => name.text !== "");
}

/** A name without marks, quotes, a type in brackets and flags of keys: `**id** (PK)` is `id`. */
export function bareName(cell: Mapped): Mapped {
  const whole = trimmed(cell);
  if (whole.text.length > 300) return whole;
  const lead = /^(?:[`"*\s]|🔑|🗝️?|[-+#~•]\s)+/u.exec(whole.text)?.[0].length ?? 0;
  let end = whole.text.length;
  const tail = /\s*(?:[(（[][^()（）[\]]*[)）\]]|\b(?:PK|FK|UK|UQ|NN)\b|[*?!:：`",;]|🔑|✅|⚠️?)$/u;
  for (let i = 0; i < 6; i++) {
    const found = tail.exec(whole.text.slice(lead, end));
    if (!found || found.index === 0) break;
    end = lead + found.index;
  }
  return trimmed(slice(whole, lead, Math.max(lead, end)));
}
