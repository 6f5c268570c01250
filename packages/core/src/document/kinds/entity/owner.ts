import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { Above } from "../../above.ts";
import { type Context, within } from "../../context.ts";
import { saysTable, structureName } from "../../shapes/structure-name.ts";

/** Words that head the fields of an entity, an example of it or what is sent to an endpoint, and so are not its name. */
const generic =
  /^(?:(?:the|its|main|core|key|all|new|common|basic|additional|optional|required|shared|other|example|sample|query|path|url|request|response|input|output|header|body|success|error|domain|data|system|application|api|json|in-memory|persistence|configuration|config) )*(?:fields?|attributes?|propert(?:y|ies)|schemas?|structures?|definitions?|models?|entit(?:y|ies)|objects?|types?|parameters?|params|arguments?|variables?|values?|examples?|requests?|responses?|payloads?|body|headers?|formats?|columns?|tables?|dtos?|enums?|interfaces?|classes|options?|settings?|configuration|config|details?|description|overview|notes?|rules?|validations?|relationships?|relations?|associations?|design|data|usage|implementation|events?|messages?|errors?|constraints?|index(?:es)?|invariants?|metadata|felder|references?|links?|components?|layers?|modules?|files?|steps?|goals?|requirements?|responsibilities|features?|attribute|eigenschaften|champs|attributs|campos|atributos|campi|attributi|поля|атрибуты|字段|字段说明|属性|フィールド|項目|属性一覧|필드|속성|.*(?:参数|參數|パラメータ|リクエスト|レスポンス|파라미터|параметры|parámetros|parâmetros|parametri|paramètres))$/iu;

/** Words by which a heading or caption says that it names a structure. */
const structure =
  /\b(?:entity|model|object|struct(?:ure)?|interface|dto|record|schema|type|class|message|document|aggregate|value object|payload|entität|entité|entidad|entidade|entità|objeto|modelo|modell|modèle|modello)\b|сущность|модель|实体|实体类|模型|エンティティ|モデル|엔티티|모델/iu;

/** The name of the entity that the words above a block announce, where they announce one. */
export const ownerAbove = (above: Above, context: Context): Mapped | null =>
  captionOwner(above.caption) ?? captionOwner(above.latest) ?? headingOwner(above.heading, context);

/** A caption names an entity by a name as code writes it, alone or marked, or by saying what it is. */
function captionOwner(caption: Inline | null): Mapped | null {
  if (!caption || caption.text.length > 100 || saysTable(caption.text)) return null;
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

/** A heading names an entity if it stands below the heading that opens the data model, or says that it does. */
export function headingOwner(heading: Inline | null, context: Context): Mapped | null {
  if (!heading || /^\W*(?:GET|POST|PUT|PATCH|DELETE)\b|\//.test(heading.text)) return null;
  const name = entityName(heading);
  if (!name || !titled(name.text)) return null;
  const below = context.depth > 0 && within(context, "data-model");
  return below || (structure.test(heading.text) && typeName.test(name.text)) ? name : null;
}

/** The name of an entity in a heading or caption, without the words that say that it is one; `null` for any other words. */
export function entityName(inline: Inline): Mapped | null {
  const named = structureName(inline);
  if (!named) return null;
  const remark =
    /^(\S.*?)(?:\s+[-–—]\s.*|\s*[:：(（[].*|\s(?:entity|model|dto|interface|struct|enum|aggregate)(?:\s(?:updates?|changes?|extensions?|additions?|modifications?|definition|fields|attributes|schema))?)$/iu.exec(
      named.text,
    );
  const name = remark && named.text.length < 120 ? trimmed(slice(named, 0, remark[1]!.length)) : named;
  return name.text === "" || generic.test(name.text) || /[/|<>{}=;,、]/.test(name.text) ? null : name;
}

/** A name as code writes one: `Order`, `order_line`, `OrderLine`. */
const typeName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const camel = /^\p{Lu}\p{L}*\p{Ll}\p{Lu}|^\p{Lu}\p{Ll}+$|_/u;
/** Few words, each as titles write them: a phrase is no name. */
const titled = (text: string): boolean => {
  const parts = text.trim().split(/\s+/);
  return parts.length === 1 || (parts.length <= 4 && parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part)));
};
const words = (text: string): number => text.trim().split(/\s+/).length;
