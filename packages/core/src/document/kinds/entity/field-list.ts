import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { declaredInCode } from "../../shapes/declared-in-code.ts";
import { readMemberItem, saysOfMembers } from "../../shapes/member-item.ts";
import { sliceInline } from "../../shapes/lines-of.ts";
import { membersNamed, membersOfCode, membersOfLine, membersRemarked } from "../../shapes/member-line.ts";
import { type Member, memberNames } from "../../shapes/member-table.ts";
import { labelledMembers, leavesOwner, severalIn, toldMembers } from "../../shapes/told-members.ts";
import { announced, keyedOwner, ownerAbove } from "./owner.ts";
import { stateEntity, stateField, stateMember } from "./state.ts";
import { type TitledAbove, titledAbove } from "./titled-above.ts";

/** Bullets that are the fields of the entity named above, or entities with their fields beside or below them. */
export const fieldList: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length === 0 || within(context, "database-design")) return 0;
    const modelled = within(context, "data-model");
    if (modelled && view.items.filter(isEntity).length * 3 >= view.items.length * 2) return 0.8;
    if (listsFieldsOf(view)) return 0.7;
    if (!modelled && within(context, "api-specifications", "deployment", "testing-strategy")) return 0;
    if (!(modelled || view.items.every(startsSmall)) || !ownerOf(view, context)) return 0;
    if (tellsFields(view, context).length > 0) return modelled ? 0.75 : 0.6;
    if (!isFields(view) && !(modelled && (isKeyedByWords(view) || isDeclared(view)))) return 0;
    return modelled ? 0.75 : 0.6;
  },
  read(view, context, out) {
    const told = listsFieldsOf(view) ? [] : tellsFields(view, context);
    const above = told.length > 0 ? ownerOf(view, context) : null;
    if (above) {
      stateEntity(out, above.text, {}, { range: "range" in above ? above.range : wholeRange(above), place: "heading" });
      for (const member of told) stateMember(out, above.text, member, "item");
      return;
    }
    const owner =
      isFields(view) || isKeyedByWords(view) || isDeclared(view) ? ownerOf(view, context) : listsFieldsOf(view);
    if (owner) {
      const range = "range" in owner ? owner.range : wholeRange(owner);
      stateEntity(out, owner.text, {}, { range, place: "heading" });
      readFields(owner.text, view, out);
    } else for (const item of view.items) readEntity(item, out);
  },
};

/** The fields that bullets tell of in words or under labels, below the name of an entity; empty for any other list. */
function tellsFields(view: ListView, context: Context): readonly Member[] {
  if (isFields(view) || !within(context, "data-model")) return [];
  if (!leavesOwner(view.above.caption) && !ownerAbove({ ...view.above, latest: null, heading: null }, context))
    return [];
  const labelled = labelledMembers(view);
  return labelled.length > 0 ? labelled : toldMembers(view);
}

const ownerOf = (view: ListView, context: Context): Mapped | TitledAbove | null =>
  ownerAbove(view.above, context) ?? titledAbove(view.above, context) ?? keyedAbove(view, context);

/** The entity that the heading names over a list of which every item is a typed member, one of them the key. */
function keyedAbove(view: ListView, context: Context): ReturnType<typeof keyedOwner> {
  if (view.above.caption !== null || view.items.length < 3) return null;
  const members = view.items.map((item) => readMemberItem(item));
  return members.every((member) => member?.type)
    ? keyedOwner(
        view.above.heading,
        context,
        members.map((member) => member!.name.text),
      )
    : null;
}

/** Most of its items are members with a type or key, or are bare names as code writes them. */
function isFields(view: ListView): boolean {
  const items = view.items.filter((item) => !saysOfMembers(item));
  const all = items.length;
  let typed = 0;
  let named = 0;
  for (const [i, item] of items.entries()) {
    const member = readMemberItem(item);
    const isTyped = Boolean(member?.type || member?.primaryKey || member?.foreignKey);
    if (member && (code.test(member.name.text) || (isTyped && spelled.test(member.name.text)))) named++;
    // Most lists are of sentences, which the first items tell.
    else if ((i + 1 - named) * 5 > all) return false;
    if (isTyped) typed++;
  }
  return all > 0 && typed * 2 >= all && named * 5 >= all * 4;
}

/** Nearly all items declare their members in code, of types that only the document knows. */
const isDeclared = ({ items }: ListView): boolean =>
  items.length >= 2 && items.filter(({ inline }) => declaredInCode(inline).length > 0).length * 5 >= items.length * 4;

/** An `id` among items of hardly more than a name each, which may be written as one speaks: `First name`. */
const isKeyedByWords = ({ items }: ListView): boolean =>
  items.length >= 3 &&
  items.some(({ inline }) => /^[`*_\s]*id[`*_\s]*$/i.test(inline?.text ?? "")) &&
  items.every(({ inline, nested }) => nested.length === 0 && spoken.test(inline?.text ?? ""));

const spoken = /^[`*_\s]*\p{L}[\p{L}\p{N}_]*(?:[ -][\p{L}\p{N}]+){0,2}[`*_\s]*(?:\([^()]{1,80}\))?\s*$/u;

/** The type whose fields the line above says to follow, where each item begins with one in code. */
function listsFieldsOf({ above, items }: ListView): ReturnType<typeof announced> {
  if (!above.caption || !following.test(above.caption.text)) return null;
  const coded = items.every((item) => item.label && item.labelStyle === "code" && readMemberItem(item) !== null);
  return coded && items.every(startsSmall) ? announced({ ...above, heading: null }) : null;
}

const following =
  /\b(?:fields?|attributes?|propert(?:y|ies)|contains?|includes?|carries|holds|consists? of|felder|enthält|champs|contient|campos|contiene|contém|campi)\b|содержит|поля|包含|字段|属性|フィールド|項目|含む|필드|속성|포함/iu;

/** A capital letter begins the name of a field only where the data model says that fields are listed. */
const startsSmall = (item: ItemView): boolean => /^[^\p{L}]*[\p{Ll}\p{Lo}]/u.test(item.inline?.text ?? "");

const code = /^[\p{Ll}_$][\p{L}\p{N}_$]*$|^\p{Lu}[\p{Ll}\p{N}]+(?:\p{Lu}\p{L}*)*$/u;
/** A name in writing that has no capitals: `図書ID`. */
const spelled = /^\p{Lo}[\p{L}\p{N}_ー]*$/u;
const typeName = /^\p{Lu}[\p{L}\p{N}]*$/u;

function readFields(entity: string, view: ListView, out: Collector): void {
  const keyed = isKeyedByWords(view);
  const inCode = isDeclared(view);
  for (const item of view.items) {
    const declared = declaredInCode(item.inline);
    // Among members in code, words are remarks.
    if (inCode && declared.length === 0) continue;
    const several = declared.length > 0 ? [] : severalIn(item);
    const member = declared.length > 1 || several.length > 1 ? null : (readMemberItem(item) ?? declared[0]);
    if (several.length > 1) for (const each of several) stateMember(out, entity, each, "item");
    else if (member) stateMember(out, entity, member, "item");
    else if (declared.length > 0) for (const each of declared) stateMember(out, entity, each, "item");
    else if (keyed && item.inline) {
      const name = trimmed(slice(item.inline, 0, /[(]|$/.exec(item.inline.text)!.index));
      stateField(out, entity, name.text, {}, { range: wholeRange(name), place: "item" });
    }
  }
}

/** `**User**: id, name, email`, or `**User**` with its fields nested below it. */
const isEntity = (item: ItemView): boolean => {
  if (!item.label || item.labelStyle === "plain" || !typeName.test(item.label.text)) return false;
  const [nested] = item.nested;
  return nested
    ? isFields(nested)
    : inlineFields(item).length > 1 || typedFields(item).length > 0 || bracketedFields(item).length > 0;
};

/** `**Order** (id, buyer_id, total): what was bought`: the fields in the bracket behind the label. */
const bracketedFields = ({ note }: ItemView): readonly Member[] => (note ? membersNamed(note) : []);

function readEntity(item: ItemView, out: Collector): void {
  if (!item.label || !isEntity(item)) return;
  stateEntity(out, item.label.text, {}, { range: wholeRange(item.label), place: "item" });
  const [nested] = item.nested;
  if (nested) return readFields(item.label.text, nested, out);
  for (const member of [...bracketedFields(item), ...typedFields(item)])
    stateMember(out, item.label.text, member, "item");
  for (const name of inlineFields(item))
    stateField(out, item.label.text, name.text, {}, { range: wholeRange(name), place: "item" });
}

/** The fields beside a label with their types or what they hold, or in one run of code: `` **Order**: `id, total (net), note?` ``. */
const typedFields = (item: ItemView): readonly Member[] => {
  const { rest, inline, label } = item;
  if (!rest || !inline || !label) return [];
  const typed = membersOfLine(rest);
  if (typed.length > 0) return typed;
  const inCode = membersOfCode(sliceInline(inline, inline.text.length - rest.text.length));
  return inCode.length > 0 || inlineFields(item).length > 1 ? inCode : membersRemarked(rest);
};

/** The names beside a label, if it is nothing but names: `id, name, email`. */
const inlineFields = (item: ItemView): ReturnType<typeof memberNames> => {
  if (!item.rest || item.rest.text.length > 400) return [];
  const names = memberNames(item.rest);
  return names.every((name) => code.test(name.text)) ? names : [];
};
