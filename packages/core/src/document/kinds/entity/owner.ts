import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { Above } from "../../above.ts";
import { type Context, within } from "../../context.ts";
import { namedInCode } from "../../shapes/named-in-code.ts";
import { introduced, saysTable, structureName } from "../../shapes/structure-name.ts";
import { isProduct } from "../dependency/products.ts";
import { topicsOf } from "../../recognise.ts";
import { doesThings } from "./is-data.ts";

/** Words that head the fields of an entity, an example of it or what is sent to an endpoint, and so are not its name. */
const generic =
  /^(?:(?:the|its|main|core|key|all|new|common|basic|additional|optional|required|shared|other|example|sample|query|path|url|request|response|input|output|header|body|success|error|domain|data|system|application|api|json|in-memory|persistence|configuration|config|validation|business) )*(?:fields?|attributes?|propert(?:y|ies)|schemas?|structures?|definitions?|models?|entit(?:y|ies)|objects?|types?|parameters?|params|arguments?|variables?|values?|examples?|requests?|responses?|payloads?|body|headers?|formats?|columns?|tables?|dtos?|enums?|interfaces?|classes|options?|settings?|configuration|config|details?|description|overview|notes?|rules?|validations?|relationships?|relations?|associations?|design|data|usage|implementation|events?|messages?|errors?|constraints?|index(?:es)?|invariants?|metadata|felder|references?|links?|components?|layers?|modules?|files?|steps?|goals?|requirements?|responsibilities|features?|attribute|eigenschaften|champs|attributs|campos|atributos|campi|attributi|поля|атрибуты|(?:entities|entitäten|entités|entidades|entità)\s(?:and|und|et|y|e)\s\p{L}+|(?:エンティティ|実体|实体)(?:と|及び|および|与|和|及).{1,12}|inputs?|outputs?|results?|eingabe(?:n|daten)?|ausgabe(?:n|daten)?|entradas?|salidas?|saídas?|entrées?|sorties?|(?:入力|出力|输入|输出)(?:データ|项目?|項目|数据|值|値)?|(?:입력|출력)(?: ?데이터| ?항목)?|(?:关键|主要|核心|重要|基本|所有|其他|其它|扩展)?(?:字段|属性)|字段说明|フィールド|項目|属性一覧|필드|속성|データモデル|ドメインモデル|データ構造|数据模型|领域模型|数据结构|데이터 ?모델|도메인 ?모델|不変条件|制約(?:条件)?|前提条件|事前条件|事後条件|ルール|バリデーション|備考|補足|注意(?:事项|事項)?|役割|用途|目的|例|约束(?:条件)?|(?:业务|校验)?规则|状态|示例|职责|备注|제약(?: ?조건)?|규칙|비고|예시|.*(?:参数|參數|パラメータ|リクエスト|レスポンス|파라미터|параметры|parámetros|parâmetros|parametri|paramètres|設計|仕様|定義|一覧|概要|方針|设计|规范|说明|概述|策略|流程|설계|명세|개요))$/iu;

/** One of what else heads many: a data model may know of an `Event`, or in the capitals of tables of `EVENTS`. */
const thing = /^(?:Event|Message|File|Link|Module|Step|Goal|Feature|Rule|Note|EVENTS|MESSAGES|FILES|LINKS|NOTES)$/;

/** Words by which a heading or caption says that it names a structure. */
const structure =
  /\b(?:entity|model|object|struct(?:ure)?|interface|dto|record|schema|type|class|message|document|aggregate|value object|payload|entität|entité|entidad|entidade|entità|objeto|modelo|modell|modèle|modello)\b|сущность|модель|实体|实体类|模型|エンティティ|モデル|엔티티|모델/iu;

/** The name of the entity that the words above a block announce, where they announce one. */
export function ownerAbove(above: Above, context: Context): Mapped | null {
  const headed = above.heading && entityName(above.heading);
  // Right below the name of a type, a word alone and a colon are what is listed of it, in any language.
  if (headed && typeOfData(headed.text) && above.caption && wordAlone.test(above.caption.text)) return headed;
  return captionOwner(above.caption) ?? captionOwner(above.latest) ?? headingOwner(above.heading, context);
}

const wordAlone = /^\s*\p{Lu}\p{Ll}+\s?[:：]\s*$/u;

/** A caption names an entity by a name as code writes it, alone or marked, or by saying what it is. */
function captionOwner(caption: Inline | null): Mapped | null {
  if (
    !caption ||
    (caption.text.length > 100 && !introduced(caption) && !namedInCode(caption)) ||
    saysTable(caption.text)
  )
    return null;
  const name = entityName(caption);
  if (!name) return null;
  const marked = caption.spans.some(
    (span) =>
      (span.kind === "code" || span.kind === "strong") && caption.text.slice(span.from, span.to).includes(name.text),
  );
  const alone = words(caption.text) <= 2 && typeName.test(name.text);
  return (alone && marked) ||
    (structure.test(caption.text) && typeName.test(name.text)) ||
    (marked && camel.test(name.text))
    ? name
    : null;
}

/**
 * The name of a type that the caption right above a block, or else the heading, announces, wherever it stands: two words
 * or more run together, of a thing that does nothing, alone or in code; or one that the words beside it call a model.
 */
export function announced(above: Above): Mapped | null {
  for (const words of [above.caption, above.heading]) {
    if (!words || words.text.length > 100) continue;
    const name = entityName(words);
    if (name && (typeOfData(name.text) || name.text === calledModel(words)?.text)) return name;
  }
  return null;
}

/** The name in `Order model fields:`, `The Order object`, `Order 模型字段`; `null` in any other words. */
function calledModel(words: Inline): Mapped | null {
  const found = ofModel.exec(words.text);
  if (
    !found ||
    generic.test(found[2]!) ||
    generic.test(words.text.replace(/^[\s*`]+|[\s*`:：]+$/gu, "")) ||
    doesThings(found[2]!) ||
    isProduct(found[2]!)
  )
    return null;
  return slice(words, found[1]!.length, found[1]!.length + found[2]!.length);
}

const ofModel =
  /^([\s*`\d.]*(?:[Tt]he\s)?[`*]*)(\p{Lu}\p{Ll}[\p{L}\p{N}]{1,40})[`*]*\s?(?:(?:data\s)?(?:models?|entity|object|resource|dto|record)(?:\s(?:fields?|attributes?|properties|schema|structure))?|(?:数据)?(?:模型|实体|对象)(?:字段|属性|结构|定义)?|(?:データ)?(?:モデル|エンティティ)(?:の?(?:フィールド|項目|属性))?|(?:데이터 ?)?(?:모델|엔티티)(?: ?(?:필드|속성))?)[\s:：*]*$/u;

/** Whether a name can only be that of a type of data: `OrderLine`, and not `Order`, `OrderService` or `JavaScript`. */
export const typeOfData = (name: string): boolean =>
  /^\p{Lu}\p{Ll}[\p{Ll}\p{N}]*(?:\p{Lu}[\p{Ll}\p{N}]+)+$/u.test(name) && !isProduct(name) && !doesThings(name);

/** Whether the words above code say that it declares structures of data, or name the one of that name. */
export const presents = (above: Above, name: string): boolean =>
  [above.caption, above.heading].some(
    (words) => words !== null && words.text.length <= 120 && (presenting.test(words.text) || named(words.text, name)),
  );

const presenting =
  /\b(?:entit(?:y|ies)|models?|dtos?|schemas?|(?:data )?structures?|structs?|enums?|enumerations?|records?|payloads?|requests?|responses?|value objects?|types)\b|модел|структур|сущност|перечислени|实体|模型|枚举|结构|エンティティ|モデル|構造|列挙|엔티티|모델|열거/iu;

const named = (text: string, name: string): boolean => text.split(/[^\p{L}\p{N}_]+/u).includes(name);

/** A heading names an entity if it stands below the heading that opens the data model, or says that it does. */
export function headingOwner(heading: Inline | null, context: Context): Mapped | null {
  if (!heading || /^\W*(?:GET|POST|PUT|PATCH|DELETE)\b|\//.test(heading.text.replace(fileBehind, ""))) return null;
  const name = entityName(heading);
  if (!name || !titled(name.text)) return null;
  const below = context.depth > 0 && within(context, "data-model");
  return below || (structure.test(heading.text) && typeName.test(name.text)) ? name : null;
}

/**
 * A heading that is one name and stands over members of which one is the key names an entity wherever it stands, but in
 * chapters of which members are parameters, settings and the like.
 */
export function keyedOwner(heading: Inline | null, context: Context, members: readonly string[]): Mapped | null {
  if (!heading || !members.some((member) => /^(?:id|uuid)$/i.test(member)) || within(context, ...ofOthers)) return null;
  // `Datenmodell` is what the chapter is about.
  if (topicsOf(heading.text).chapters.length > 0) return null;
  const name = entityName(heading);
  const isName = name !== null && name.text === heading.text.trim() && /^\p{Lu}\p{Ll}[\p{L}\p{N}]*$/u.test(name.text);
  return isName && !doesThings(name.text) ? name : null;
}

/** `Order Model (models/order.py)`: the file that a name is kept in. */
const fileBehind = /\s*[(（][\w./-]{1,80}\.[a-z]{1,5}[)）]\s*$/u;

const ofOthers = [
  "api-specifications",
  "database-design",
  "deployment",
  "security",
  "performance",
  "error-handling",
  "testing-strategy",
  "dependencies",
  "components",
] as const;

/** The name of an entity in a heading or caption, without the words that say that it is one; `null` for any other words. */
export function entityName(inline: Inline): Mapped | null {
  const called = calledModel(inline);
  if (called) return called;
  const whole = structureName(inline);
  if (!whole) return null;
  const named = amended(revised(whole, inline));
  const remark =
    /^(\S.*?)(?:\s+[-–—]\s.*|\s*[:：(（[].*|\s(?:entity|model|dto|interface|struct|enum|aggregate)(?:\s(?:updates?|changes?|extensions?|additions?|modifications?|definition|fields|attributes|schema))?)$/iu.exec(
      named.text,
    );
  const name = remark && named.text.length < 120 ? trimmed(slice(named, 0, remark[1]!.length)) : named;
  if (generic.test(name.text) && !thing.test(name.text)) return null;
  return name.text === "" || /[/|<>{}=;,、?？]/.test(name.text) ? null : name;
}

/** `Order` of `Enhanced Order Model`: what is done to a model is no part of its name. */
function revised(words: Mapped, { text }: Inline): Mapped {
  const lead =
    /^(?:enhanced|updated|extended|modified|revised|improved)\s(?=\p{Lu}[\p{L}\p{N}]*(?:\s(?:model|entity))?$)/iu.exec(
      words.text,
    );
  return lead && /\s(?:model|entity)(?:\s*\(.*)?$/iu.test(text) ? slice(words, lead[0].length) : words;
}

/** The name of the entity that words say is changed: `Changes to Order`, `New fields in Order`, `Order extensions`; or the words. */
function amended(words: Mapped): Mapped {
  const lead = changesOf.exec(words.text)?.[0].length ?? 0;
  const end = lead > 0 ? null : changedAfter.exec(words.text);
  const name = trimmed(slice(words, lead, end?.index ?? words.text.length));
  const isName = /^\p{Lu}[\p{L}\p{N}_]*$/u.test(bare(name).text);
  return (lead > 0 || end) && isName && !wide.test(bare(name).text) ? bare(name) : words;
}

/** `Order` of `Order entity`. */
const bare = (name: Mapped): Mapped => {
  const end = /\s(?:entity|model|table|entität|entité|entidad|entidade|entità)$/iu.exec(name.text);
  return end ? slice(name, 0, end.index) : name;
};

const changesOf = new RegExp(
  [
    String.raw`(?:(?:new|additional|added|proposed|required)\s)?(?:changes|updates|extensions?|additions|modifications|fields|attributes|properties)\s(?:to|in|of|for|on)\s(?:the\s)?(?:existing\s)?(?:entity\s|model\s)?`,
    String.raw`(?:änderungen|erweiterung(?:en)?|(?:neue|zusätzliche)\s(?:felder|attribute))\s(?:an|von|in|für|der|des)\s(?:der\s)?(?:entität\s)?`,
    String.raw`(?:modifications|extensions?|(?:nouveaux\s)?champs(?:\sajoutés)?)\s(?:de|dans|à|pour)\s(?:l'entité\s)?`,
    String.raw`(?:cambios|extensi(?:ón|ones)|(?:nuevos\s)?campos(?:\sañadidos)?)\s(?:en|de|a|para)\s(?:la\sentidad\s)?`,
    String.raw`(?:alterações|extens(?:ão|ões)|(?:novos\s)?campos(?:\sadicionados)?)\s(?:em|de|a|na|no|para)\s(?:entidade\s)?`,
    String.raw`(?:modifiche|estensioni?|(?:nuovi\s)?campi(?:\saggiunti)?)\s(?:a|di|in|per)\s(?:entità\s)?`,
    String.raw`(?:изменения|расширение|(?:новые\s)?поля)\s(?:в\s|для\s)?(?:сущности\s)?`,
  ]
    .map((words) => `^(?:${words})`)
    .join("|"),
  "iu",
);
const changedAfter =
  /\s(?:extensions?|additions|changes|updates|erweiterung(?:en)?|änderungen)$|\s?(?:への変更|の変更|の拡張|への追加|に追加するフィールド|(?:表|实体)?(?:新增字段|字段变更|变更|扩展)|\s(?:변경|확장|필드 추가))$/iu;

/** What is changed and is no entity. */
const wide =
  /^(?:API|Database|DB|Schema|Code|Config(?:uration)?|UI|Model|Data|Interface|Service|Frontend|Backend|Breaking|Recent|Future|Minor|Major|Planned|Required|Document(?:ation)?|Infrastructure|Security|Architecture|Protocol)$/i;

/** A name as code writes one: `Order`, `order_line`, `OrderLine`. */
const typeName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const camel = /^\p{Lu}\p{L}*\p{Ll}\p{Lu}|^\p{Lu}\p{Ll}+$|_/u;
/** Few words, each as titles write them: a phrase is no name. */
export const titled = (text: string): boolean => {
  const parts = text.trim().split(/\s+/);
  return parts.length === 1 || (parts.length <= 4 && parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part)));
};
const words = (text: string): number => text.trim().split(/\s+/).length;
