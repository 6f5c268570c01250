import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isRuleOfMembers } from "../../shapes/member-item.ts";
import { stateEntity, stateField } from "./state.ts";
import { matches } from "../../../text/matches.ts";

/** A name and, in brackets to the end, what belongs to it. */
const relation = /^[\s\d.、]*([\p{Lu}\p{Lo}][\p{L}\p{N}_]{0,47})\s*[(（]([^()（）]{3,800})[)）]\s*[.。;；]?\s*$/u;
const attribute = /^[\p{Ll}\p{Lu}\p{Lo}_][\p{L}\p{N}_]{0,63}$/u;
const key = /(?:^|_)(?:id|uuid|no|code)$|[a-z]Id$|[a-z]id$|编号$|号$|番号$/;

/** Types that are no names of attributes. */
const plainType = /^(?:u?int\d{0,2}|integer|bigint|smallint|tinyint|varchar|string|str|float|double|bool|boolean)$/i;

/** A relation as a line of its own, in the notation of the relational model: `Student(student_no, name, birthday)`. */
export function relations(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 900 || !within(context, "data-model", "database-design")) return;
  const found = isRuleOfMembers(inline.text) ? null : relationIn(inline);
  if (found) stateRelation(found, place, out);
}

interface Found {
  readonly name: Mapped;
  readonly attributes: readonly Mapped[];
}

/** The relation that words write; `null` for any others. */
export function relationIn(words: Mapped): Found | null {
  const found = relation.exec(words.text);
  if (!found) return null;
  const from = words.text.search(/[(（]/) + 1;
  const attributes = attributesIn(slice(words, from, from + found[2]!.length));
  const names = attributes.map((each) => each.text);
  // A type among them makes the words before the bracket those of a member: `quantity (count, int)`.
  if (names.some((name) => plainType.test(name))) return null;
  if (names.length < 2 || !names.every((name) => attribute.test(name)) || !names.some((name) => key.test(name)))
    return null;
  const start = words.text.indexOf(found[1]!);
  return { name: slice(words, start, start + found[1]!.length), attributes };
}

export function stateRelation({ name, attributes }: Found, place: Place, out: Collector): void {
  stateEntity(out, name.text, {}, { range: wholeRange(name), place });
  for (const each of attributes) stateField(out, name.text, each.text, {}, { range: wholeRange(each), place });
}

const attributesIn = (list: Mapped): Mapped[] =>
  [...matches(list.text, /[^,，、]+/g)]
    .map((found) => trimmed(slice(list, found.index, found.index + found[0].length)))
    .filter((each) => each.text !== "");
