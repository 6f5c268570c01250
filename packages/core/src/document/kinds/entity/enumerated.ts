import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateEntity } from "./state.ts";

const typeName = /^(?:\p{Lu}[\p{L}\p{N}]*\.)?\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*$/u;
/** A type of a database, by its name; anything may be called so that is not said to be a type: "The type `order_state` has the values". */
const snake = /^[a-z][a-z\d]*(?:_[a-z\d]+)*$/;
const calledType = /\b(?:type|enum(?:eration)?)\s$/i;
/** A member of an enumeration as code writes it. */
export const member = /^["']?[\p{L}_][\p{L}\p{N}_-]{0,60}["']?$/u;
/** What joins names in code that are told one by one. */
export const joint = /^\s*(?:,|\||\/|(?:,\s*)?(?:or|and|oder|und))\s*$/u;
/** What stands between the name of an enumeration and its members where it counts them: "has two values:". */
const counts = /^\s*(?:has|have|takes?|knows?)\s(?:[\w-]+\s){0,2}(?:values|members|options|states)\s*:?\s*$/i;
/** What stands there elsewhere: "is one of", "can be", "(enum):". */
const announces =
  /^\s*\(?(?:is\s|are\s|can be\s|may be\s|must be\s|has\s|takes\s)?(?:(?:either|any of|one of|an? enum(?:eration)?(?: (?:of|with))?(?: the values)?|the values|enum(?:eration)?)\)?\s*:?|(?<=(?:can|may|must) be\s))\s*$/i;

/** "States of the till (`TillState`): `OPEN`, `SHUT`": what has constants behind a colon has them for members, and no fields. */
const colon = /^\)?\s*:\s*$/;
const constant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;

/** `` `Status` is one of `open`, `paid` ``: an enumeration with all its members in code, in a chapter on data. */
export function enumerated(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "data-model", "database-design")) return;
  const codes = inline.spans.filter(({ kind }) => kind === "code");
  const textOf = (i: number): string => inline.text.slice(codes[i]!.from, codes[i]!.to);
  const between = (i: number): string => inline.text.slice(codes[i]!.to, codes[i + 1]!.from);
  const before = (i: number): string => inline.text.slice(Math.max(0, codes[i]!.from - 40), codes[i]!.from);
  for (let i = 0; i + 2 < codes.length; i++) {
    const isType = typeName.test(textOf(i)) || (snake.test(textOf(i)) && calledType.test(before(i)));
    const isColon = colon.test(between(i));
    if (!isType || between(i).length > 60 || !(isColon || isAnnounced(between(i)))) continue;
    let last = i + 1;
    while (last + 1 < codes.length && joint.test(between(last))) last++;
    const members = codes.slice(i + 1, last + 1).map((_, k) => textOf(i + 1 + k));
    // "such as `a`, `b` and others" does not tell all.
    const cut = /^\s*,?\s*(?:…|\.{3}|etc|and (?:so on|others|more))/i.test(inline.text.slice(codes[last]!.to));
    if (members.length < 2 || cut || !members.every((each) => (isColon ? constant : member).test(each))) continue;
    const range = sourceRange(inline, codes[i]!.from, codes[i]!.to);
    const bare = members.map((each) => each.replace(/["']/g, ""));
    stateEntity(out, textOf(i), { form: "enum", members: bare }, { range, place });
    i = last;
  }
}

const isAnnounced = (between: string): boolean => announces.test(between) || counts.test(between);
