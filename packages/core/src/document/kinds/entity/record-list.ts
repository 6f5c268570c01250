import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import type { Member } from "../../shapes/member-table.ts";
import { membersFirst, toldIn } from "../../shapes/told-members.ts";
import { isTypeName } from "../component/words.ts";
import { stateEntity, stateMember } from "./state.ts";

/** A name of code that says by its last word that it is one of data: `createOrderSchema`. */
export const isSchemaName = (name: string): boolean =>
  /^[a-z][A-Za-z0-9]{0,60}(?:Schema|Dto|DTO|Validator|Validation)$/.test(name);

/**
 * Bullets that are structures of code, each with its fields in code behind a colon or in bullets below:
 * `` - `createOrderSchema`: `sku`, `count` (1 to 9) ``.
 */
export const recordList: Claim<ListView> = {
  sure: (view, context) =>
    view.items.length > 1 &&
    within(context, "data-model", "api-specifications") &&
    !within(context, "alternatives", "history") &&
    view.items.every((item) => fieldsOf(item, context).length > 0)
      ? 0.8
      : 0,
  read(view, context, out) {
    for (const item of view.items) {
      const { label } = item;
      if (!label) continue;
      stateEntity(out, label.text, {}, { range: wholeRange(label), place: "item" });
      for (const field of fieldsOf(item, context)) stateMember(out, label.text, field, "item");
    }
  },
};

/** The fields behind or below the label of an item that is the name of a structure in code; none where anything else stands there. */
function fieldsOf(item: ItemView, context: Context): readonly Member[] {
  const { label, labelStyle, nested } = item;
  if (!label || labelStyle !== "code") return [];
  const isType = isTypeName(label.text) || isSchemaName(label.text);
  if (nested.length === 0) return isType ? membersFirst(item) : [];
  const fields = nested.flatMap(({ items }) => items.map(toldIn));
  if (item.rest?.text.trim() || nested.length > 1 || fields.some((each) => each.length === 0)) return [];
  const members = fields.flat();
  // A name in lower case may be one of a value or a folder; what has a key is a record.
  const isRecord = isTableName.test(label.text) && within(context, "data-model") && members.some(isKey);
  return members.length > 1 && (isType || isRecord) ? members : [];
}

const isTableName = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const isKey = ({ name: { text }, primaryKey }: Member): boolean =>
  primaryKey === true || /^id$|_id$|[a-z]Id$/.test(text);
