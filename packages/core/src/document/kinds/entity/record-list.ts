import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
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
    tellsRecords(view, context)
      ? view.items.some(({ nested }) => nested.length > 0)
        ? 0.91
        : 0.8
      : 0,
  read(view, context, out) {
    for (const item of view.items) {
      const name = nameOf(item);
      const fields = fieldsOf(item, context);
      if (!name || fields.length === 0) continue;
      stateEntity(out, name.text, {}, { range: wholeRange(name), place: "item" });
      for (const field of fields) stateMember(out, name.text, field, "item");
    }
  },
};

/** All items tell of records; of several with fields below them one may say what holds of all. */
function tellsRecords({ items }: ListView, context: Context): boolean {
  const records = items.filter((item) => fieldsOf(item, context).length > 0);
  const others = items.length - records.length;
  return others === 0 || (others === 1 && records.length > 2 && records.every(({ nested }) => nested.length > 0));
}

/** The name in code, or alone with a bracket that says what it is: `Loan (what is lent)`. */
function nameOf({ label, labelStyle, inline }: ItemView): Mapped | null {
  if (label) return labelStyle === "code" ? label : null;
  const name = /^(\p{Lu}[A-Za-z0-9]{1,60})(?:\s?[(（][^()（）]{1,60}[)）])?\s*$/u.exec(inline?.text ?? "")?.[1];
  return inline && name ? slice(inline, 0, name.length) : null;
}

/** The fields behind or below the label of an item that is the name of a structure in code; none where anything else stands there. */
function fieldsOf(item: ItemView, context: Context): readonly Member[] {
  const { label, nested } = item;
  const name = nameOf(item);
  if (!name) return [];
  const isType = label !== null && (isTypeName(name.text) || isSchemaName(name.text));
  if (nested.length === 0) return isType ? membersFirst(item) : [];
  const fields = nested.flatMap(({ items }) => items.map(toldIn));
  if ((label && item.rest?.text.trim()) || nested.length > 1 || fields.some((each) => each.length === 0)) return [];
  const members = fields.flat();
  // A name in lower case may be one of a value or a folder, and a word alone any: what has a key is a record.
  const isRecord =
    (label === null || isTableName.test(name.text)) && within(context, "data-model") && members.some(isKey);
  return members.length > 1 && (isType || isRecord) ? members : [];
}

const isTableName = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const isKey = ({ name: { text }, primaryKey }: Member): boolean =>
  primaryKey === true || /^id$|_id$|[a-z]Id$/.test(text);
