import { wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import type { Member } from "../../shapes/member-table.ts";
import { membersFirst } from "../../shapes/told-members.ts";
import { isTypeName } from "../component/words.ts";
import { stateEntity, stateMember } from "./state.ts";

/** A name of code that says by its last word that it is one of data: `createOrderSchema`. */
export const isSchemaName = (name: string): boolean =>
  /^[a-z][A-Za-z0-9]{0,60}(?:Schema|Dto|DTO|Validator|Validation)$/.test(name);

/** Bullets that are structures of code, each with its fields in code behind a colon: `` - `createOrderSchema`: `sku`, `count` (1 to 9) ``. */
export const recordList: Claim<ListView> = {
  sure: (view, context) =>
    view.items.length > 1 &&
    within(context, "data-model", "api-specifications") &&
    !within(context, "alternatives", "history") &&
    view.items.every((item) => fieldsOf(item).length > 0)
      ? 0.8
      : 0,
  read(view, _context, out) {
    for (const item of view.items) {
      const { label } = item;
      if (!label) continue;
      stateEntity(out, label.text, {}, { range: wholeRange(label), place: "item" });
      for (const field of fieldsOf(item)) stateMember(out, label.text, field, "item");
    }
  },
};

/** The fields behind the label of an item that is the name of a structure in code; none where anything else stands there. */
function fieldsOf(item: ItemView): readonly Member[] {
  const { label, labelStyle, nested } = item;
  if (!label || labelStyle !== "code" || nested.length > 0) return [];
  return isTypeName(label.text) || isSchemaName(label.text) ? membersFirst(item) : [];
}
