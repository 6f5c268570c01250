import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ListView } from "../../shapes/list-view.ts";
import { readMemberItem } from "../../shapes/member-item.ts";
import { entityName } from "./owner.ts";
import { stateEntity, stateMember } from "./state.ts";

const attributes =
  /^(?:(?:key|main|fillable|mass assignable) )?(?:attributes|fields|properties|columns|fillable)\s*[:：]?$|^(?:champs|attributs|campos|atributos|propiedades|propriedades|felder|attribute|eigenschaften|поля|атрибуты|字段|属性|フィールド|필드|속성)\s*[:：]?$/iu;

const model = /\s(?:model|entity|modell|modèle|entité|modelo|entidad|entidade|modello|entità)$/iu;

/** The attributes of what the heading says to be a model, each in code, below a line that says that they follow, whatever the chapter. */
export const modelAttributes: Claim<ListView> = {
  sure: (view, context) =>
    within(context, "alternatives", "history", "testing-strategy") || !modelAbove(view) ? 0 : 0.72,
  read(view, _context, out) {
    const name = modelAbove(view);
    if (!name) return;
    stateEntity(out, name.text, {}, { range: wholeRange(name), place: "heading" });
    for (const item of view.items) {
      const member = readMemberItem(item);
      if (member) stateMember(out, name.text, member, "item");
    }
  },
};

/** `Loan` of `### 5. Loan Model (app/loan.php)`, above `**Attributes:**` and nothing but names in code. */
function modelAbove({ above: { caption, heading }, items }: ListView): Mapped | null {
  if (!caption || !heading || items.length < 3 || !attributes.test(caption.text.trim())) return null;
  if (!items.every(({ label, labelStyle }) => labelStyle === "code" && /^[a-z_]\w*$/i.test(label?.text ?? "")))
    return null;
  const words = entityName(heading);
  const sort = words && (model.exec(words.text) ?? model.exec(heading.text.replace(/\s*[(（].*$/u, "")));
  if (!words || !sort) return null;
  const name = model.test(words.text) ? slice(words, 0, words.text.length - sort[0].length) : words;
  return /^\p{Lu}[\p{L}\p{N}]*$/u.test(name.text) ? name : null;
}
