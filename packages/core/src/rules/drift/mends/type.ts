import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { DataType } from "../../../model/value.ts";
import type { Difference } from "../claim.ts";
import { lineBehind, type Mend, replacing } from "./mend.ts";

/** Writes one type for another, where it stands once behind the name; of enumerations in their own words only the members. */
export function mendType(design: Design, origin: Origin, difference: Difference): Mend | null {
  const { fact, types } = difference;
  const line = fact === "type" && types ? lineBehind(design, origin) : null;
  if (!line) return null;
  const { said, is } = types!;
  const to = said.members && is.members ? membersLike(said, is.members) : is.raw;
  const at = line.text.indexOf(said.raw);
  if (to === null || said.raw === "" || to === said.raw || at < 0 || line.text.includes(said.raw, at + 1)) return null;
  return replacing(line.from + at, said.raw, to);
}

/** The words of an enumeration with other members: `ENUM('open', 'paid')`, `"open" | "paid"`; `null` where they are not in its words. */
export function membersLike({ raw, members = [] }: DataType, others: readonly string[]): string | null {
  const [first, second] = members;
  if (first === undefined || others.length === 0) return null;
  const start = raw.indexOf(first);
  const quote = /["'`]$/.exec(raw.slice(0, start))?.[0] ?? "";
  const next = second === undefined ? -1 : raw.indexOf(second, start + first.length + quote.length);
  const between = next < 0 ? `${quote}, ${quote}` : raw.slice(start + first.length, next);
  const whole = members.join(between);
  if (start < 0 || !raw.startsWith(whole, start) || others.some((one) => /[|"'`\n]/.test(one))) return null;
  return raw.slice(0, start) + others.join(between) + raw.slice(start + whole.length);
}
