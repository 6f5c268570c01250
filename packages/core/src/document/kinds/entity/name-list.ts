import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { wordsAbove } from "../../shapes/words-above.ts";
import { isProduct } from "../dependency/products.ts";
import { attributesOf } from "./described-list.ts";
import { stateEntity, stateMember } from "./state.ts";

/** Words that say that entities follow: `Implemented domain entities include:`, `Entidades principales`, `主要实体`. */
const announces =
  /^(?:the )?(?:(?:implemented|main|key|core|major|primary|domain|business|data|persistent|following|essential|wichtige|zentrale|основные|ключевые|главные) )*(?:entities|domain (?:models|objects)|data (?:models|structures)|aggregates|aggregate roots|value objects|(?:haupt|kern)?entit[äa]ten|wertobjekte|entit[ée]s|entidades|entit[àa]|сущности|(?:主要的?|核心|关键|业务)?实体(?:列表|说明)?|(?:主要な?|主な)?エンティティ(?:一覧)?|(?:주요|핵심)? ?엔티티(?: 목록)?)(?: (?:principal(?:e?s|i)|principaux|principais|cles?|clave|chave|chiave|(?:del?|do) (?:dominio|sistema)|du domaine|are|include|includes|and (?:their )?relationships|and (?:their )?responsibilities))*$/iu;

/** One word as code writes a type, or a few words of which the first has a capital; in writing without capitals few letters. */
const name =
  /^(?:\p{Lu}[\p{L}\p{N}_]*(?:\s[\p{L}\p{N}_]+){0,3}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{1,12})$/u;

/** Entities that are named, with a remark or without, below words that say that they follow. */
export const entityNameList: Claim<ListView> = {
  sure(view, context) {
    if (within(context, "alternatives", "testing-strategy", "glossary", "history", "api-specifications")) return 0;
    if (view.items.length < 2 || !announces.test(wordsAbove(view))) return 0;
    const names = view.items.map(nameOf);
    // One of several may be called as a product is.
    const products = names.filter((words) => words !== null && isProduct(words.text)).length;
    return names.every((words) => words !== null) && products * 2 < names.length ? 0.74 : 0;
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
  if (!words || item.task !== null || !name.test(words.text)) return null;
  return words;
}
