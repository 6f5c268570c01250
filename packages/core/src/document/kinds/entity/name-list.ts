import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { wordsAbove } from "../../shapes/words-above.ts";
import { isProduct } from "../dependency/products.ts";
import { attributesOf } from "./described-list.ts";
import { stateEntity, stateMember } from "./state.ts";

/** Words that say that entities follow: `Implemented domain entities include:`, `Key Entities`. */
const announces =
  /^(?:the )?(?:(?:implemented|main|key|core|major|primary|domain|business|data|persistent|following|essential) )*(?:entities|domain (?:models|objects)|data (?:models|structures)|aggregates|aggregate roots|value objects|entitäten|wertobjekte|entités|entidades|entità|сущности|实体|エンティティ|엔티티)(?: (?:are|include|includes|and (?:their )?relationships|and (?:their )?responsibilities))?$/iu;

/** One word as code writes a type, or a few words that each begin with a capital. */
const name = /^\p{Lu}[\p{L}\p{N}_]*(?:\s\p{Lu}[\p{L}\p{N}_]*){0,2}$/u;

/** Entities that are named, with a remark or without, below words that say that they follow. */
export const entityNameList: Claim<ListView> = {
  sure(view, context) {
    if (within(context, "alternatives", "testing-strategy", "glossary", "history", "api-specifications")) return 0;
    if (view.items.length < 2 || !announces.test(wordsAbove(view))) return 0;
    return view.items.every((item) => nameOf(item) !== null) ? 0.74 : 0;
  },
  read(view, _context, out) {
    for (const item of view.items) {
      const words = nameOf(item);
      if (!words) continue;
      stateEntity(out, words.text, {}, { range: wholeRange(words), place: "item" });
      for (const member of attributesOf(item)) stateMember(out, words.text, member, "item");
    }
  },
};

/** The name that an item begins with, or that it is. */
function nameOf({ label, labelStyle, inline, item }: ItemView): Mapped | null {
  const words = label && (labelStyle !== "plain" || name.test(label.text)) ? label : inline;
  if (!words || item.task !== null || !name.test(words.text) || isProduct(words.text)) return null;
  return words;
}
