import { sourceRange, verbatim } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { Inline } from "../../../syntax/block.ts";
import type { Above } from "../../above.ts";
import { type Context, within } from "../../context.ts";
import { entityName, titled } from "./owner.ts";

/** An entity that the section above names, and the heading below it that only says what of the entity is told. */
export interface TitledAbove {
  readonly text: string;
  readonly range: Range;
}

/** The entity of a section whose own heading names none: `#### Fields` below `### Order`, in the data model. */
export function titledAbove({ heading, caption }: Above, context: Context): TitledAbove | null {
  if (!heading || context.depth < 2 || !within(context, "data-model") || !parts.test(heading.text.trim())) return null;
  if (caption && !/^[^.!?]{0,60}[:：]\s*$/.test(caption.text)) return null;
  const title = (context.path.at(-2) ?? "").replace(/[`*_]/g, "");
  const whole: Inline = { ...verbatim(title, 0), range: { from: 0, to: title.length }, spans: [] };
  const name = entityName(whole);
  return name && titled(name.text) ? { text: name.text, range: sourceRange(heading, 0, heading.text.length) } : null;
}

/** What of an entity is told below a heading of its own. */
const parts =
  /^(?:[\d.]+\s)?(?:(?:core|main|key|its|all)\s)?(?:fields?|attributes?|propert(?:y|ies)|members|felder|attribute|eigenschaften|champs|attributs|propriétés|campos|atributos|propiedades|propriedades|campi|attributi|proprietà|поля|атрибуты|свойства|字段|字段说明|属性|数据项|フィールド|項目|필드|속성)$/iu;
