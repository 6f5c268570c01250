import type { ReadDocument } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";

// A document that has a day in its name, `2026-03-21-checkout-design.md`, tells what was meant or found on it. Where others of later
// days lie beside it, nobody goes back to it: what is thought of next is written into the next.

/** How many documents of later days lie beside one that has a day in its name; none beside one that has none. */
export function laterDays({ name }: ReadDocument, reality: Reality): number {
  const own = dayOf(name);
  return own === null ? 0 : (daysIn(reality).get(own.folder) ?? []).filter((day) => day > own.day).length;
}

/** The day in the name of a document or of a folder that it lies in, as YYYYMMDD, and the folder in which that stands; `null` where there is none. */
function dayOf(path: string): { readonly folder: string; readonly day: string } | null {
  if (!/\.(?:md|mdx|markdown)$/i.test(path)) return null;
  const parts = path.split("/");
  const at = parts.findIndex((part) => dated.test(part));
  if (at < 0) return null;
  const { year, month, day } = dated.exec(parts[at]!)!.groups!;
  return { folder: parts.slice(0, at).join("/"), day: `${year}${month}${day}` };
}

const dated =
  /(?:^|[-_. ])(?<year>20\d\d)(?<mark>[-_.]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/;

/** The days in the names of the documents of each folder. */
const daysIn = perObject((reality: Reality): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  for (const path of filesOf(reality)) {
    const found = dayOf(path);
    if (!found) continue;
    const days = all.get(found.folder) ?? [];
    days.push(found.day);
    all.set(found.folder, days);
  }
  return all;
});
