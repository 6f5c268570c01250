import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Collector } from "../../reading.ts";
import { nameBefore } from "./named.ts";
import { stateIndex } from "./state.ts";

// What a line below the columns of a table says of several of them: "Unique: (`owner_id`, `code`).", "Indexes: (`day`), (`till_id`, `day`)", "Index: `by_day` on (day)".

const label =
  /^\s*(?:composite\s+|multi-column\s+)?(?:(unique)(?:\s+(?:together|constraints?|keys?|index(?:es)?))?|index(?:es|ed)?|indices)\s*(?:on\b|over\b|[:：])\s*/i;

/** The columns in one bracket. */
const group = /\(\s*([^()]{1,200})\)/g;
const listed = /^`?[A-Za-z_]\w{0,62}`?(?:\s*,\s*`?[A-Za-z_]\w{0,62}`?){0,7}\s*$/;

/** Reads a line of rules over columns of the table whose columns stand last above it; that they are its columns tells enough of what it is about. */
export function readRules(inline: Inline, place: Place, out: Collector): void {
  const lead = inline.text.length > 600 ? null : label.exec(inline.text);
  if (!lead) return;
  const last = out.stated.findLast(({ kind }) => kind === "column" || kind === "table");
  const id = last?.kind === "column" ? last.parent : last?.id;
  const table = out.stated.find((each) => each.kind === "table" && each.id === id)?.name;
  if (table === undefined) return;
  const known = new Set(
    out.stated.flatMap(({ kind, parent, name }) => (kind === "column" && parent === id ? name : [])),
  );
  let unique = lead[1] !== undefined;
  let at = lead[0].length;
  for (const { index, 0: whole, 1: inside } of matches(inline.text, group)) {
    // "Unique: (`code`). Indexes: (`day`), …": what stands before a bracket says what it is, and a name that it is of another table.
    const before = inline.text.slice(at, index);
    at = index + whole.length;
    if (/\bunique\b/i.test(before)) unique = true;
    else if (/\bind(?:ex|ices)/i.test(before)) unique = false;
    if (/[\w`]$/.test(before)) continue;
    const columns = listed.test(inside!) ? inside!.split(",").map((part) => part.replace(/`/g, "").trim()) : [];
    // Of names none of which is a column it may be said that these are something else.
    if (!columns.some((column) => known.has(column))) continue;
    const facts = { table, columns, ...(unique ? { unique: true } : {}) };
    const code = inline.spans.findLast(({ kind, to }) => kind === "code" && to <= index);
    const name = nameBefore(inline, code, index);
    const from = name === undefined ? index : code!.from;
    stateIndex(out, name, facts, { range: sourceRange(inline, from, index + whole.length), place });
  }
}
