import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import type { Member } from "../../shapes/member-table.ts";
import { membersBehind, membersBeside } from "../../shapes/told-members.ts";
import { isProduct } from "../dependency/products.ts";
import { doesThings } from "./is-data.ts";
import { typeOfData } from "./owner.ts";
import { stateEntity, stateMember } from "./state.ts";

/**
 * Bullets of a data model that tell in words what each entity is: `**Order**: what was bought. Has `number`, `total`.`,
 * perhaps with its attributes below. Names alone might be anything: one has attributes, or most can only be types.
 */
export const describedEntities: Claim<ListView> = {
  sure(view, context) {
    if (!within(context, "data-model") || within(context, "database-design", "api-specifications", "alternatives"))
      return 0;
    const names = view.items.map(nameOf);
    if (names.length === 0 || names.some((name) => name === null)) return 0;
    const types = names.filter((name) => typeOfData(name!.text)).length;
    return types * 2 > names.length || view.items.some((item) => attributesOf(item).length > 1) ? 0.72 : 0;
  },
  read(view: ListView, _context, out) {
    for (const item of view.items) {
      const name = nameOf(item);
      if (!name) continue;
      stateEntity(out, name.text, {}, { range: wholeRange(name), place: "item" });
      for (const member of attributesOf(item)) stateMember(out, name.text, member, "item");
    }
  },
};

/** The one word with a capital that an item is labelled with, perhaps in two languages: `**Order (订单)**: …`. */
function nameOf({ label, labelStyle, rest, item }: ItemView): Mapped | null {
  if (!label || labelStyle === "plain" || !rest || item.task !== null) return null;
  const name = slice(label, 0, /\s?[(（]|$/u.exec(label.text)!.index);
  const isType = /^\p{Lu}\p{Ll}[\p{L}\p{N}]{1,40}$/u.test(name.text);
  return isType && !isProduct(name.text) && !doesThings(name.text) ? name : null;
}

/** What the words beside the name say that it has, or the bullet below it that lists attributes. */
export const attributesOf = (item: ItemView): readonly Member[] => [
  ...membersBehind(item),
  ...item.nested.flatMap(({ items }) => items.flatMap((each) => membersBeside(each))),
];
