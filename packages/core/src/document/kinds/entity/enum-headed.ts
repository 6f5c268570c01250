import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import type { Inline } from "../../../syntax/block.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { stateEntity } from "./state.ts";

const word =
  "(?:[Ee]num(?:eration)?|[Aa]ufzählung(?:styp)?|[ÉéEe]numération|[Ee]numeración|[Ee]numeração|[Ee]numerazione|[Пп]еречисление|枚举(?:类型)?|列挙(?:型)?|열거(?:형)?)";
/** `Enum LoanState`, `LoanState enum`, `LoanState（枚举）`. */
const named = new RegExp(
  String.raw`^(?:[\d.]{1,8}\s{1,4})?(?:${word}\s?[:：]?\s?(\p{Lu}[\p{L}\p{N}_]{1,60})|(\p{Lu}[\p{L}\p{N}_]{1,60})\s?[(（]?${word}[)）]?)$`,
  "u",
);
const ofValues =
  /^[\s*]*(?:(?:accepted|allowed|possible|valid|defined|erlaubte|mögliche|the|its) )*(?:values|members|werte|valeurs|valores|valori|значения|取值|枚举值|値|값)(?: (?:possibles|acceptées|autorisées|aceptados|posibles|permitidos|aceitos|possíveis|ammessi|possibili|are))?[\s*:：]*$/iu;
const value = /^["']?[\p{L}_][\p{L}\p{N}_-]{0,60}["']?$/u;

/** The values of the enumeration that the heading names, one to a bullet: `### Enum LoanState` above `` - `OPEN`: what is lent ``. */
export const enumHeaded: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length < 2 || within(context, "alternatives", "history", "testing-strategy")) return 0;
    if (view.caption !== null && !ofValues.test(view.caption.text)) return 0;
    return nameIn(view.above.heading) && view.items.every((item) => valueOf(item) !== null) ? 0.95 : 0;
  },
  read(view, _context, out) {
    const name = nameIn(view.above.heading);
    const members = view.items.flatMap((item) => valueOf(item) ?? []);
    if (name) stateEntity(out, name.text, { form: "enum", members }, { range: wholeRange(name), place: "heading" });
  },
};

function nameIn(heading: Inline | null): Mapped | null {
  const found = heading && named.exec(heading.text.trim());
  const name = found?.[1] ?? found?.[2];
  if (!heading || !name) return null;
  const at = heading.text.lastIndexOf(name);
  return slice(heading, at, at + name.length);
}

/** The value that a bullet is, or tells of behind a label in code; `null` for any other. */
function valueOf({ label, labelStyle, rest, inline, nested }: ItemView): string | null {
  if (nested.length > 0 || !inline) return null;
  const words = label && labelStyle !== "plain" ? label.text : rest && label ? "" : inline.text.trim();
  return value.test(words) ? words.replace(/["']/g, "") : null;
}
